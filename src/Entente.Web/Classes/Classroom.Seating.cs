using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Languages;
using Entente.Web.Tables;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Words;

namespace Entente.Web.Classes;

/// <content>Who sits where: tables are opened, people seated and moved, agents sit in.</content>
public sealed partial class Classroom
{
    // Two pages of one teacher in one process wait for each other. That spares work and nothing rests on it: between processes the version of the round decides.
    private readonly SemaphoreSlim seating = new(1, 1);

    /// <summary>Sits somebody from a lobby down under the name that they gave there, so that they need not give it again.</summary>
    /// <remarks>Where that cannot be done (they sit already, the store is away), nothing happens, and the page of the table says how things are. An agent that played there for them plays no more.</remarks>
    /// <param name="claim">The seat that they were given.</param>
    /// <param name="name">Their name in the lobby.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task SitDownAsync(SeatClaim claim, string name, CancellationToken cancel)
    {
        if (TableOpener.SeatNumber(claim.Seat) is { } seat)
        {
            _ = await rooms
                .MoveAsync(claim.Room, new RoomMove(seat, new RoomCommand.TakeSeat(name)), cancel)
                .ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Seats everybody who was let in and has no seat: first where an empty seat holds up a table that has begun, then where a seat is free at a table that has not begun, then at new tables, where all sides get their lead before
    /// anybody mediates or advises. A side that nobody is left to lead is led by an agent, disclosed. Whoever has read the confidential sheet of a side gets a seat of that side, at a table of their own where no other has one, and whoever has read two gets none, see <see cref="IsBound"/>.
    /// </summary>
    /// <param name="id">The class.</param>
    /// <param name="by">Who seats them.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="told">What becomes of those to whom the whole exercise was opened, see <see cref="IsTold"/>.</param>
    /// <returns>How many tables were opened.</returns>
    public async Task<int> SeatAllAsync(
        RoomId id,
        Actor by,
        CancellationToken cancel,
        ToldSeating told = ToldSeating.Left
    ) =>
        (await RoundAsync(id, number => EverybodyAsync(id, number, told, cancel), by, cancel).ConfigureAwait(false))
            ?.Tables
            .Length
        ?? 0;

    private async Task<SeatingRound?> EverybodyAsync(RoomId id, long number, ToldSeating told, CancellationToken cancel)
    {
        ImmutableArray<LobbyPlace> lobby = await lobbies.ListAsync(id.ToString(), cancel).ConfigureAwait(false);
        ImmutableArray<ClassTable> tables = await TablesAsync(id, cancel).ConfigureAwait(false);
        LobbyPlace[] all =
        [
            .. lobby
                .Where(each => each.State == LobbyState.Approved && (told != ToldSeating.Left || !IsTold(each, tables)))
                .OrderBy(each => each.Entered)
                .ThenBy(each => each.Id, StringComparer.Ordinal),
        ];
        LobbyPlace[] apart = [.. all.Where(each => SharedBrowsers.IsApart(each, lobby))];
        LobbyPlace[] waiting = [.. all.Except(apart)];
        if (
            all.Length == 0
            || await FindAsync(id, cancel).ConfigureAwait(false) is not { } record
            || await ScenarioAsync(id, record, cancel).ConfigureAwait(false) is not { } scenario
        )
        {
            return null;
        }

        var choice = new SeatChoice(
            waiting.ToDictionary(each => each.Id, each => SidesRead(each, tables)),
            waiting.ToDictionary(each => each.Id, each => SidesKnown(each, tables)),
            waiting
                .Where(each => told == ToldSeating.OtherSide && IsTold(each, tables))
                .Select(each => each.Id)
                .ToHashSet()
        );
        ImmutableArray<(LobbyPlace Place, FreeSeat Seat)> late = Late(waiting, choice, tables, lobby);
        ImmutableArray<(LobbyPlace Place, FreeSeat Seat)> free =
        [
            .. late,
            .. choice.Of(
                [.. waiting.Except(late.Select(each => each.Place))],
                [.. Free(record, tables, lobby)],
                seat => PartyOf(tables, seat)
            ),
        ];
        ImmutableArray<(LobbyPlace Place, PlannedSeat Seat)> planned = Planned(
            [.. waiting.Except(free.Select(each => each.Place))],
            new ClassSeating(record, scenario.Parties.Length),
            choice
        );
        ImmutableArray<PlannedSeat> plan = [.. planned.Select(each => each.Seat)];
        int next = tables.Select(each => each.Number).DefaultIfEmpty().Max() + 1;
        int more = Math.Min(plan.Select(each => each.Table).DefaultIfEmpty(-1).Max() + 1, MostTables + 1 - next);
        ImmutableArray<RoundTable> opened =
        [
            .. Enumerable
                .Range(0, Math.Max(more, 0))
                .Select(table => new RoundTable(
                    next + table,
                    NewRoom().ToString(),
                    plan.Count(each => each.Table == table && each.Seat <= scenario.Parties.Length)
                )),
        ];
        ImmutableArray<RoundSeat> seats =
        [
            .. free.Select(each => Given(each.Place, each.Seat.Room.ToString(), each.Seat.Seat)),
            .. planned
                .Where(each => each.Seat.Table < opened.Length)
                .Select(each => Given(each.Place, opened[each.Seat.Table].Room, each.Seat.Seat)),
        ];
        SeatingRound round = WithApart(
            WithBound(
                new SeatingRound(number, opened, seats),
                waiting.Except(free.Select(each => each.Place)).Except(planned.Select(each => each.Place)),
                next,
                choice,
                scenario.Parties.Length
            ),
            apart,
            [
                .. HeldUpBy(tables, lobby)
                    .Select(each => new FreeSeat(each.Table.Room, each.Seat.Number))
                    .Concat(Free(record, tables, lobby))
                    .Except(free.Select(each => each.Seat)),
            ],
            next,
            scenario.Parties.Length,
            tables,
            lobby
        );
        return round.Seats.IsEmpty ? null : round;
    }

    // At as few new tables as have room for those who can be given a seat there unasked.
    private static ImmutableArray<(LobbyPlace Place, PlannedSeat Seat)> Planned(
        ImmutableArray<LobbyPlace> waiting,
        ClassSeating seating,
        SeatChoice choice
    )
    {
        while (true)
        {
            ImmutableArray<(LobbyPlace Place, PlannedSeat Seat)> planned = choice.Of(
                waiting,
                seating.Plan(waiting.Length),
                seat => seating.PartyOf(seat.Seat)
            );
            if (planned.Length == waiting.Length)
            {
                return planned;
            }

            waiting = [.. waiting.Where(each => planned.Any(one => one.Place.Id == each.Id))];
        }
    }

    private static RoundSeat Given(LobbyPlace place, string room, int seat) =>
        new(place.Id, room, TableOpener.SeatName(seat));

    // Seats at tables that have not begun which nobody was given, those of leads first: an agent that plays for nobody makes way.
    private static IEnumerable<FreeSeat> Free(
        ClassRecord record,
        ImmutableArray<ClassTable> tables,
        ImmutableArray<LobbyPlace> lobby
    ) =>
        tables
            .Where(each => each.View.Phase == TalkPhase.Gathering && each.View.Before.IsEmpty)
            .SelectMany(each => each.View.Seats.Where(IsFree).Select(seat => (Table: each, Seat: seat)))
            .Where(each =>
                each.Seat.Role is Role.Lead or Role.Adviser
                || (each.Seat.Role == Role.Mediator && record.Mediator == ClassMediator.Student)
            )
            .Where(each => GivenTo(each.Table, each.Seat, lobby) is null)
            .OrderBy(each =>
                each.Seat.Role switch
                {
                    Role.Lead => 0,
                    Role.Mediator => 1,
                    _ => 2,
                }
            )
            .ThenBy(each => each.Table.Number)
            .ThenBy(each => each.Seat.Number)
            .Select(each => new FreeSeat(each.Table.Room, each.Seat.Number));

    /// <summary>Whether somebody from the class could be given a seat: nobody has taken it, or an agent plays there.</summary>
    internal static bool IsFree(SeatView seat) =>
        seat.Agent is not null || seat.State is SeatState.Open or SeatState.Left;

    /// <summary>Whether somebody sat down at a seat and has erased the name that they gave.</summary>
    internal static bool IsErased(SeatView seat) => seat is { IsOwned: true, Name: "" };

    /// <summary>Gives somebody a seat at a table. Whoever it was given to is let in again without a seat; a seat that somebody sat in and has no more is nobody's, so that another or an agent can take it, who sees the sheet and nothing that was kept there. An agent that plays for somebody plays on.</summary>
    public Task MoveAsync(RoomId id, string place, RoomId room, int seat, Actor by, CancellationToken cancel) =>
        RoundAsync(id, number => MovedAsync(id, place, room, seat, number, cancel), by, cancel);

    private async Task<SeatingRound?> MovedAsync(
        RoomId id,
        string place,
        RoomId room,
        int seat,
        long number,
        CancellationToken cancel
    )
    {
        ImmutableArray<LobbyPlace> lobby = await lobbies.ListAsync(id.ToString(), cancel).ConfigureAwait(false);
        if (lobby.FirstOrDefault(each => each.Id == place) is not { State: not LobbyState.Refused } moved)
        {
            return null;
        }

        RoundSeat given = Given(moved, room.ToString(), seat);
        return new SeatingRound(
            number,
            [],
            [
                .. lobby
                    .Where(each => each.Id != place && each.Room == room && each.Seat == given.Seat)
                    .Select(each => new RoundSeat(each.Id, null, null)),
                given,
            ]
        );
    }

    /// <summary>Makes the seat of somebody who was turned away nobody's: all at the table see it, and another can take it. Where the talks have ended nothing changes.</summary>
    /// <param name="place">Their place, as it was before.</param>
    /// <param name="cancel">Gives up.</param>
    public Task FreeAsync(LobbyPlace place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is { Room: { } room, Seat: { } seat } ? FreeAsync(room, seat, "", cancel) : Task.CompletedTask;
    }

    // Nothing to take back where they never sat down, nor where the talks have ended: who sat there stays in the record. Whether they sat there until now: not when they had left, or an agent sat in.
    private async Task<bool> FreeAsync(
        RoomId room,
        string name,
        string key,
        CancellationToken cancel,
        Func<ValueTask>? first = null
    )
    {
        if (
            TableOpener.SeatNumber(name) is not { } seat
            || await rooms.ViewAsync(room, SeatDesks.Host, cancel).ConfigureAwait(false)
                is not { Phase: not TalkPhase.Ended } view
            || view.Seats.FirstOrDefault(each => each.Number == seat)
                is not { IsOwned: true, State: not SeatState.Closed } had
        )
        {
            return false;
        }

        if (first is not null)
        {
            await first().ConfigureAwait(false);
        }

        return await rooms
                .MoveAsync(room, new RoomMove(SeatDesks.Host, new RoomCommand.ReplaceLink(seat), key), cancel)
                .ConfigureAwait(false) is MoveResult.Done
            && had is { State: SeatState.Taken, Agent: null };
    }

    // Said by the teacher at the table that they sat at: not by name, which could not be erased there. The page of whoever sat there learns by it as well that the seat is theirs no more.
    private async Task SayMovedAsync(RoomId room, string name, string key, CancellationToken cancel)
    {
        if (
            TableOpener.SeatNumber(name) is { } seat
            && await rooms.ViewAsync(room, SeatDesks.Host, cancel).ConfigureAwait(false) is { } view
        )
        {
            string side(Entente.Reporting.Languages.Language language) =>
                new PageLanguage(language).SideName(view, view.Seats[seat].Role, view.Seats[seat].Party);
            string said = HouseWords.Moved(
                side(Entente.Reporting.Languages.Language.English),
                side(Entente.Reporting.Languages.Language.Dutch)
            );
            _ = await rooms
                .MoveAsync(
                    room,
                    new RoomMove(
                        SeatDesks.Host,
                        new RoomCommand.Send(Entente.Rooms.Offers.MessageKind.Text, said),
                        key
                    ),
                    cancel
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>Whether an agent could sit in for a seat because nobody is there.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="isDroppedToo">Whether somebody whose line is down counts as nobody.</param>
    internal static bool IsAbsent(SeatView seat, bool isDroppedToo) =>
        seat is { Role: Role.Lead, Agent: null, State: SeatState.Open or SeatState.Left }
        || (isDroppedToo && seat is { Role: Role.Lead, Agent: null, State: SeatState.Taken, Line: LineState.Down });

    /// <summary>Opens a table whose sides beyond the first so many are played by agents.</summary>
    /// <param name="id">The class.</param>
    /// <param name="record">How it is played.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="number">The number of the table.</param>
    /// <param name="leads">How many sides are led by people.</param>
    /// <param name="decided">The id of its room, where it was decided before: asked again, the same table is opened. Null for a new one.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="strategies">How the agents play, by party and around again; null for all as usual.</param>
    /// <returns>The room; null when the rules turn it away.</returns>
    /// <exception cref="LedgerUnavailableException">What keeps the rooms cannot be reached.</exception>
    /// <exception cref="LedgerFullException">What keeps the rooms is full.</exception>
    internal async Task<RoomId?> OpenTableAsync(
        RoomId id,
        ClassRecord record,
        Scenario scenario,
        int number,
        int leads,
        RoomId? decided,
        Actor by,
        CancellationToken cancel,
        ImmutableArray<string>? strategies = null
    )
    {
        var seats = new ClassSeating(record, scenario.Parties.Length);
        int teacherMediates = record.Mediator == ClassMediator.Teacher ? seats.Mediator : 0;
        var wish = new TableWish(TableKind.Exercise, scenario, seats.Seats(leads, strategies ?? [StrategyChoice.Usual]))
        {
            Room = decided,
            Reading = record.Reading,
            Turns = record.Turns,
            Rounds = record.Rounds,
            Time = record.Minutes > 0 ? TimeSpan.FromMinutes(record.Minutes) : null,
            Grace = record.Grace,
            OnDrop = record.OnDrop,
            BlindSuggestions = record.BlindSuggestions,
            IsOwn = record.IsOwn,
            ClassId = id.ToString(),
            TeacherMediates = teacherMediates,
        };
        OpenedTable table = await opener.OpenAsync(wish, by, null, cancel).ConfigureAwait(false);
        if (table.Result is MoveResult.Refused)
        {
            return null;
        }

        if (table.Host is null)
        {
            throw table.Result is MoveResult.Full ? new LedgerFullException() : new LedgerUnavailableException();
        }

        await sessions.RevokeAsync(table.Room, table.Host.Session.Id, by, cancel).ConfigureAwait(false);
        await PlaceAsync(id, number, table.Room, cancel).ConfigureAwait(false);
        await HostAsync(table.Room, new RoomCommand.TakeSeat(record.Teacher), cancel).ConfigureAwait(false);
        if (teacherMediates > 0)
        {
            var sits = new RoomMove(teacherMediates, new RoomCommand.TakeSeat(record.Teacher));
            await rooms.MoveAsync(table.Room, sits, cancel).ConfigureAwait(false);
        }

        return table.Room;
    }
}
