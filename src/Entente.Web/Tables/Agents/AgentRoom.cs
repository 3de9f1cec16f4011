using System.Globalization;
using System.Security.Cryptography;
using Entente.Rooms;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tables.Agents;

/// <summary>The agents of one room at work: they move when it is theirs to move, one after the other.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="room">The room.</param>
/// <param name="clock">The time.</param>
internal sealed class AgentRoom(IRooms rooms, RoomId room, TimeProvider clock)
{
    private const int MostMoves = 10_000;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private readonly Dictionary<int, AgentSeat> seats = [];
    private readonly Dictionary<int, string> strategies = [];
    private readonly Dictionary<int, Answered> answered = [];

    /// <summary>When the next agent moves whose time has not come; null while none waits for its time.</summary>
    public DateTimeOffset? Due { get; private set; }

    /// <summary>Plays until the talks are over or it is given up.</summary>
    public async Task PlayAsync(CancellationToken cancel)
    {
        using var pulse = new SemaphoreSlim(1);
        await using ITimer alarm = clock.CreateTimer(
            _ => Wake(pulse),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        await using IAsyncDisposable following = await FollowAsync(pulse, cancel).ConfigureAwait(false);
        while (true)
        {
            await pulse.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                if (!await MoveAllAsync(cancel).ConfigureAwait(false))
                {
                    return;
                }

                if (Due is { } due)
                {
                    TimeSpan left = due - clock.GetUtcNow();
                    alarm.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                }
            }
            catch (LedgerUnavailableException)
            {
                await Task.Delay(Again, clock, cancel).ConfigureAwait(false);
                Wake(pulse);
            }
        }
    }

    /// <summary>Makes all moves that are due now.</summary>
    /// <returns>Whether the talks go on.</returns>
    public async Task<bool> MoveAllAsync(CancellationToken cancel)
    {
        for (int moves = 0; moves < MostMoves; moves++)
        {
            RoomView? host = await rooms.ViewAsync(room, SeatDesks.Host, cancel).ConfigureAwait(false);
            if (host is null || host.Phase == TalkPhase.Ended)
            {
                return false;
            }

            bool hasMoved = false;
            Due = null;
            foreach (SeatView seat in host.Seats.Where(each => each.Agent is not null))
            {
                hasMoved |= await MoveAsync(seat, cancel).ConfigureAwait(false);
            }

            if (!hasMoved)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> MoveAsync(SeatView seat, CancellationToken cancel)
    {
        if (
            Seated(seat) is not { } agent
            || await rooms.ViewAsync(room, seat.Number, cancel).ConfigureAwait(false) is not { } view
            || view.You.Agent != seat.Agent
            || AgentPacing.Asked(view) is not { } asked
        )
        {
            return false;
        }

        // Not asked before its time: a strategy that is asked twice has moved twice.
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset due = AgentPacing.Due(view, asked);
        if (view.Phase != TalkPhase.Talking || due > now)
        {
            Due = view.Phase == TalkPhase.Talking && !(due > Due) ? due : Due;
            return false;
        }

        if (answered.TryGetValue(seat.Number, out Answered? last) && last.IsTo(view, asked))
        {
            return false;
        }

        if (agent.Next(view, now) is not { } command)
        {
            answered[seat.Number] = new Answered(asked.Version, view.Own);
            return false;
        }

        // Whoever takes the seat over before this arrives moves for themselves: the room refuses it then.
        // Another server that plays for the same seat makes the same move in answer to the same, not a second one.
        string move = Convert.ToHexStringLower(SHA256.HashData(RoomText.Of(command)).AsSpan(0, 8));
        string key = string.Create(CultureInfo.InvariantCulture, $"agent-{seat.Number}-{asked.Version}-{move}");
        MoveResult result = await rooms
            .MoveAsync(
                room,
                new RoomMove(seat.Number, command, key) { Occupation = view.You.Occupation, IsByAgent = true },
                cancel
            )
            .ConfigureAwait(false);
        if (result is not (MoveResult.Done or MoveResult.Waiting))
        {
            answered[seat.Number] = new Answered(asked.Version, view.Own);
        }

        return result is MoveResult.Done;
    }

    private sealed record Answered(long Version, OwnView? Own)
    {
        public bool IsTo(RoomView view, TimelineItem asked) =>
            Version == asked.Version
            && Own?.Preferences == view.Own?.Preferences
            && TermsGuard.AreSame(Own?.AdditionScores, view.Own?.AdditionScores);
    }

    // A name that is no strategy of ours is that of a program that plays by itself.
    private AgentSeat? Seated(SeatView seat)
    {
        if (strategies.GetValueOrDefault(seat.Number) != seat.Agent)
        {
            strategies[seat.Number] = seat.Agent!;
            seats.Remove(seat.Number);
            answered.Remove(seat.Number);
            if (TryParse(seat.Agent!) is { } strategy)
            {
                seats[seat.Number] = new AgentSeat(strategy);
            }
        }

        return seats.GetValueOrDefault(seat.Number);
    }

    /// <summary>The strategy of the catalogue that has a name; null for what plays by itself.</summary>
    public static Strategy? TryParse(string text)
    {
        try
        {
            return StrategyCatalog.Parse(text);
        }
        catch (StrategyTextException)
        {
            return null;
        }
    }

    private async Task<IAsyncDisposable> FollowAsync(SemaphoreSlim pulse, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await rooms
                    .FollowAsync(room, SeatDesks.Host, () => Wake(pulse), isLine: false, cancel)
                    .ConfigureAwait(false);
            }
            catch (LedgerUnavailableException)
            {
                await Task.Delay(Again, clock, cancel).ConfigureAwait(false);
            }
        }
    }

    private static void Wake(SemaphoreSlim pulse)
    {
        try
        {
            if (pulse.CurrentCount == 0)
            {
                pulse.Release();
            }
        }
        catch (ObjectDisposedException)
        {
            // The talks ended while something was still told.
        }
    }
}
