namespace Entente.Rooms.Admission;

/// <summary>Counts what went wrong by source, in memory: for what can be guessed.</summary>
/// <remarks>At most <see cref="MostSources"/> sources are kept; when there are more, those whose time is over are forgotten, then all: a limit that takes no unbounded memory.</remarks>
internal sealed class AttemptLimit(int most, TimeSpan within, TimeProvider clock)
{
    private const int MostSources = 10_000;
    private readonly Dictionary<string, Count> counts = new(StringComparer.Ordinal);
    private readonly Lock door = new();

    /// <summary>When a source may try again; null for now.</summary>
    public DateTimeOffset? Until(string source)
    {
        lock (door)
        {
            return
                counts.TryGetValue(source, out Count count) && count.Failures >= most && clock.GetUtcNow() < count.Ends
                ? count.Ends
                : null;
        }
    }

    /// <summary>Counts a failure.</summary>
    /// <returns>How many there were from this source within the time, this one with them.</returns>
    public int Failed(string source) => Failed(source, out _);

    /// <summary>Counts a failure.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="ends">When the time is over in which it counts.</param>
    /// <returns>How many there were from this source within the time, this one with them.</returns>
    public int Failed(string source, out DateTimeOffset ends)
    {
        lock (door)
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (counts.TryGetValue(source, out Count count) && now < count.Ends)
            {
                counts[source] = count with { Failures = count.Failures + 1 };
                ends = count.Ends;
                return count.Failures + 1;
            }

            if (counts.Count >= MostSources)
            {
                foreach (string over in counts.Where(each => each.Value.Ends <= now).Select(each => each.Key).ToList())
                {
                    counts.Remove(over);
                }

                if (counts.Count >= MostSources)
                {
                    counts.Clear();
                }
            }

            ends = now + within;
            counts[source] = new Count(1, ends);
            return 1;
        }
    }

    private readonly record struct Count(int Failures, DateTimeOffset Ends);
}
