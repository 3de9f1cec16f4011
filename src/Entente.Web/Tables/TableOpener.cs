using System.Collections.Immutable;
using System.Globalization;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Scenarios;
using Entente.Web.Tables.Agents;

namespace Entente.Web.Tables;

/// <summary>Opens tables: from a scenario and a host's wishes to a room with its seats and sheets.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="entropy">Where ids come from.</param>
/// <param name="sessions">Gives the host a seat.</param>
/// <param name="hosted">Remembers which account hosts what.</param>
/// <param name="register">Remembers the table.</param>
/// <param name="agents">Plays for agents.</param>
/// <param name="clock">The time.</param>
public sealed class TableOpener(
    IRooms rooms,
    IEntropy entropy,
    SeatSessions sessions,
    HostedRooms hosted,
    TableRegister register,
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
        RoomId room = NewId();
        // At a real table nobody's wishes go along, the scenario's neither.
        bool keeps = wish is { IsOwn: true, Kind: TableKind.Exercise };
        if (keeps)
        {
            await register.KeepAsync(room, wish.Scenario, cancel).ConfigureAwait(false);
        }

        var move = new RoomMove(-1, Command(wish), "open");
        MoveResult result = await rooms.MoveAsync(room, move, cancel).ConfigureAwait(false);
        if (result is not MoveResult.Done)
        {
            if (keeps)
            {
                await register.DropAsync(room, cancel).ConfigureAwait(false);
            }

            return new OpenedTable(room, result, null);
        }

        var record = new TableRecord(wish.Scenario.Id, wish.Kind, clock.GetUtcNow(), account ?? "", wish.ClassId)
        {
            Reading = wish.Reading,
            TeacherMediates = wish.TeacherMediates,
        };
        await register.AddAsync(room, record, cancel).ConfigureAwait(false);
        if (account is not null)
        {
            await hosted.AddAsync(account, room, cancel).ConfigureAwait(false);
        }

        if (wish.Seats.Any(seat => seat.Agent is not null))
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
        Scenario scenario = Read(wish);
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
    private static Scenario Read(TableWish wish) =>
        wish.Scenario.Readings.FirstOrDefault(each => each.Name == wish.Reading) is { } chosen
            ? wish.Scenario.As(chosen.Name)
        : wish.Scenario.Readings is [{ } first, ..] ? wish.Scenario.As(first.Name)
        : wish.Scenario;

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
