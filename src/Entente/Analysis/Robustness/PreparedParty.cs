using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>Where the numbers of one party go: which weight and which score make up every entry of its tables and the worth of every offer.</summary>
internal sealed class PreparedParty
{
    private readonly NumberedScores scores;
    private readonly int[] weights;
    private readonly int[] tableOf;
    private readonly int[][] rows;
    private readonly int[][] offers;
    private readonly int[]? fallback;

    /// <summary>Lays out the tables of a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="scores">Its estimates by number.</param>
    /// <param name="unit">Its utilities are whole multiples of one over this.</param>
    /// <param name="compiled">The groups of issues.</param>
    /// <param name="offers">The outcomes that draws are asked about.</param>
    public PreparedParty(
        Party party,
        NumberedScores scores,
        BigInteger unit,
        CompiledScenario compiled,
        ImmutableArray<Outcome> offers
    )
    {
        this.scores = scores;
        Unit = unit;
        Constant = (long)scores.Constant.Times(unit);
        weights = [.. Enumerable.Range(0, scores.TermCount).Select(scores.Weight)];
        tableOf = [.. Enumerable.Range(0, scores.TermCount).Select(term => TableOf(compiled, scores.FirstIssue(term)))];
        rows = [.. Enumerable.Range(0, scores.TermCount).Select(term => Rows(compiled, term))];
        this.offers = [.. offers.Select(Scores)];
        fallback = party.Fallback is { Worth: null, Outcome: { } outcome } ? Scores(outcome) : null;
    }

    public BigInteger Unit { get; }

    public long Constant { get; }

    /// <summary>No sum of the party's numbers needs more bits than this.</summary>
    public long Bits(IReadOnlyList<Estimate> estimates, IReadOnlyList<BigInteger> units)
    {
        BigInteger Largest(int number) =>
            number < 0
                ? BigInteger.Zero
                : Rational
                    .Max(Rational.Abs(estimates[number].Low), Rational.Abs(estimates[number].High))
                    .Times(units[number]);
        BigInteger sum = BigInteger.Abs(Constant) + Largest(scores.ReservationNumber);
        for (int term = 0; term < weights.Length; term++)
        {
            IEnumerable<int> used = offers.Select(offer => offer[term]).Concat(rows[term]);
            sum += Largest(weights[term]) * used.Append(fallback?[term] ?? -1).Distinct().Max(Largest);
        }

        return (2 * sum).GetBitLength() + 1;
    }

    /// <summary>Fills the party's column of the tables.</summary>
    public void Fill(long[][] tables, int party, int parties, ReadOnlySpan<long> numbers)
    {
        for (int term = 0; term < weights.Length; term++)
        {
            long weight = numbers[weights[term]];
            long[] table = tables[tableOf[term]];
            int[] scoreAt = rows[term];
            for (int row = 0; row < scoreAt.Length; row++)
            {
                if (scoreAt[row] >= 0)
                {
                    table[(row * parties) + party] += weight * numbers[scoreAt[row]];
                }
            }
        }
    }

    /// <summary>What no agreement is worth, in units.</summary>
    public long Reservation(ReadOnlySpan<long> numbers) =>
        scores.ReservationNumber >= 0 ? numbers[scores.ReservationNumber]
        : fallback is null ? 0
        : Sum(fallback, numbers);

    /// <summary>What an offer is worth, in units.</summary>
    public long Worth(int offer, ReadOnlySpan<long> numbers) => Sum(offers[offer], numbers);

    private long Sum(int[] scoreOf, ReadOnlySpan<long> numbers)
    {
        long sum = Constant;
        for (int term = 0; term < weights.Length; term++)
        {
            sum += scoreOf[term] < 0 ? 0 : numbers[weights[term]] * numbers[scoreOf[term]];
        }

        return sum;
    }

    private int[] Scores(Outcome outcome)
    {
        int[] values = CompiledScenario.Indexes(outcome);
        return [.. Enumerable.Range(0, scores.TermCount).Select(term => scores.Score(term, values))];
    }

    private int[] Rows(CompiledScenario compiled, int term)
    {
        Component component = compiled.Components[tableOf[term]];
        var values = new int[compiled.Space.Issues.Length];
        var scoreAt = new int[component.Count];
        for (int row = 0; row < scoreAt.Length; row++)
        {
            component.Decode(component.Codes[row], values);
            scoreAt[row] = scores.Score(term, values);
        }

        return scoreAt;
    }

    private static int TableOf(CompiledScenario compiled, int issue) =>
        Enumerable.Range(0, compiled.Components.Length).First(k => compiled.Components[k].Issues.Contains(issue));
}
