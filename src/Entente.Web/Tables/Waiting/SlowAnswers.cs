using System.Collections.Immutable;

namespace Entente.Web.Tables.Waiting;

/// <summary>What was pressed on a page of a table and is on its way: told from a second after it was pressed until it is answered, since a store that goes away is noticed after several.</summary>
/// <remarks>It only looks on: nothing is sent, repeated, kept or taken back by it. May be used from many threads at once.</remarks>
/// <param name="clock">The time.</param>
public sealed class SlowAnswers(TimeProvider clock)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private ImmutableList<Pressed> pressed = [];

    /// <summary>What is not answered within a second, in the order in which it was pressed.</summary>
    public ImmutableArray<SlowAnswer> Late => [.. pressed.Where(each => each.IsLate).Select(each => each.What)];

    /// <summary>Told when there is more or less to tell. May come from any thread.</summary>
    public event Action? Changed;

    /// <summary>Something was pressed.</summary>
    /// <param name="what">What it is.</param>
    /// <returns>Disposed when the answer is there, whatever it is, and when something else tells that it waits. A second time does nothing.</returns>
    public IDisposable Begin(SlowAnswer what)
    {
        var begun = new Pressed(this, what);
        lock (gate)
        {
            pressed = pressed.Add(begun);
        }

        begun.Ring(clock.CreateTimer(_ => Tell(begun), null, Soon, Timeout.InfiniteTimeSpan));
        return begun;
    }

    private void Tell(Pressed late)
    {
        lock (gate)
        {
            if (!pressed.Contains(late))
            {
                return;
            }

            late.IsLate = true;
        }

        Changed?.Invoke();
    }

    private void End(Pressed answered)
    {
        bool wasTold;
        lock (gate)
        {
            wasTold = pressed.Contains(answered) && answered.IsLate;
            pressed = pressed.Remove(answered);
        }

        if (wasTold)
        {
            Changed?.Invoke();
        }
    }

    private sealed class Pressed(SlowAnswers all, SlowAnswer what) : IDisposable
    {
        private ITimer? alarm;

        public SlowAnswer What => what;

        public bool IsLate { get; set; }

        public void Ring(ITimer set) => alarm = set;

        public void Dispose()
        {
            alarm?.Dispose();
            all.End(this);
        }
    }
}
