using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Live;
using Entente.Web.Tables;

namespace Entente.Web.Classes;

/// <summary>All tables of a class, kept up to date for one page: each is followed, and read again only after something happened there.</summary>
/// <param name="classes">The classes.</param>
/// <param name="rooms">The rooms.</param>
/// <param name="id">The class.</param>
public sealed class ClassBoard(Classroom classes, IRooms rooms, RoomId id) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<RoomId, IAsyncDisposable> followed = [];
    private readonly ConcurrentDictionary<RoomId, bool> changed = new();

    /// <summary>The tables, by number, as they were last read.</summary>
    public ImmutableArray<ClassTable> Tables { get; private set; } = [];

    /// <summary>Told after something happened at a table. May come from any thread, and must return at once.</summary>
    public event Action? Changed;

    /// <summary>Follows tables that are new, and reads those at which something happened since.</summary>
    /// <returns>Whether anything was read.</returns>
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

            var seen = Tables.ToDictionary(each => each.Room);
            bool isRead = false;
            foreach (ClassPlace place in places.Where(each => changed.TryRemove(each.Room, out _)))
            {
                isRead = true;
                await ReadAsync(place, seen, cancel).ConfigureAwait(false);
            }

            Tables = [.. seen.Values.OrderBy(each => each.Number)];
            return isRead;
        }
        finally
        {
            gate.Release();
        }
    }

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

    private async Task ReadAsync(ClassPlace place, Dictionary<RoomId, ClassTable> seen, CancellationToken cancel)
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
