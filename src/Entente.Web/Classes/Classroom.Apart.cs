using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.State;

namespace Entente.Web.Classes;

/// <content>Seats for those who share a computer with somebody of the class.</content>
public sealed partial class Classroom
{
    // Whoever shares a computer sits neither at one table nor on another side than who was there first: where a seat is left that is neither, else at a table of their own, and nowhere when no side is free of it.
    private SeatingRound WithApart(
        SeatingRound round,
        LobbyPlace[] apart,
        ImmutableArray<FreeSeat> free,
        int next,
        int parties,
        ImmutableArray<ClassTable> tables,
        ImmutableArray<LobbyPlace> lobby
    )
    {
        foreach (LobbyPlace each in apart)
        {
            // Of two who share one and have no seat yet, the first is given one now and the other when that one is known.
            if (round.Seats.Any(given => each.AtOneBrowser(lobby).Any(other => other.Id == given.Place)))
            {
                continue;
            }

            bool mayTake(RoomId room, int party) =>
                SharedBrowsers.InTheWay(each, lobby, tables, room, party).IsEmpty
                && !tables.Any(to =>
                    to.Room == room && to.View.Phase != TalkPhase.Gathering && OpenedTo(each, to, tables) is not null
                )
                && (party < 0 ? SidesRead(each, tables) : SidesKnown(each, tables)).All(side => side == party);
            int left = free.Select((seat, at) => (seat, at))
                .Where(one => mayTake(one.seat.Room, PartyOf(tables, one.seat)))
                .Select(one => one.at)
                .DefaultIfEmpty(-1)
                .First();
            if (left >= 0)
            {
                round = round with
                {
                    Seats = round.Seats.Add(Given(each, free[left].Room.ToString(), free[left].Seat)),
                };
                free = free.RemoveAt(left);
                continue;
            }

            int number = next + round.Tables.Length;
            RoomId room = NewRoom();
            int party = Enumerable.Range(0, parties).Where(one => mayTake(room, one)).DefaultIfEmpty(-1).First();
            if (party >= 0 && number <= MostTables)
            {
                round = round with
                {
                    // Sides before theirs stay open for somebody from the class.
                    Tables = round.Tables.Add(new RoundTable(number, room.ToString(), party + 1)),
                    Seats = round.Seats.Add(Given(each, room.ToString(), party + 1)),
                };
            }
        }

        return round;
    }

    private static int PartyOf(ImmutableArray<ClassTable> tables, FreeSeat seat) =>
        tables.First(table => table.Room == seat.Room).View.Seats[seat.Seat].Party;
}
