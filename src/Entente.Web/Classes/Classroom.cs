using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables;

namespace Entente.Web.Classes;

/// <summary>Classes: opened by a teacher, filled from a lobby, led over all their tables at once.</summary>
/// <remarks>A class is known by an id of the form of a room's; who holds the seat <see cref="TeacherSeat"/> of it teaches it. Everything the teacher does at a table is a move there, in its record.</remarks>
/// <param name="documents">Where classes are kept.</param>
/// <param name="rooms">The rooms.</param>
/// <param name="opener">Opens tables.</param>
/// <param name="sessions">Gives the teacher a seat.</param>
/// <param name="lobbies">Who waits.</param>
/// <param name="shelf">The scenarios.</param>
/// <param name="entropy">Where ids come from.</param>
public sealed class Classroom(
    IDocumentStore documents,
    IRooms rooms,
    TableOpener opener,
    SeatSessions sessions,
    Lobbies lobbies,
    ScenarioShelf shelf,
    IEntropy entropy
)
{
    /// <summary>The name of the teacher's seat.</summary>
    public const string TeacherSeat = "teacher";

    /// <summary>How many tables a class has at most.</summary>
    public const int MostTables = 200;

    private const string Kind = "class";
    private const string TableKindName = "class-table";

    /// <summary>Opens a class.</summary>
    /// <returns>The teacher's seat, whose room is the id of the class.</returns>
    public async Task<OpenedSeat> OpenAsync(ClassRecord record, Actor by, CancellationToken cancel)
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        var id = RoomId.Of(bytes);
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(record, ClassJson.Default.ClassRecord);
        await documents.PutAsync(Kind, id.ToString(), 0, "", content, cancel).ConfigureAwait(false);
        return await sessions.OpenAsync(id, TeacherSeat, by, cancel).ConfigureAwait(false);
    }

    /// <summary>A class; null when there is none.</summary>
    public async Task<ClassRecord?> FindAsync(RoomId id, CancellationToken cancel) =>
        await documents.FindAsync(Kind, id.ToString(), cancel).ConfigureAwait(false) is { } found
            ? JsonSerializer.Deserialize(found.Content.Span, ClassJson.Default.ClassRecord)
            : null;

    /// <summary>The tables of a class, by number, as its teacher sees them now.</summary>
    public async Task<ImmutableArray<ClassTable>> TablesAsync(RoomId id, CancellationToken cancel)
    {
        var tables = ImmutableArray.CreateBuilder<ClassTable>();
        foreach (ClassPlace each in await PlacesAsync(id, cancel).ConfigureAwait(false))
        {
            if (await rooms.ViewAsync(each.Room, SeatDesks.Host, cancel).ConfigureAwait(false) is { } view)
            {
                tables.Add(new ClassTable(each.Number, each.Room, view));
            }
        }

        return tables.ToImmutable();
    }

    /// <summary>Which tables a class has, by number; nothing of what goes on there is read.</summary>
    public async Task<ImmutableArray<ClassPlace>> PlacesAsync(RoomId id, CancellationToken cancel)
    {
        var places = ImmutableArray.CreateBuilder<ClassPlace>();
        foreach (
            StoredDocument each in await documents
                .ListAsync(TableKindName, id.ToString(), "", MostTables, cancel)
                .ConfigureAwait(false)
        )
        {
            string[] parts = each.Key.Split('/');
            if (RoomId.TryParse(parts[^1], out RoomId room))
            {
                places.Add(new ClassPlace(int.Parse(parts[1], CultureInfo.InvariantCulture), room));
            }
        }

        return places.ToImmutable();
    }

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

    /// <summary>Seats everybody who was let in and has no seat: one at each side, table after table. Whoever is left over at the last table meets agents, disclosed.</summary>
    /// <returns>How many tables were opened.</returns>
    public async Task<int> SeatAllAsync(RoomId id, Actor by, CancellationToken cancel)
    {
        if (
            await FindAsync(id, cancel).ConfigureAwait(false) is not { } record
            || shelf.Find(record.Scenario) is not { } shelved
        )
        {
            return 0;
        }

        LobbyPlace[] waiting =
        [
            .. (await lobbies.ListAsync(id.ToString(), cancel).ConfigureAwait(false))
                .Where(each => each.State == LobbyState.Approved)
                .OrderBy(each => each.Entered)
                .ThenBy(each => each.Id, StringComparer.Ordinal),
        ];
        int parties = shelved.Scenario.Parties.Length;
        int next =
            (await PlacesAsync(id, cancel).ConfigureAwait(false)).Select(each => each.Number).DefaultIfEmpty().Max()
            + 1;
        int opened = 0;
        foreach (LobbyPlace[] group in waiting.Chunk(parties))
        {
            if (next + opened > MostTables)
            {
                break;
            }

            RoomId room = await OpenTableAsync(id, record, shelved.Scenario, next + opened, group.Length, by, cancel)
                .ConfigureAwait(false);
            for (int party = 0; party < group.Length; party++)
            {
                await lobbies
                    .SeatAsync(id.ToString(), group[party].Id, room, TableOpener.SeatName(party + 1), by, cancel)
                    .ConfigureAwait(false);
            }

            opened++;
        }

        return opened;
    }

    /// <summary>Gives somebody the seat of a side at a table. Whoever it was given to is let in again without a seat; the seat that they had is left, so that another or an agent can take it.</summary>
    public async Task MoveAsync(RoomId id, string place, RoomId room, int seat, Actor by, CancellationToken cancel)
    {
        string to = TableOpener.SeatName(seat);
        foreach (LobbyPlace each in await lobbies.ListAsync(id.ToString(), cancel).ConfigureAwait(false))
        {
            if (each.Room is not { } at || each.Seat is not { } from)
            {
                continue;
            }

            if (each.Id != place && at == room && from == to)
            {
                await lobbies.RefuseAsync(id.ToString(), each.Id, by, cancel).ConfigureAwait(false);
                await lobbies.ApproveAsync(id.ToString(), each.Id, by, cancel).ConfigureAwait(false);
            }
            else if (each.Id == place && (at != room || from != to) && TableOpener.SeatNumber(from) is { } left)
            {
                // Refused where they never sat down, and then there is nothing to leave.
                _ = await rooms
                    .MoveAsync(at, new RoomMove(left, new RoomCommand.LeaveSeat()), cancel)
                    .ConfigureAwait(false);
            }
        }

        await lobbies.SeatAsync(id.ToString(), place, room, to, by, cancel).ConfigureAwait(false);
    }

    /// <summary>Makes a move as the teacher at a table.</summary>
    public ValueTask<MoveResult> HostAsync(RoomId room, RoomCommand command, CancellationToken cancel) =>
        rooms.MoveAsync(room, new RoomMove(SeatDesks.Host, command), cancel);

    /// <summary>Has agents sit in wherever a side of a table has nobody, so that it can begin. All at the table are told.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isDroppedToo">Whether a side whose line is down counts as having nobody.</param>
    /// <param name="pace">How soon they move.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task SitAgentsInAsync(ClassTable table, bool isDroppedToo, AgentPace pace, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(table);
        foreach (SeatView seat in table.View.Seats.Where(each => IsAbsent(each, isDroppedToo)))
        {
            var sit = new RoomCommand.SeatAgent(seat.Number, StrategyChoice.Usual) { Pace = pace };
            await HostAsync(table.Room, sit, cancel).ConfigureAwait(false);
        }

        await opener.WatchAsync(table.Room).ConfigureAwait(false);
    }

    /// <summary>Whether an agent could sit in for a seat because nobody is there.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="isDroppedToo">Whether somebody whose line is down counts as nobody.</param>
    internal static bool IsAbsent(SeatView seat, bool isDroppedToo) =>
        seat is { Role: Role.Lead, Agent: null, State: SeatState.Open or SeatState.Left }
        || (isDroppedToo && seat is { Role: Role.Lead, Agent: null, State: SeatState.Taken, Line: LineState.Down });

    /// <summary>Opens a table whose sides beyond the first so many are played by agents.</summary>
    internal async Task<RoomId> OpenTableAsync(
        RoomId id,
        ClassRecord record,
        Scenario scenario,
        int number,
        int people,
        Actor by,
        CancellationToken cancel
    )
    {
        var wish = new TableWish(
            TableKind.Exercise,
            scenario,
            [
                .. scenario.Parties.Select(
                    (_, party) =>
                        new SeatWanted(Role.Lead, party)
                        {
                            Agent = party < people ? null : StrategyChoice.Usual,
                            Pace = party < people ? default : record.Pace,
                        }
                ),
            ]
        )
        {
            Reading = record.Reading,
            Turns = record.Turns,
            Rounds = record.Rounds,
            Time = record.Minutes > 0 ? TimeSpan.FromMinutes(record.Minutes) : null,
            OnDrop = record.OnDrop,
            ClassId = id.ToString(),
        };
        OpenedTable table = await opener.OpenAsync(wish, by, null, cancel).ConfigureAwait(false);
        if (table.Host is null)
        {
            throw new InvalidOperationException($"The table was not opened: {table.Result}.");
        }

        await sessions.RevokeAsync(table.Room, table.Host.Session.Id, by, cancel).ConfigureAwait(false);
        string key = string.Create(CultureInfo.InvariantCulture, $"{id}/{number:d4}/{table.Room}");
        await documents
            .PutAsync(TableKindName, key, 0, id.ToString(), ReadOnlyMemory<byte>.Empty, cancel)
            .ConfigureAwait(false);
        await HostAsync(table.Room, new RoomCommand.TakeSeat(record.Teacher), cancel).ConfigureAwait(false);
        return table.Room;
    }
}
