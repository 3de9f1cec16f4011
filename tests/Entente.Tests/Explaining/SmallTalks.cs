using System.Collections.Immutable;
using CsCheck;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

/// <summary>Made-up talks with few outcomes and everything that an explanation speaks of, with the numbers of which they were made.</summary>
/// <param name="Scenario">The talks.</param>
/// <param name="Scores">By party, by issue, by value.</param>
/// <param name="Pairs">By party: what the first two issues are worth together besides, by the second value within the first; empty where they do not hang together.</param>
/// <param name="Caps">By party: the most that counts, or null; empty for none.</param>
/// <param name="Fallbacks">By party: what no agreement is worth.</param>
internal sealed record SmallTalks(
    Scenario Scenario,
    int[][][] Scores,
    int[][] Pairs,
    Rational?[] Caps,
    Rational[] Fallbacks
)
{
    public int Parties => Scores.Length;

    public int[] Sizes { get; } = [.. Scenario.Space.Issues.Select(issue => (int)issue.Size!.Value)];

    /// <summary>Whether what an issue is worth hangs on another for somebody.</summary>
    public bool IsTied(int issue) => issue < 2 && Pairs.Any(pair => pair.Length > 0);

    public Rational Worth(int party, int[] each) => Capped(party, Sum(party, each));

    public Rational Sum(int party, int[] each) =>
        each.Select((value, issue) => Scores[party][issue][value]).Sum()
        + (IsTied(0) && Pairs[party].Length > 0 ? Pairs[party][(each[0] * Sizes[1]) + each[1]] : 0);

    public Rational Capped(int party, Rational sum) =>
        party < Caps.Length && Caps[party] is { } cap ? Rational.Min(cap, sum) : sum;

    public override string ToString() =>
        $"{Text(Scores.Select(party => Text(party.Select(issue => string.Join(' ', issue)), " ; ")), " | ")}, pairs {Text(Pairs.Select(pair => string.Join(' ', pair)), " | ")}, "
        + $"caps {string.Join(' ', Caps.Select(cap => cap?.ToString() ?? "-"))}, fallbacks {string.Join(' ', Fallbacks)}, rules {Text(Scenario.Space.Rules.Select(rule => Text(rule.Forbids)), " ")}, "
        + $"limits {Text(Scenario.Parties.SelectMany(party => party.DealBreakers).Select(each => Text(each.Conditions)), " ")}, "
        + $"positions {Text(Scenario.Parties.SelectMany(party => party.Positions).Select(each => Text(each.Demands)), " ")}, "
        + $"status quo {Text(Scenario.StatusQuo)}, packages {Text(Scenario.Packages.Select(each => Text(each.Outcome)), " ")}";

    /// <summary>Conditions in words, for a case that fails.</summary>
    public static string Text(IEnumerable<Condition> conditions) =>
        $"[{Text(conditions.Select(each => each is Condition.OneOf one ? $"i{one.Issue} is {string.Join(',', one.Values)}" : each is Condition.NoneOf none ? $"i{none.Issue} is not {string.Join(',', none.Values)}" : ""), " and ")}]";

    private static string Text(Outcome? outcome) =>
        outcome is null ? "none" : string.Join(',', outcome.Values.Select(value => value.Index));

    private static string Text(IEnumerable<string> each, string between) => string.Join(between, each);

    /// <summary>One or two conditions on issues of these sizes.</summary>
    public static Gen<ImmutableArray<Condition>> Conditions(int[] sizes) =>
        Gen.Select(
            Gen.Int[0, sizes.Length - 1],
            Gen.Int[0, sizes.Length - 1],
            Gen.Int[0, 2],
            Gen.Int[0, 2],
            Gen.Bool,
            (first, second, value, other, isNegated) =>
            {
                Condition one = new Condition.OneOf(first, [value % sizes[first]]);
                Condition two = isNegated
                    ? new Condition.NoneOf(second, [other % sizes[second]])
                    : new Condition.OneOf(second, [other % sizes[second]]);
                return first == second ? ImmutableArray.Create(one) : [one, two];
            }
        );

    /// <summary>Two or three parties, up to 192 outcomes, up to three limits and two positions, up to two rules, a status quo in half of them.</summary>
    public static Gen<SmallTalks> Made { get; } =
        from sizes in Gen.Int[2, 4].Array[1, 4]
        where sizes.Aggregate(1, (product, size) => product * size) <= 200
        from parties in Gen.Int[2, 3]
        from scores in Gen.Int[-5, 9].Array[sizes.Sum()].Array[parties]
        from isTied in Gen.Int[0, 3]
        from pairs in Gen.Int[-4, 4].Array[16].Array[parties]
        from isCapped in Gen.Int[0, 3].Array[parties]
        from heights in Gen.Int[3, 7].Array[parties]
        from limits in Conditions(sizes).Array[0, 3]
        from positions in Conditions(sizes).Array[0, 2]
        from rules in Conditions(sizes).Array[0, 2]
        from spots in Gen.Int[0, 10_000].Array[3]
        from hasStatusQuo in Gen.Bool
        let made = Of(
            sizes,
            scores,
            isTied == 0 && sizes.Length > 1 ? [.. pairs.Select(pair => pair[..(sizes[0] * sizes[1])])] : [],
            isCapped,
            heights,
            limits,
            positions,
            rules,
            hasStatusQuo,
            spots
        )
        where made is not null
        select made;

    // A fallback so many eighths of the way from the worst to the best; null where the rules allow nothing.
    private static SmallTalks? Of(
        int[] sizes,
        int[][] flat,
        int[][] pairs,
        int[] isCapped,
        int[] heights,
        ImmutableArray<Condition>[] limits,
        ImmutableArray<Condition>[] positions,
        ImmutableArray<Condition>[] rules,
        bool hasStatusQuo,
        int[] spots
    )
    {
        int[][][] scores =
        [
            .. flat.Select(all => sizes.Select((size, issue) => all[sizes[..issue].Sum()..][..size]).ToArray()),
        ];
        int[][] allowed =
        [
            .. NaiveOutcomes.Every(sizes).Where(each => rules.All(rule => !NaiveOutcomes.Holds(rule, each))),
        ];
        if (allowed.Length == 0)
        {
            return null;
        }

        var space = new OutcomeSpace(
            [
                .. sizes.Select(
                    (size, i) =>
                        (Issue)
                            new Issue.Choice($"i{i}", [.. Enumerable.Range(0, size).Select(v => new Option($"v{v}"))])
                ),
            ],
            [.. rules.Select(rule => new Rule(rule))]
        );
        var bare = new SmallTalks(new Scenario(space, []), scores, pairs, [], []);
        Rational Between(int party, int eighths)
        {
            Rational[] sums = [.. allowed.Select(each => bare.Sum(party, each))];
            return sums.Min() + ((sums.Max() - sums.Min()) * Rational.Of(eighths, 8));
        }

        Rational[] fallbacks = [.. heights.Select((height, party) => Between(party, height))];
        // Above the fallback but for one in four, and then nothing is enough.
        Rational?[] caps =
        [
            .. isCapped.Select(
                (kind, party) =>
                    kind == 0 ? Between(party, heights[party] + (party + heights[0]) % 4 - 1) : (Rational?)null
            ),
        ];
        Outcome At(int spot) => Outcome.At(allowed[spot % allowed.Length]);
        var scenario = new Scenario(
            space,
            [
                .. scores.Select(
                    (tables, party) =>
                        new Party($"p{party}")
                        {
                            Preferences = Preferences(tables, pairs.Length > 0 ? pairs[party] : [], sizes, caps[party]),
                            Fallback = new Fallback { Worth = fallbacks[party] },
                            DealBreakers =
                            [
                                .. Every(limits, party, scores.Length).Select(each => new DealBreaker(each)),
                            ],
                            Positions = [.. Every(positions, party, scores.Length).Select(each => new Position(each))],
                        }
                ),
            ]
        )
        {
            StatusQuo = hasStatusQuo ? At(spots[0]) : null,
            Packages =
            [
                new Package("one", At(spots[1])) { By = "p0" },
                new Package("other", Outcome.At([.. sizes.Select((size, issue) => spots[2] / (issue + 1) % size)])),
            ],
        };
        return new SmallTalks(scenario, scores, pairs, caps, fallbacks);
    }

    private static IEnumerable<ImmutableArray<Condition>> Every(
        ImmutableArray<Condition>[] all,
        int party,
        int parties
    ) => all.Where((_, i) => i % parties == party);

    private static PreferenceModel.Scores Preferences(int[][] tables, int[] pair, int[] sizes, Rational? cap)
    {
        IEnumerable<Term> terms = tables.Select(
            (table, issue) =>
                (Term)new Term.OfIssue(issue, new ValueFunction.Table([.. table.Select(score => (Estimate)score)]))
        );
        if (pair.Length > 0)
        {
            terms = terms.Append(
                new Term.OfGroup(
                    [0, 1],
                    [.. pair.Select((score, i) => new ScoredCombination([i / sizes[1], i % sizes[1]], score))],
                    0
                )
            );
        }

        return new PreferenceModel.Scores([.. terms]) { Cap = cap };
    }
}
