using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Leaks;

/// <summary>Rooms that are broken on purpose: they let South know of what North wants, in one of the ways in which a page could.</summary>
internal sealed class Telltale(IRooms rooms, string how) : IRooms
{
    /// <summary>A character that nobody sees, and that is another one with another fallback: the same length, the same drawing.</summary>
    public const string Hidden = "a hidden character";

    /// <summary>The page is drawn once more, the same as before.</summary>
    public const string Redrawn = "drawn once more";

    private readonly ConcurrentBag<Action> south = [];
    private volatile bool isLow;

    /// <summary>Puts it in the place of the rooms of a server.</summary>
    public static Action<IServiceCollection> In(string how) =>
        services =>
        {
            ServiceDescriptor inner = services.Last(each => each.ServiceType == typeof(IRooms));
            services.AddSingleton<IRooms>(provider => new Telltale(
                (IRooms)inner.ImplementationFactory!(provider),
                how
            ));
        };

    public async ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        MoveResult result = await rooms.MoveAsync(room, move, cancel);
        if (move is { Seat: TwinServer.North, Command: RoomCommand.SetPreferences set })
        {
            isLow = set.Document.Contains("fallback: 1", StringComparison.Ordinal);
            if (how == Redrawn && isLow)
            {
                foreach (Action changed in south)
                {
                    changed();
                }
            }
        }

        return result;
    }

    public async ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel) =>
        await rooms.ViewAsync(room, seat, cancel) is { } view
            ? how == Hidden && seat == TwinServer.South && isLow
                ? view with
                {
                    Title = "A\u00a0table",
                }
                : view
            : null;

    public ValueTask<IAsyncDisposable> FollowAsync(
        RoomId room,
        int seat,
        Action changed,
        bool isLine,
        CancellationToken cancel
    )
    {
        if (seat == TwinServer.South)
        {
            south.Add(changed);
        }

        return rooms.FollowAsync(room, seat, changed, isLine, cancel);
    }

    public ValueTask<ImmutableArray<LogEntry>> LogAsync(RoomId room, long after, int most, CancellationToken cancel) =>
        rooms.LogAsync(room, after, most, cancel);

    public ValueTask EraseAsync(RoomId room, string owner, CancellationToken cancel) =>
        rooms.EraseAsync(room, owner, cancel);
}
