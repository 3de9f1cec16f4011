using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;

namespace Entente.Web.Classes;

/// <summary>How a table of a class is set, and who gets which of its seats. Seat 0 is the teacher's as host; then come the leads, the mediator, and the advisers round by round.</summary>
/// <param name="record">The class.</param>
/// <param name="parties">How many parties the scenario has.</param>
internal sealed class ClassSeating(ClassRecord record, int parties)
{
    /// <summary>The seat of the mediator; 0 where nobody mediates.</summary>
    public int Mediator => record.Mediator == ClassMediator.None ? 0 : parties + 1;

    /// <summary>How many people of the class a table has room for.</summary>
    public int People => parties + (record.Mediator == ClassMediator.Student ? 1 : 0) + (record.Advisers * parties);

    /// <summary>The side of a seat besides the host's; -1 where it is of none.</summary>
    public int PartyOf(int seat) =>
        seat <= parties ? seat - 1
        : seat == Mediator ? -1
        : (seat - FirstAdviser) % parties;

    private int FirstAdviser => parties + 1 + (Mediator > 0 ? 1 : 0);

    /// <summary>The seats of a table besides the host's.</summary>
    /// <param name="leads">How many parties are led by people; agents, disclosed, lead the others.</param>
    /// <param name="strategies">The strategies of the agents, by party and around again.</param>
    public ImmutableArray<SeatWanted> Seats(int leads, ImmutableArray<string> strategies) =>
        [
            .. Enumerable
                .Range(0, parties)
                .Select(party => new SeatWanted(Role.Lead, party)
                {
                    Agent = party < leads ? null : strategies[party % strategies.Length],
                    Pace = party < leads ? default : record.Pace,
                }),
            .. Mediator > 0 ? [new SeatWanted(Role.Mediator, -1)] : ImmutableArray<SeatWanted>.Empty,
            .. Enumerable
                .Range(0, record.Advisers)
                .SelectMany(_ => Enumerable.Range(0, parties).Select(party => new SeatWanted(Role.Adviser, party))),
        ];

    /// <summary>Seats for so many people at as few tables as have room for them: at all tables the leads first, then mediators, then advisers, so that nobody advises while an agent leads elsewhere.</summary>
    /// <param name="people">How many people; in the order of the seats.</param>
    public ImmutableArray<PlannedSeat> Plan(int people)
    {
        ImmutableArray<int> tables = [.. Enumerable.Range(0, (people + People - 1) / People)];
        return
        [
            .. tables
                .SelectMany(table => Enumerable.Range(1, parties).Select(seat => new PlannedSeat(table, seat)))
                .Concat(
                    record.Mediator == ClassMediator.Student
                        ? tables.Select(table => new PlannedSeat(table, Mediator))
                        : []
                )
                .Concat(
                    Enumerable
                        .Range(0, record.Advisers)
                        .SelectMany(round =>
                            tables.SelectMany(table =>
                                Enumerable
                                    .Range(FirstAdviser + (round * parties), parties)
                                    .Select(seat => new PlannedSeat(table, seat))
                            )
                        )
                )
                .Take(people),
        ];
    }
}
