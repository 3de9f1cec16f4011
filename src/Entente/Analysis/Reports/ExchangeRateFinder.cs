using System.Collections.Immutable;
using Entente.Analysis.Solving;
using Entente.Numbers;

namespace Entente.Analysis.Reports;

/// <summary>What steps along a bilateral frontier cost the first party and bring the second.</summary>
internal static class ExchangeRateFinder
{
    private const int MostSteps = 10_000;

    /// <summary>One rate for every step from a point to the next; none for other than two parties or very long frontiers.</summary>
    public static ImmutableArray<ExchangeRate> Of(SolvedScenario solved)
    {
        if (solved.Count is < 2 or > MostSteps || solved.UtilitiesAt(0).Length != 2)
        {
            return [];
        }

        ImmutableArray<ExchangeRate>.Builder rates = ImmutableArray.CreateBuilder<ExchangeRate>(solved.Count - 1);
        ImmutableArray<Rational> from = solved.UtilitiesAt(0);
        for (int i = 1; i < solved.Count; i++)
        {
            ImmutableArray<Rational> to = solved.UtilitiesAt(i);
            Rational loss = from[0] - to[0];
            Rational gain = to[1] - from[1];
            rates.Add(new ExchangeRate(i - 1, loss, gain, gain / loss));
            from = to;
        }

        return rates.MoveToImmutable();
    }
}
