using System.Collections.Immutable;

namespace Entente.Simulation.Tournaments;

/// <summary>The strategies of a tournament by their mean advantage.</summary>
public static class Standings
{
    private const double NormalQuantile = 1.959963984540054;

    /// <summary>The standings, the largest mean first, ties by name.</summary>
    /// <param name="seats">Every seat of every session, in the order of the sessions.</param>
    /// <remarks>Seats that can gain nothing are left out. Every scenario counts the same, however many sessions it has.</remarks>
    public static ImmutableArray<Standing> Of(IEnumerable<SeatResult> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        var tallies = new Dictionary<string, SortedDictionary<string, Tally>>(StringComparer.Ordinal);
        foreach (SeatResult seat in seats)
        {
            if (seat.Advantage is not { } advantage)
            {
                continue;
            }

            if (!tallies.TryGetValue(seat.Strategy, out SortedDictionary<string, Tally>? byScenario))
            {
                tallies[seat.Strategy] = byScenario = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
            }

            byScenario.TryGetValue(seat.Scenario, out Tally tally);
            byScenario[seat.Scenario] = tally.With(advantage, seat.IsAgreed);
        }

        return
        [
            .. tallies
                .Select(each => StandingOf(each.Key, each.Value.Values))
                .OrderByDescending(each => each.Advantage)
                .ThenBy(each => each.Strategy, StringComparer.Ordinal),
        ];
    }

    private static Standing StandingOf(string strategy, IReadOnlyCollection<Tally> scenarios)
    {
        long count = scenarios.Sum(each => each.Count);
        double mean = scenarios.Sum(each => each.Mean) / scenarios.Count;
        double variance =
            scenarios.Sum(each => each.Variance / each.Count) / ((double)scenarios.Count * scenarios.Count);
        return new Standing(
            strategy,
            count,
            mean,
            NormalQuantile * Math.Sqrt(variance),
            scenarios.Sum(each => each.Agreed) / (double)count
        );
    }

    // Welford's running mean and sum of squares.
    private readonly record struct Tally(long Count, double Mean, double Squares, long Agreed)
    {
        public double Variance => Count > 1 ? Squares / (Count - 1) : 0;

        public Tally With(double value, bool isAgreed)
        {
            double off = value - Mean;
            double mean = Mean + (off / (Count + 1));
            return new(Count + 1, mean, Squares + (off * (value - mean)), Agreed + (isAgreed ? 1 : 0));
        }
    }
}
