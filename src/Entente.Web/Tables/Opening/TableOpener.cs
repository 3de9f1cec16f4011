using System.Collections.Immutable;
using System.Globalization;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Records;

namespace Entente.Web.Tables.Opening;

/// <summary>Opens tables: from a scenario and a host's wishes to a room with its seats and sheets.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="entropy">Where ids come from.</param>
/// <param name="sessions">Gives the host a seat.</param>
/// <param name="hosted">Remembers which account hosts what.</param>
/// <param name="register">Remembers the table.</param>
/// <param name="exercises">Keeps an exercise of the host's own for the table.</param>
/// <param name="shelf">The scenarios.</param>
/// <param name="agents">Plays for agents.</param>
/// <param name="clock">The time.</param>
public sealed class TableOpener(
    IRooms rooms,
    IEntropy entropy,
    SeatSessions sessions,
    HostedRooms hosted,
    TableRegister register,
    KeptExercises exercises,
    ScenarioShelf shelf,
    AgentDesk agents,
    TimeProvider clock
)
{
    /// <summary>The name by which admission knows a seat: its number.</summary>
    /// <param name="seat">The number of the seat in its room.</param>
    public static string SeatName(int seat) => seat.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a seat that admission knows by a name; null when it is none.</summary>
    /// <param name="name">The name.</param>
    public static int? SeatNumber(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int seat) ? seat : null;

    /// <summary>Opens a table.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="by">Who opens it, for the audit log.</param>
    /// <param name="account">The account that hosts it; null for none.</param>
    /// <param name="cancel">Gives up waiting; the table may still be opened.</param>
    public async Task<OpenedTable> OpenAsync(TableWish wish, Actor by, string? account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wish);
        // At a real table nobody's wishes go along, the scenario's neither.
        Scenario? own = wish is { IsOwn: true, Kind: TableKind.Exercise } ? wish.Scenario : null;
        var record = new TableRecord(wish.Scenario.Id, wish.Kind, clock.GetUtcNow(), account ?? "", wish.ClassId)
        {
            Reading = wish.Reading,
            TeacherMediates = wish.TeacherMediates,
        };
        return await OpenAsync(wish.Room, Command(wish), record, own, by, account, cancel).ConfigureAwait(false);
    }

    /// <summary>Opens a table that follows on one that has ended: what was agreed stays agreed until something else is agreed in its place, what was added is on the agenda, commitments that are not verified are carried over.</summary>
    /// <param name="room">The id that it is to have: asked for again with the same, it is the same table.</param>
    /// <param name="before">The table before, as its host sees it.</param>
    /// <param name="hasAgents">Whether agents sit again where they sat.</param>
    /// <param name="by">Who opens it, for the audit log.</param>
    /// <param name="account">The account that hosts it; null for none.</param>
    /// <param name="cancel">Gives up waiting; the table may still be opened.</param>
    /// <returns>The table; null when its exercise is not kept any more, so that nobody could be told what to want.</returns>
    public async Task<OpenedTable?> OpenFollowingAsync(
        RoomId room,
        RoomView before,
        bool hasAgents,
        Actor by,
        string? account,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        TableRecord? known = await register.FindAsync(before.Room, cancel).ConfigureAwait(false);
        Scenario? own = null;
        RoomCommand.OpenTable open = Following(before);
        if (!hasAgents)
        {
            open = open with { Seats = [.. open.Seats.Select(seat => seat with { Agent = null, Pace = default })] };
        }

        if (before.Kind == TableKind.Exercise)
        {
            own = await exercises.FindAsync(before.Room, cancel).ConfigureAwait(false);
            if ((own ?? shelf.Find(before.Scenario)?.Scenario) is not { } scenario)
            {
                return null;
            }

            open = open with { Sheets = PrivateDocuments.SheetsOf(Read(scenario, known?.Reading ?? "")) };
        }

        var record = new TableRecord(
            before.Scenario,
            before.Kind,
            clock.GetUtcNow(),
            account ?? "",
            known?.ClassId ?? ""
        )
        {
            Reading = known?.Reading ?? "",
        };
        return await OpenAsync(room, open, record, own, by, account, cancel).ConfigureAwait(false);
    }

    /// <summary>The command that opens a table that follows on one, with the same seats; nobody's wishes go along.</summary>
    /// <param name="before">The table before, as anybody at it sees it.</param>
    public static RoomCommand.OpenTable Following(RoomView before)
    {
        ArgumentNullException.ThrowIfNull(before);
        RoomState state = before.Timeline.Aggregate(
            new RoomState(before.Room),
            (sofar, item) => sofar.After(new RoomEntry(item.At, item.Seat, item.Events), default)
        ) with
        {
            Head = before.Head,
        };
        return new RoomCommand.OpenTable(
            state.Following(),
            [
                .. SeatsKept(before)
                    .Select(seat => new SeatWanted(seat.Role, seat.Party) { Agent = seat.Agent, Pace = seat.Pace }),
            ]
        );
    }

    /// <summary>The seats of a table that one which follows has as well, in its order, from seat 1 there.</summary>
    /// <param name="before">The table before, as anybody at it sees it.</param>
    public static ImmutableArray<SeatView> SeatsKept(RoomView before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return [.. before.Seats.Where(seat => seat is { Role: not Role.Host, State: not SeatState.Closed })];
    }

    private async Task<OpenedTable> OpenAsync(
        RoomId? decided,
        RoomCommand.OpenTable open,
        TableRecord record,
        Scenario? own,
        Actor by,
        string? account,
        CancellationToken cancel
    )
    {
        RoomId room = decided ?? NewId();
        if (own is not null)
        {
            await exercises.KeepAsync(room, own, cancel).ConfigureAwait(false);
        }

        MoveResult result = await rooms.MoveAsync(room, new RoomMove(-1, open, "open"), cancel).ConfigureAwait(false);
        if (result is not MoveResult.Done)
        {
            // A room that was decided before is tried again, unless the rules turn it away.
            if (own is not null && (decided is null || result is MoveResult.Refused))
            {
                await exercises.EraseAsync(room, cancel).ConfigureAwait(false);
            }

            return new OpenedTable(room, result, null);
        }

        await register.AddAsync(room, record, cancel).ConfigureAwait(false);
        if (account is not null)
        {
            await hosted.AddAsync(account, room, cancel).ConfigureAwait(false);
        }

        if (open.Seats.Any(seat => seat.Agent is not null))
        {
            await agents.WatchAsync(room).ConfigureAwait(false);
        }

        return new OpenedTable(
            room,
            result,
            await sessions.OpenAsync(room, SeatName(0), by, cancel).ConfigureAwait(false)
        );
    }

    /// <summary>Has the agents of a room play from now on.</summary>
    public Task WatchAsync(RoomId room) => agents.WatchAsync(room);

    /// <summary>The command that opens a table as wished.</summary>
    public static RoomCommand.OpenTable Command(TableWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        Scenario scenario = Read(wish.Scenario, wish.Reading);
        var setup = new RoomSetup(
            wish.Kind,
            scenario.Title.IsEmpty ? scenario.Id : scenario.Title,
            scenario.Space,
            Parties(scenario.Parties)
        )
        {
            Scenario = scenario.Id,
            About = scenario.About,
            ThirdParties = Parties(scenario.ThirdParties),
            StatusQuo = scenario.StatusQuo is { } outcome ? TermsOf(scenario.Space, outcome) : Terms.None,
            Turns = wish.Turns,
            Rounds = wish.Turns == TurnOrder.InTurn ? wish.Rounds : 0,
            TurnTime = wish.Turns == TurnOrder.InTurn ? wish.TurnTime : null,
            Time = wish.Time,
            Grace = wish.Grace,
            OnDrop = wish.OnDrop,
            BlindSuggestions = wish.BlindSuggestions,
            IsPublic = wish.IsPublic,
        };
        var open = new RoomCommand.OpenTable(setup, wish.Seats);
        return wish.Kind == TableKind.Exercise ? open with { Sheets = PrivateDocuments.SheetsOf(scenario) } : open;
    }

    /// <summary>The scenario as the table is to see it.</summary>
    private static Scenario Read(Scenario scenario, string reading) =>
        scenario.Readings.FirstOrDefault(each => each.Name == reading) is { } chosen ? scenario.As(chosen.Name)
        : scenario.Readings is [{ } first, ..] ? scenario.As(first.Name)
        : scenario;

    private static ImmutableArray<RoomParty> Parties(ImmutableArray<Party> parties) =>
        [.. parties.Select(party => new RoomParty(party.Name, party.Title))];

    private static Terms TermsOf(OutcomeSpace space, Outcome outcome) =>
        new(
            space.Issues.Select(
                (issue, i) => new KeyValuePair<string, string>(issue.Name, issue.NameOf(outcome.Values[i]))
            )
        );

    private RoomId NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        return RoomId.Of(bytes);
    }
}
