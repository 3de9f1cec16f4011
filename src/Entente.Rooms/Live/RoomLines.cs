using System.Collections.Immutable;
using System.Globalization;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Live;

/// <summary>Which seats have a line to the room. A note is kept of whose were up or had dropped: after a restart everybody connects anew, and who does not has no line, and is missed where they lead.</summary>
internal sealed class RoomLines
{
    private const string ReportedMark = "!";
    private readonly Lock guard = new();
    private readonly Dictionary<int, int> up = [];
    private readonly Dictionary<int, DateTimeOffset> downSince = [];
    private readonly Dictionary<int, DateTimeOffset?> reported = [];
    private readonly Dictionary<int, int> tenures = [];

    /// <summary>The seats whose line was up and is down now.</summary>
    public ImmutableSortedSet<int> Down
    {
        get
        {
            lock (guard)
            {
                return [.. downSince.Keys];
            }
        }
    }

    /// <summary>The seats whose line is up.</summary>
    public ImmutableSortedSet<int> AllUp
    {
        get
        {
            lock (guard)
            {
                return [.. up.Keys];
            }
        }
    }

    /// <summary>Takes the lines of the seats of a note that was made before the room was set to work here to be down from now on.</summary>
    public void Expect(RoomState state, string note, DateTimeOffset now)
    {
        lock (guard)
        {
            foreach (string each in note.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                bool isReported = each.EndsWith(ReportedMark, StringComparison.Ordinal);
                string number = isReported ? each[..^1] : each;
                if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int seat))
                {
                    downSince[seat] = now;
                    if (isReported && state.Phase == TalkPhase.Talking)
                    {
                        reported[seat] = state.Clock.Since;
                    }
                }
            }
        }
    }

    /// <summary>The seats whose line is up or dropped, and at which of them the policy was applied already, as a note for whoever sets the room to work next.</summary>
    public string Note()
    {
        lock (guard)
        {
            return string.Join(
                ' ',
                up.Keys.Concat(downSince.Keys)
                    .Order()
                    .Select(seat =>
                        seat.ToString(CultureInfo.InvariantCulture) + (reported.ContainsKey(seat) ? ReportedMark : "")
                    )
            );
        }
    }

    /// <summary>Whether somebody is there who would be missed.</summary>
    public bool AreUp(RoomState state)
    {
        lock (guard)
        {
            return state.Phase == TalkPhase.Talking && up.Keys.Any(seat => IsMissed(state, seat));
        }
    }

    /// <summary>A line of a seat comes up.</summary>
    /// <returns>Whether the seat had been taken to be down.</returns>
    public bool Up(int seat)
    {
        lock (guard)
        {
            up[seat] = up.GetValueOrDefault(seat) + 1;
            reported.Remove(seat);
            tenures.Remove(seat);
            return downSince.Remove(seat);
        }
    }

    /// <summary>A line of a seat goes down.</summary>
    /// <returns>Whether it was the seat's last.</returns>
    public bool Lost(int seat, DateTimeOffset now)
    {
        lock (guard)
        {
            up[seat] = up.GetValueOrDefault(seat) - 1;
            if (up[seat] > 0)
            {
                return false;
            }

            up.Remove(seat);
            downSince[seat] = now;
            return true;
        }
    }

    /// <summary>When a line has next been down, or somebody next been gone, for too long; long ago where somebody is back who was missed; null when nothing of it is so.</summary>
    public DateTimeOffset? Next(RoomState state)
    {
        lock (guard)
        {
            return Back(state) is not null
                ? DateTimeOffset.UnixEpoch
                : Waiting(state).Select(each => (DateTimeOffset?)(each.Value + state.Setup!.Grace)).Min();
        }
    }

    /// <summary>A seat that somebody was missed at whose line is up; null for none.</summary>
    public int? Found(RoomState state)
    {
        lock (guard)
        {
            return Back(state);
        }
    }

    /// <summary>A seat whose line has been down, or that was left, for too long; null for none.</summary>
    public int? Overdue(RoomState state, DateTimeOffset now)
    {
        lock (guard)
        {
            return Waiting(state)
                .Where(each => each.Value + state.Setup!.Grace <= now)
                .Select(each => (int?)each.Key)
                .Min();
        }
    }

    /// <summary>The policy was applied to a seat; it is not again until its line was up, or the talks went on after a pause or in another meeting.</summary>
    public void Reported(RoomState state, int seat)
    {
        lock (guard)
        {
            reported[seat] = state.Clock.Since;
        }
    }

    /// <summary>Forgets the lines that were down of whoever sat at a seat before: nobody is missed for the line of somebody else.</summary>
    /// <param name="state">The room as it is, not as it would be after a move: what comes to nothing makes nobody forgotten.</param>
    public void Forget(RoomState state)
    {
        lock (guard)
        {
            foreach (int seat in downSince.Keys.ToArray())
            {
                if (IsOfNow(state, seat))
                {
                    tenures[seat] = state.SeatOf(seat)!.Tenure;
                }
                else if (state.SeatOf(seat) is not null)
                {
                    downSince.Remove(seat);
                    reported.Remove(seat);
                    tenures.Remove(seat);
                }
            }
        }
    }

    private bool IsOfNow(RoomState state, int seat) =>
        state.SeatOf(seat) is { } now && tenures.GetValueOrDefault(seat, now.Tenure) == now.Tenure;

    // Nobody is missed while nobody talks: the grace time counts from when the talks began to go on, at the earliest.
    private IEnumerable<KeyValuePair<int, DateTimeOffset>> Waiting(RoomState state)
    {
        return state is not { Phase: TalkPhase.Talking, Clock.Since: { } begun }
            ? []
            : downSince
                .Where(each => !state.LeftSince.ContainsKey(each.Key) && IsOfNow(state, each.Key))
                .Concat(state.LeftSince)
                .Where(each =>
                    !(reported.TryGetValue(each.Key, out DateTimeOffset? run) && run == begun)
                    && IsMissed(state, each.Key)
                )
                .Select(each => KeyValuePair.Create(each.Key, each.Value < begun ? begun : each.Value));
    }

    private int? Back(RoomState state) =>
        state is { IsOver: false, Away.IsEmpty: false }
            ? state
                .Away.Where(seat => up.ContainsKey(seat) && state.Seats[seat].State == SeatState.Taken)
                .Select(seat => (int?)seat)
                .Min()
            : null;

    private static bool IsMissed(RoomState state, int seat) =>
        state.SeatOf(seat) is { } missed && LineRules.IsMissed(state, missed);
}
