using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Entente.Web.Tables;

namespace Entente.Web.Classes;

/// <summary>All tables of a class and its lobby, kept up to date for one page: each table is followed, and read again only after something happened there; the lobby is read each time.</summary>
/// <remarks>Of two who refresh at once one reads after the other, so that what was read earlier never takes the place of what was read later; tables and lobby change together.</remarks>
/// <param name="classes">The classes.</param>
/// <param name="rooms">The rooms.</param>
/// <param name="lobbies">The lobbies.</param>
/// <param name="id">The class.</param>
public sealed class ClassBoard(Classroom classes, IRooms rooms, Lobbies lobbies, RoomId id) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<RoomId, IAsyncDisposable> followed = [];
    private readonly ConcurrentDictionary<RoomId, bool> changed = new();
    private readonly Dictionary<RoomId, ClassTable> seen = [];

    /// <summary>The tables, by number, as they were last read.</summary>
    public ImmutableArray<ClassTable> Tables { get; private set; } = [];

    /// <summary>Who waits, is in or has a seat, as they were last read: those who wait first, then by when they came.</summary>
    public ImmutableArray<LobbyPlace> Places { get; private set; } = [];

    /// <summary>Told after something happened at a table. May come from any thread, and must return at once.</summary>
    public event Action? Changed;

    /// <summary>Follows tables that are new, and reads those at which something happened since, and the lobby.</summary>
    /// <returns>Whether any table was read.</returns>
    /// <exception cref="Rooms.Ledger.LedgerUnavailableException">What keeps the rooms cannot be reached; asked again, it goes on.</exception>
    public async Task<bool> RefreshAsync()
    {
        CancellationToken cancel = gone.Token;
        await gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            ImmutableArray<ClassPlace> places = await classes.PlacesAsync(id, cancel).ConfigureAwait(false);
            foreach (ClassPlace place in places.Where(each => !followed.ContainsKey(each.Room)))
            {
                changed[place.Room] = true;
                followed[place.Room] = await rooms
                    .FollowAsync(place.Room, SeatDesks.Host, () => Happened(place.Room), isLine: false, cancel)
                    .ConfigureAwait(false);
            }

            bool isRead = false;
            foreach (ClassPlace place in places.Where(each => changed.TryRemove(each.Room, out _)))
            {
                isRead = true;
                await ReadAsync(place, cancel).ConfigureAwait(false);
            }

            ImmutableArray<LobbyPlace> lobby = await lobbies.ListAsync(id.ToString(), cancel).ConfigureAwait(false);
            Places = InOrder(lobby);
            Tables = [.. seen.Values.OrderBy(each => each.Number)];
            return isRead;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A lobby as it is listed: those who wait first, then by when they came.</summary>
    internal static ImmutableArray<LobbyPlace> InOrder(ImmutableArray<LobbyPlace> lobby) =>
        [.. lobby.OrderBy(each => each.State).ThenBy(each => each.Entered)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync().ConfigureAwait(false);
        await gate.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (IAsyncDisposable each in followed.Values)
        {
            await each.DisposeAsync().ConfigureAwait(false);
        }

        followed.Clear();
        gate.Release();
        gone.Dispose();
    }

    private async Task ReadAsync(ClassPlace place, CancellationToken cancel)
    {
        try
        {
            if (await rooms.ViewAsync(place.Room, SeatDesks.Host, cancel).ConfigureAwait(false) is { } view)
            {
                seen[place.Room] = new ClassTable(place.Number, place.Room, view);
            }
        }
        catch
        {
            // Read again next time: what happened there has not been seen yet.
            changed[place.Room] = true;
            throw;
        }
    }

    private void Happened(RoomId room)
    {
        changed[room] = true;
        Changed?.Invoke();
    }
}
