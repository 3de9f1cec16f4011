using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

/// <summary>Changes of every kind are found whenever there are any, and are the least: compared with trying all of them.</summary>
public class LeastChangeTests
{
    private const string Seed = "0000KXz3ZtR4";

    private static readonly Gen<SmallTalks> Plain = Cases(hasLimits: false, hasRules: false);

    private static readonly Gen<SmallTalks> Limited = Cases(hasLimits: true, hasRules: false);

    private static readonly Gen<SmallTalks> Ruled = Cases(hasLimits: true, hasRules: true);

    [Fact]
    public void Every_kind_of_change_is_found_whenever_there_is_one_and_is_the_least() =>
        Compare(Plain, "lower", "together", "raise", "stages", "pay", "without", "option", "issue");

    [Fact]
    public void Limits_stand_in_the_way_of_every_kind_as_they_should() =>
        Compare(Limited, "lower", "together", "raise", "stages", "pay", "without", "option", "issue", "give");

    [Fact]
    public void Rules_that_speak_of_an_issue_count_for_it_alone() =>
        Compare(Ruled, "lower", "together", "raise", "stages", "pay", "without", "option", "issue", "give");

    // Of every kind there have to have been some.
    private static void Compare(Gen<SmallTalks> cases, params string[] expected)
    {
        var kinds = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        cases.Sample(
            each =>
            {
                foreach (string kind in Compare(each).Select(text => text.Split(' ')[0]).Distinct())
                {
                    kinds.AddOrUpdate(kind, 1, (_, known) => known + 1);
                }
            },
            iter: 1_200,
            seed: Seed
        );
        Assert.All(expected, kind => Assert.InRange(kinds.GetValueOrDefault(kind), 10, int.MaxValue));
    }

    private static string[] Compare(SmallTalks each)
    {
        var naive = new NaiveChanges(each, []);
        DealExplanation why = DealExplainer.Explain(
            each.Scenario,
            new ExplanationOptions { Focus = [], Examples = 1_000 }
        );
        if (naive.HasDeal)
        {
            Assert.Empty(why.Changes);
            return [];
        }

        // More stages than are tried are no difference.
        string[] found =
        [
            .. why
                .Changes.Where(change => change is not LeastChange.Split { Stages: > NaiveChanges.MostStages })
                .Select(NaiveChanges.Text),
        ];
        Assert.Equal(naive.All().Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        return found;
    }

    private static Gen<SmallTalks> Cases(bool hasLimits, bool hasRules) =>
        from sizes in Gen.Int[2, 3].Array[1, 3]
        from parties in Gen.Int[2, 3]
        from scores in Gen.Int[-5, 9].Array[sizes.Sum()].Array[parties]
        from fallbacks in Gen.Int[1, 14].Array[parties]
        from kind in Gen.Int[0, 5]
        from corners in Gen.Int[0, 26].Array[2]
        from limits in SmallTalks.Conditions(sizes).Array[hasLimits ? 1 : 0, hasLimits ? 2 : 0]
        from rules in SmallTalks.Conditions(sizes).Array[hasRules ? 1 : 0, hasRules ? 2 : 0]
        let made = Made(sizes, scores, Aimed(sizes, scores, fallbacks, kind, corners), kind == 0, limits, rules)
        where NaiveOutcomes.Every(sizes).Any(each => made.Scenario.Space.Allows(Outcome.At(each)))
        select made;

    // What nobody gets less than by stages on the first issue between two corners, by one corner without the first issue, or no matter what.
    private static Rational[] Aimed(int[] sizes, int[][] flat, int[] any, int kind, int[] corners)
    {
        int[] At(int corner) =>
            [.. sizes.Select((size, issue) => (corner / (int)Math.Pow(3, issue) % size) + sizes[..issue].Sum())];
        int[] one = At(corners[0]);
        int[] other = At(corners[1]);
        return
        [
            .. flat.Select(
                (scores, party) =>
                    kind switch
                    {
                        1 or 2 => one[1..].Sum(at => scores[at])
                            + Rational.Of((kind * scores[one[0]]) + scores[other[0]], kind + 1),
                        3 => one[1..].Sum(at => scores[at]),
                        _ => Rational.Of(any[party], 2) * sizes.Length,
                    }
            ),
        ];
    }

    private static SmallTalks Made(
        int[] sizes,
        int[][] flat,
        Rational[] worths,
        bool isOutcome,
        ImmutableArray<Condition>[] limits,
        ImmutableArray<Condition>[] rules
    )
    {
        int[][][] scores =
        [
            .. flat.Select(all => sizes.Select((size, issue) => all[sizes[..issue].Sum()..][..size]).ToArray()),
        ];
        Rational[] fallbacks = [.. worths];
        var held = Outcome.At(new int[sizes.Length]);
        if (isOutcome)
        {
            fallbacks[0] = scores[0].Sum(issue => issue[0]);
        }

        var scenario = new Scenario(
            new OutcomeSpace(
                [
                    .. sizes.Select(
                        (size, i) =>
                            (Issue)
                                new Issue.Choice(
                                    $"i{i}",
                                    [.. Enumerable.Range(0, size).Select(v => new Option($"v{v}"))]
                                )
                    ),
                ],
                [.. rules.Select(rule => new Rule(rule))]
            ),
            [
                .. scores.Select(
                    (tables, party) =>
                        new Party($"p{party}")
                        {
                            Preferences = new PreferenceModel.Scores([
                                .. tables.Select(
                                    (table, issue) =>
                                        (Term)
                                            new Term.OfIssue(
                                                issue,
                                                new ValueFunction.Table([.. table.Select(score => (Estimate)score)])
                                            )
                                ),
                            ]),
                            Fallback =
                                isOutcome && party == 0
                                    ? new Fallback { Outcome = held }
                                    : new Fallback { Worth = fallbacks[party] },
                            DealBreakers =
                            [
                                .. limits
                                    .Where((_, i) => i % scores.Length == party)
                                    .Select(limit => new DealBreaker(limit)),
                            ],
                        }
                ),
            ]
        );
        return new SmallTalks(scenario, scores, [], [], fallbacks);
    }
}
