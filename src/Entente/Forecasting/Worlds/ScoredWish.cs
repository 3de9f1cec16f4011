using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Analysis.Robustness;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Forecasting.Worlds;

/// <summary>A party whose worth of a package is a sum of weights times scores, some of them ranges.</summary>
internal sealed class ScoredWish : Wish
{
    private const int MostBits = 61;

    private readonly PreparedParty prepared;
    private readonly WholeDraws draws;
    private readonly int[] ranges;
    private readonly double[] units;
    private readonly (int Weight, int[] Scores)[][] single;

    private ScoredWish(
        PreparedParty prepared,
        WholeDraws draws,
        int[] ranges,
        double[] units,
        (int Weight, int[] Scores)[][] single
    )
    {
        this.prepared = prepared;
        this.draws = draws;
        this.ranges = ranges;
        this.units = units;
        this.single = single;
    }

    /// <summary>The party; null when its worth is more than such a sum, or its numbers are too long.</summary>
    public static ScoredWish? Of(Scenario scenario, int number, CompiledScenario compiled)
    {
        Party party = scenario.Parties[number];
        var estimates = new List<Estimate>();
        if (NumberedScores.Of(scenario.Space, party, estimates) is not { } scores)
        {
            return null;
        }

        HashSet<int> weights = [.. Enumerable.Range(0, scores.TermCount).Select(scores.Weight)];
        BigInteger weightUnit = WholeDraws.UnitOf(weights.Select(weight => estimates[weight]));
        BigInteger scoreUnit = WholeDraws.UnitOf(
            estimates.Where((_, i) => !weights.Contains(i)).Append(scores.Constant)
        );
        BigInteger unit = weightUnit * scoreUnit;
        BigInteger[] units =
        [
            .. Enumerable
                .Range(0, estimates.Count)
                .Select(i =>
                    weights.Contains(i) ? weightUnit
                    : i == scores.ReservationNumber ? unit
                    : scoreUnit
                ),
        ];
        if (WholeDraws.Of(estimates, units) is not { } draws)
        {
            return null;
        }

        var prepared = new PreparedParty(party, scores, unit, compiled, []);
        if (prepared.Bits(estimates, units) > MostBits)
        {
            return null;
        }

        int[] ranges = [.. Enumerable.Range(0, estimates.Count).Where(i => estimates[i].IsRange)];
        (int Weight, int[] Scores)[][] single = Single(scenario, party, scores);
        UncertainInput[] names = Names(scenario, number, scores, estimates.Count);
        return new ScoredWish(prepared, draws, ranges, [.. units.Select(each => (double)each)], single)
        {
            Inputs = [.. ranges.Select((range, i) => names[range] with { Number = i })],
            Dimensions = draws.Ranges,
            Unit = (double)unit,
        };
    }

    /// <inheritdoc/>
    public override void Fill(
        ReadOnlySpan<double> point,
        World world,
        int party,
        Span<double> inputs,
        Span<double> shares
    )
    {
        var numbers = new long[draws.Count];
        draws.Fill(numbers, point);
        foreach (long[] table in world.Tables)
        {
            for (int at = party; at < table.Length; at += world.Layout.Parties)
            {
                table[at] = 0;
            }
        }

        prepared.Fill(world.Tables, party, world.Layout.Parties, numbers);
        world.Constants[party] = prepared.Constant;
        world.Reservations[party] = prepared.Reservation(numbers);
        for (int i = 0; i < ranges.Length; i++)
        {
            inputs[i] = numbers[ranges[i]] / units[ranges[i]];
        }

        for (int issue = 0; issue < single.Length; issue++)
        {
            shares[issue] = Span(single[issue], numbers);
        }

        Normalise(shares);
    }

    private static double Span((int Weight, int[] Scores)[] terms, long[] numbers)
    {
        if (terms.Length == 0)
        {
            return 0;
        }

        long least = long.MaxValue;
        long most = long.MinValue;
        for (int value = 0; value < terms[0].Scores.Length; value++)
        {
            long sum = 0;
            foreach ((int weight, int[] scores) in terms)
            {
                sum += scores[value] < 0 ? 0 : numbers[weight] * numbers[scores[value]];
            }

            least = Math.Min(least, sum);
            most = Math.Max(most, sum);
        }

        return most - least;
    }

    // By issue: its terms that depend on it alone.
    private static (int Weight, int[] Scores)[][] Single(Scenario scenario, Party party, NumberedScores scores)
    {
        ImmutableArray<Term> terms = ((PreferenceModel.Scores)party.Preferences!).Terms;
        var values = new int[scenario.Space.Issues.Length];
        return
        [
            .. scenario.Space.Issues.Select(
                (issue, i) =>
                    Enumerable
                        .Range(0, terms.Length)
                        .Where(term => terms[term] is Term.OfIssue of && of.Issue == i)
                        .Select(term =>
                            (
                                scores.Weight(term),
                                (int[])
                                    [
                                        .. Enumerable
                                            .Range(0, (int)issue.Size!.Value)
                                            .Select(value =>
                                            {
                                                values[i] = value;
                                                return scores.Score(term, values);
                                            }),
                                    ]
                            )
                        )
                        .ToArray()
            ),
        ];
    }

    private static UncertainInput[] Names(Scenario scenario, int number, NumberedScores scores, int count)
    {
        UncertainInput[] names =
        [
            .. Enumerable.Range(0, count).Select(_ => new UncertainInput(UncertainKind.Other, number, -1, -1, 0)),
        ];
        if (scores.ReservationNumber >= 0)
        {
            names[scores.ReservationNumber] = new UncertainInput(UncertainKind.Fallback, number, -1, -1, 0);
        }

        ImmutableArray<Term> terms = ((PreferenceModel.Scores)scenario.Parties[number].Preferences!).Terms;
        var values = new int[scenario.Space.Issues.Length];
        for (int term = 0; term < terms.Length; term++)
        {
            int issue = terms[term] is Term.OfIssue of ? of.Issue : -1;
            names[scores.Weight(term)] = new UncertainInput(UncertainKind.Weight, number, issue, -1, 0);
            if (issue < 0)
            {
                continue;
            }

            bool isOne = ((Term.OfIssue)terms[term]).Value is ValueFunction.Constant;
            for (int value = 0; value < (int)scenario.Space.Issues[issue].Size!.Value; value++)
            {
                values[issue] = value;
                if (scores.Score(term, values) is var score and >= 0)
                {
                    names[score] = new UncertainInput(UncertainKind.Score, number, issue, isOne ? -1 : value, 0);
                }
            }
        }

        return names;
    }
}
