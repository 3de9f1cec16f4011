using System.Collections.Immutable;
using System.Globalization;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Generation;

/// <summary>Issues and what their values are worth to each party, in whole units, before fallbacks are set.</summary>
/// <param name="Issues">The issues.</param>
/// <param name="Preferences">By party.</param>
/// <param name="Units">By party, issue and value: what the value adds to the utility.</param>
/// <param name="Divisor">How many units a utility of 1 has.</param>
internal sealed record Draft(
    ImmutableArray<Issue> Issues,
    ImmutableArray<PreferenceModel> Preferences,
    long[][][] Units,
    long Divisor
)
{
    private const int Thousand = 1000;

    /// <summary>One issue: what each of its options is worth to each party.</summary>
    /// <param name="issue">The name of the issue.</param>
    /// <param name="options">The options.</param>
    /// <param name="units">By party and option.</param>
    /// <param name="divisor">How many units a utility of 1 has.</param>
    public static Draft Single(string issue, ImmutableArray<string> options, long[][] units, long divisor) =>
        new(
            [Choice(issue, options)],
            [
                .. units.Select(row =>
                    (PreferenceModel)
                        new PreferenceModel.Scores([
                            new Term.OfIssue(
                                0,
                                new ValueFunction.Table([.. row.Select(unit => (Estimate)Rational.Of(unit, divisor))])
                            ),
                        ])
                ),
            ],
            [.. units.Select(row => (long[][])[row])],
            divisor
        );

    /// <summary>Weighted issues: weights and scores in thousandths.</summary>
    /// <param name="weights">By party and issue; each party's add up to 1000.</param>
    /// <param name="scores">By party, issue and value, from 0 to 1000.</param>
    public static Draft Weighted(int[][] weights, int[][][] scores) =>
        new(
            [
                .. scores[0]
                    .Select(
                        (values, i) =>
                            Choice(Name("issue-", i), [.. Enumerable.Range(0, values.Length).Select(v => Name("v", v))])
                    ),
            ],
            [.. weights.Select((row, party) => WeightedOf(row, scores[party]))],
            [
                .. weights.Select(
                    (row, party) =>
                        row.Select((weight, i) => scores[party][i].Select(score => (long)weight * score).ToArray())
                            .ToArray()
                ),
            ],
            Thousand * Thousand
        );

    /// <summary>The scenario with given fallbacks.</summary>
    /// <param name="reservations">By party.</param>
    public Scenario With(ImmutableArray<Rational> reservations) =>
        new(
            new OutcomeSpace(Issues),
            [
                .. Preferences.Select(
                    (preferences, i) =>
                        new Party(Name("party-", i))
                        {
                            Preferences = preferences,
                            Fallback = new Fallback { Worth = reservations[i] },
                        }
                ),
            ]
        );

    private static PreferenceModel.Scores WeightedOf(int[] weights, int[][] scores) =>
        new PreferenceModel.Scores([
            .. weights.Select(
                (weight, i) =>
                    (Term)
                        new Term.OfIssue(
                            i,
                            new ValueFunction.Table([
                                .. scores[i].Select(score => (Estimate)Rational.Of(score, Thousand)),
                            ])
                        )
                        {
                            Weight = Rational.Of(weight, Thousand),
                        }
            ),
        ]);

    private static Issue.Choice Choice(string name, ImmutableArray<string> options) =>
        new Issue.Choice(name, [.. options.Select(option => new Option(option))]);

    private static string Name(string kind, int index) => kind + (index + 1).ToString(CultureInfo.InvariantCulture);
}
