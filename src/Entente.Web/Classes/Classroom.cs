using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Formats.Native;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Tables;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Classes;

/// <summary>Classes: opened by a teacher, filled from a lobby, led over all their tables at once.</summary>
/// <remarks>A class is known by an id of the form of a room's; who holds the seat <see cref="TeacherSeat"/> of it teaches it. Everything the teacher does at a table is a move there, in its record.</remarks>
/// <param name="documents">Where classes are kept.</param>
/// <param name="rooms">The rooms.</param>
/// <param name="opener">Opens tables.</param>
/// <param name="sessions">Gives the teacher a seat.</param>
/// <param name="lobbies">Who waits.</param>
/// <param name="shelf">The scenarios.</param>
/// <param name="exercises">Keeps a scenario of the teacher's own for the class.</param>
/// <param name="invitations">Links and offers, which end where a seat is given on the board.</param>
/// <param name="entropy">Where ids come from.</param>
public sealed partial class Classroom(
    IDocumentStore documents,
    IRooms rooms,
    TableOpener opener,
    SeatSessions sessions,
    Lobbies lobbies,
    ScenarioShelf shelf,
    KeptExercises exercises,
    Invitations invitations,
    IEntropy entropy
) : IDisposable
{
    /// <summary>The name of the teacher's seat.</summary>
    public const string TeacherSeat = "teacher";

    /// <summary>How many tables a class has at most.</summary>
    public const int MostTables = 200;

    private const string Kind = "class";
    private const string TableKindName = "class-table";

    /// <summary>Opens a class of a scenario on the shelf.</summary>
    /// <returns>The teacher's seat, whose room is the id of the class.</returns>
    public Task<OpenedSeat> OpenAsync(ClassRecord record, Actor by, CancellationToken cancel) =>
        OpenAsync(record, null, by, cancel);

    /// <summary>Opens a class.</summary>
    /// <param name="record">The class.</param>
    /// <param name="own">A scenario of the teacher's own, which the class keeps as it is; null for the one of the shelf.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The teacher's seat, whose room is the id of the class.</returns>
    public Task<OpenedSeat> OpenAsync(ClassRecord record, Scenario? own, Actor by, CancellationToken cancel) =>
        OpenAsync(NewRoom(), record, own, by, cancel);

    /// <summary>Opens a class under an id that was decided before: asked for again with the same, it is the same class, as it was first opened.</summary>
    /// <param name="id">The id.</param>
    /// <param name="record">The class.</param>
    /// <param name="own">A scenario of the teacher's own, which the class keeps as it is; null for the one of the shelf.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The teacher's seat, whose room is the id of the class.</returns>
    public async Task<OpenedSeat> OpenAsync(
        RoomId id,
        ClassRecord record,
        Scenario? own,
        Actor by,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ClassRecord kept = record with { IsOwn = own is not null };
        if (own is not null)
        {
            await exercises.KeepAsync(id, own, cancel).ConfigureAwait(false);
        }

        byte[] content = JsonSerializer.SerializeToUtf8Bytes(kept, ClassJson.Default.ClassRecord);
        await documents.PutAsync(Kind, id.ToString(), 0, "", content, cancel).ConfigureAwait(false);
        return await sessions.OpenAsync(id, TeacherSeat, by, cancel).ConfigureAwait(false);
    }

    /// <summary>What a form asks for that opens a class, as bytes: the same whenever it is sent.</summary>
    /// <param name="record">The class.</param>
    /// <param name="own">A scenario of the teacher's own; null for the one of the shelf.</param>
    internal static byte[] Asked(ClassRecord record, Scenario? own) =>
        [
            .. JsonSerializer.SerializeToUtf8Bytes(record with { Opened = default }, ClassJson.Default.ClassRecord),
            .. Encoding.UTF8.GetBytes(own is null ? "" : NativeFormat.WriteYaml(own)),
        ];

    /// <summary>A class; null when there is none.</summary>
    public async Task<ClassRecord?> FindAsync(RoomId id, CancellationToken cancel) =>
        await documents.FindAsync(Kind, id.ToString(), cancel).ConfigureAwait(false) is { } found
            ? JsonSerializer.Deserialize(found.Content.Span, ClassJson.Default.ClassRecord)
            : null;

    /// <summary>The scenario of a class, with all its readings: the class's own, or the one of the shelf; null when it is there no more.</summary>
    public async Task<Scenario?> ScenarioAsync(RoomId id, ClassRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(record);
        return !record.IsOwn
            ? shelf.Find(record.Scenario)?.Scenario
            : await exercises.FindAsync(id, cancel).ConfigureAwait(false);
    }

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

    /// <summary>Puts a table that follows on one of a class on its board, as the next in number. The seats there are offered to those who sat at the one before, and given to nobody else from the lobby.</summary>
    /// <param name="id">The class.</param>
    /// <param name="room">The table that follows.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task AddFollowingAsync(RoomId id, RoomId room, CancellationToken cancel)
    {
        ImmutableArray<ClassPlace> places = await PlacesAsync(id, cancel).ConfigureAwait(false);
        if (places.Length < MostTables && places.All(each => each.Room != room))
        {
            await PlaceAsync(id, places.Select(each => each.Number).DefaultIfEmpty().Max() + 1, room, cancel)
                .ConfigureAwait(false);
        }
    }

    private async Task PlaceAsync(RoomId id, int number, RoomId room, CancellationToken cancel)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{id}/{number:d4}/{room}");
        await documents
            .PutAsync(TableKindName, key, 0, id.ToString(), ReadOnlyMemory<byte>.Empty, cancel)
            .ConfigureAwait(false);
    }

    /// <summary>Makes a move as the teacher at a table.</summary>
    public ValueTask<MoveResult> HostAsync(RoomId room, RoomCommand command, CancellationToken cancel) =>
        HostAsync(room, new RoomMove(SeatDesks.Host, command), cancel);

    /// <summary>Makes a move as the teacher at a table, with all that is known of it.</summary>
    /// <returns>What became of it: that it waits, also where the room cannot be reached.</returns>
    internal async ValueTask<MoveResult> HostAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        try
        {
            MoveResult result = await rooms.MoveAsync(room, move, cancel).ConfigureAwait(false);
            if (move.Command is RoomCommand.SeatAgent && result is MoveResult.Done)
            {
                await opener.WatchAsync(room).ConfigureAwait(false);
            }

            return result;
        }
        catch (LedgerUnavailableException)
        {
            return new MoveResult.Waiting();
        }
    }

    /// <summary>What the teacher sees of a table as its host; null when it is not there.</summary>
    internal ValueTask<RoomView?> HostViewAsync(RoomId room, CancellationToken cancel) =>
        rooms.ViewAsync(room, SeatDesks.Host, cancel);

    /// <inheritdoc/>
    public void Dispose() => seating.Dispose();
}
