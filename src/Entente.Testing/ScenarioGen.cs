using System.Collections.Immutable;
using CsCheck;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Testing;

/// <summary>Generators of small scenarios: few enough outcomes to look at all of them, with many ties.</summary>
public static class ScenarioGen
{
    /// <summary>Small numbers, many of them equal, some negative, some fractions.</summary>
    public static Gen<Rational> Number { get; } =
        Gen.Select(
            Gen.Int[-4, 9],
            Gen.Frequency((4, Gen.Const(1)), (1, Gen.Int[2, 6])),
            (above, below) => Rational.Of(above, below)
        );

    /// <summary>Spaces of one to four issues of one to four values.</summary>
    public static Gen<OutcomeSpace> Space { get; } =
        Gen.Int[1, 4]
            .Array[1, 4]
            .Select(sizes => new OutcomeSpace([.. sizes.Select((size, i) => (Issue)Choice($"i{i}", size))]));

    /// <summary>Scenarios with additive preferences and nothing else: two or three parties.</summary>
    public static Gen<Scenario> Additive { get; } =
        from space in Space
        from parties in Gen.Int[1, 3]
        from scores in Additives(space).Array[parties]
        from reservations in Number.Array[parties]
        select Of(space, scores, reservations);

    /// <summary>Scenarios without faults, with rules, deal-breakers, terms over several issues, caps and constants.</summary>
    public static Gen<Scenario> General { get; } =
        from space in Space
        from rules in Conditions(space).Array[0, 2]
        from parties in Gen.Int[1, 3]
        from scores in Generals(space).Array[parties]
        from reservations in Number.Array[parties]
        from breakers in Conditions(space).Array[0, 1].Array[parties]
        let ruled = new OutcomeSpace(space.Issues, [.. rules.Select(rule => new Rule(rule))])
        select Of(LeftValues.AreInEach(ruled) ? ruled : space, scores, reservations, breakers);

    private static Issue.Choice Choice(string name, int size) =>
        new(name, [.. Enumerable.Range(0, size).Select(i => new Option($"v{i}"))]);

    private static Scenario Of(
        OutcomeSpace space,
        PreferenceModel[] preferences,
        Rational[] reservations,
        ImmutableArray<Condition>[][]? breakers = null
    ) =>
        new(
            space,
            [
                .. preferences.Select(
                    (each, i) =>
                        new Party($"p{i}")
                        {
                            Preferences = each,
                            Fallback = new Fallback { Worth = reservations[i] },
                            DealBreakers = breakers is null ? [] : [.. breakers[i].Select(one => new DealBreaker(one))],
                        }
                ),
            ]
        );

    private static Gen<PreferenceModel> Additives(OutcomeSpace space) =>
        Tables(space).Select(tables => (PreferenceModel)new PreferenceModel.Scores([.. tables]));

    private static Gen<Term[]> Tables(OutcomeSpace space) =>
        Gen.Select(
            Number.Array[space.Issues.Length],
            Number.Array[space.Issues.Sum(Size)],
            (weights, scores) =>
            {
                int next = 0;
                return space
                    .Issues.Select(
                        (issue, i) =>
                            (Term)
                                new Term.OfIssue(
                                    i,
                                    new ValueFunction.Table([
                                        .. Enumerable.Range(0, Size(issue)).Select(_ => (Estimate)scores[next++]),
                                    ])
                                )
                                {
                                    Weight = weights[i],
                                }
                    )
                    .ToArray();
            }
        );

    private static Gen<PreferenceModel> Generals(OutcomeSpace space) =>
        from tables in Tables(space)
        from groups in Group(space).Array[0, 2]
        from constant in Number
        from cap in Gen.Frequency((3, Gen.Const((Rational?)null)), (1, Number.Select(number => (Rational?)number)))
        select (PreferenceModel)new PreferenceModel.Scores([.. tables, .. groups]) { Constant = constant, Cap = cap };

    private static Gen<Term> Group(OutcomeSpace space) =>
        Gen.Select(
            Gen.Int[0, space.Issues.Length - 1],
            Gen.Int[0, space.Issues.Length - 1],
            Number,
            Number,
            Gen.Int[0, 3],
            Gen.Bool,
            (first, second, score, other, pick, isRectangle) =>
            {
                ImmutableArray<int> issues = first == second ? [first] : [first, second];
                ImmutableArray<int> values = [.. issues.Select(issue => pick % Size(space.Issues[issue]))];
                return isRectangle
                    ? new Term.Combined(
                        pick % 2 == 0 ? Aggregation.Max : Aggregation.Min,
                        [
                            new Term.Rectangle([.. issues.Select(issue => new Bound(issue, 0, pick))], score),
                            new Term.Rectangle([], other),
                        ]
                    )
                    : (Term)new Term.OfGroup(issues, [new ScoredCombination(values, score)], other);
            }
        );

    private static Gen<ImmutableArray<Condition>> Conditions(OutcomeSpace space) =>
        Gen.Select(
            Gen.Int[0, space.Issues.Length - 1],
            Gen.Int[0, space.Issues.Length - 1],
            Gen.Int[0, 3],
            Gen.Bool,
            (first, second, pick, isNegated) =>
            {
                Condition one = new Condition.OneOf(first, [pick % Size(space.Issues[first])]);
                Condition other = isNegated
                    ? new Condition.NoneOf(second, [pick % Size(space.Issues[second])])
                    : new Condition.OneOf(second, [pick % Size(space.Issues[second])]);
                return first == second ? ImmutableArray.Create(one) : [one, other];
            }
        );

    private static int Size(Issue issue) => (int)issue.Size!.Value;
}
