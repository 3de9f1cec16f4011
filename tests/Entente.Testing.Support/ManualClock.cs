namespace Entente.Testing.Support;

/// <summary>A clock that stands still until it is told to go on; its timers ring while it is moved, in the order of their times.</summary>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2027, 2, 27, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Told after an alarm was set to ring.</summary>
    public event Action? AlarmSet;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (guard)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Goes on, ringing what is due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset end = GetUtcNow() + by;
        while (NextUntil(end) is { } alarm)
        {
            alarm.Ring();
        }

        lock (guard)
        {
            now = end;
        }
    }

    private Alarm? NextUntil(DateTimeOffset end)
    {
        lock (guard)
        {
            Alarm? next = alarms.Where(alarm => alarm.At <= end).MinBy(alarm => alarm.At);
            if (next is not null)
            {
                alarms.Remove(next);
                now = next.At > now ? next.At : now;
            }

            return next;
        }
    }

    private sealed class Alarm(ManualClock clock, Action ring) : ITimer
    {
        private TimeSpan every = Timeout.InfiniteTimeSpan;

        public DateTimeOffset At { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.guard)
            {
                clock.alarms.Remove(this);
                every = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    At = clock.now + dueTime;
                    clock.alarms.Add(this);
                }
            }

            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                clock.AlarmSet?.Invoke();
            }

            return true;
        }

        public void Ring()
        {
            if (every > TimeSpan.Zero)
            {
                Change(every, every);
            }

            ring();
        }

        public void Dispose()
        {
            lock (clock.guard)
            {
                clock.alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
