using System.Collections.Immutable;
using CsCheck;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

/// <summary>One issue that can be any number beside one with few options: the least share is no more than at any number that is tried.</summary>
public sealed class ContinuumShareTests
{
    private const int Tries = 700;

    private static readonly Gen<ImmutableArray<int>> Worths = Gen.Int[0, 10]
        .Array[4]
        .Select(each => each.ToImmutableArray());

    private static readonly Gen<Party> Sides =
        from x in Worths
        from c in Worths
        from turn in Gen.Int[1, 6]
        from box in Gen.Int[0, 8]
        from low in Gen.Int[0, 6]
        from length in Gen.Int[0, 3]
        from fallback in Gen.Int[16, 30]
        select Side(x, c, turn, box, low, Math.Min(low + length, 7), fallback);

    [Fact]
    public void With_two_parties_and_with_three_no_number_makes_less_do_and_the_one_that_is_told_does()
    {
        int compared = 0;
        Gen.Select(Sides, Sides, Sides, Gen.Bool)
            .Sample(
                (one, two, three, isThree) =>
                {
                    Scenario scenario = Of(isThree ? [one, two, three] : [one, two]);
                    DealExplanation explanation = DealExplainer.Explain(scenario);
                    Assert.True(explanation.IsZoneExact);
                    Rational[] scales =
                    [
                        .. explanation.Analysis.Parties.Select(party => party.Max!.Value - party.Min!.Value),
                    ];
                    if (scales.Any(scale => scale.Sign == 0))
                    {
                        return;
                    }

                    Rational least = LeastTried(scenario, scales);
                    Assert.True(least.Sign > 0 || explanation.Verdict != DealVerdict.NoZone);
                    foreach (
                        LeastChange.LowerFallbacks lower in explanation.Changes.OfType<LeastChange.LowerFallbacks>()
                    )
                    {
                        Assert.True(lower.Share <= least, $"{lower.Share} and {least}");
                        Assert.Equal(
                            lower.Share,
                            scenario
                                .Parties.Select(
                                    (party, i) => (party.Fallback.Worth!.Value.Likely - lower.Utilities[i]) / scales[i]
                                )
                                .Max()
                        );
                        Interlocked.Increment(ref compared);
                    }
                },
                iter: 250
            );
        Assert.True(compared > 30, $"{compared} compared");
    }

    [Fact]
    public void Three_whose_worths_are_straight_come_down_to_where_two_of_them_lack_the_same()
    {
        // By hand: between 0 and 1 the second lacks 7x − 3 of 7, the third 4 − 5x of 5: the same at 43/70.
        Party[] parties = [Straight("p0", 0, 10, 6), Straight("p1", 7, 0, 4), Straight("p2", 0, 5, 4)];
        DealExplanation explanation = DealExplainer.Explain(
            new Scenario(new OutcomeSpace([new Issue.Real("x", 0, 1)]), [.. parties])
        );
        LeastChange.LowerFallbacks together = Assert.Single(explanation.Changes.OfType<LeastChange.LowerFallbacks>());
        Assert.Equal(Rational.Of(13, 70), together.Share);
        Assert.Equal(Rational.Of(27, 10), together.Utilities[1]);
    }

    [Fact]
    public void A_range_that_is_worth_more_and_a_condition_of_a_side_leave_the_least_where_two_lack_the_same()
    {
        // By hand, at c = a and d below 7: the first lacks 0.75 − 25d/7 of 15, the second 200d/21 of 11: the same at 2/51.
        Party one = Side(
            [(0, 4), (Rational.Of(28, 5), 8), (7, 3)],
            [7, 1, 0],
            new Term.Rectangle([new Bound(0, Rational.Of(28, 5), Rational.Of(63, 10))], (Rational)4),
            Rational.Of(43, 4)
        );
        Party two = Side([(0, 6), (Rational.Of(119, 20), 0), (7, 10)], [2, 3, 2], null, 12) with
        {
            Name = "p1",
            DealBreakers = [new DealBreaker([new Condition.OneOf(1, [2])])],
        };
        DealExplanation explanation = DealExplainer.Explain(
            new Scenario(
                new OutcomeSpace([
                    new Issue.Real("x", 0, 7),
                    new Issue.Choice("c", [new Option("a"), new Option("b"), new Option("c")]),
                ]),
                [one, two]
            )
        );
        LeastChange.LowerFallbacks together = Assert.Single(explanation.Changes.OfType<LeastChange.LowerFallbacks>());
        Assert.Equal(Rational.Of(2, 51), together.Share);
    }

    private static Party Side((Rational At, Rational Worth)[] x, Rational[] c, Term? more, Rational fallback) =>
        new("p0")
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(
                    0,
                    new ValueFunction.PiecewiseLinear([.. x.Select(each => new ScoredNumber(each.At, each.Worth))])
                ),
                new Term.OfIssue(1, new ValueFunction.Table([.. c.Select(worth => (Estimate)worth)])),
                .. more is null ? Array.Empty<Term>() : [more],
            ]),
            Fallback = new Fallback { Worth = fallback },
        };

    private static Party Straight(string name, Rational from, Rational to, Rational fallback) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(from, to))]),
            Fallback = new Fallback { Worth = fallback },
        };

    private static Scenario Of(ImmutableArray<Party> parties) =>
        new(
            new OutcomeSpace([
                new Issue.Real("x", 0, 7),
                new Issue.Choice("c", [new Option("a"), new Option("b"), new Option("d"), new Option("e")]),
            ]),
            [.. parties.Select((party, i) => party with { Name = $"p{i}" })]
        );

    // What is worth more in a range is worth it at its ends as well, so that the least is met somewhere.
    private static Party Side(
        ImmutableArray<int> x,
        ImmutableArray<int> c,
        int turn,
        int box,
        int low,
        int high,
        int fallback
    ) =>
        new("p")
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(
                    0,
                    new ValueFunction.PiecewiseLinear([
                        new ScoredNumber(0, x[0]),
                        new ScoredNumber(turn, x[1]),
                        new ScoredNumber(7, x[2]),
                    ])
                ),
                new Term.OfIssue(1, new ValueFunction.Table([.. c.Select(worth => (Estimate)(Rational)worth)])),
                new Term.Rectangle([new Bound(0, low, high), new Bound(1, 0, x[3] % 4)], (Rational)box),
            ]),
            Fallback = new Fallback { Worth = (Rational)fallback },
        };

    private static Rational LeastTried(Scenario scenario, Rational[] scales)
    {
        UtilityFunction[] worths =
        [
            .. scenario.Parties.Select(party => new UtilityFunction(scenario.Space, party.Preferences!)),
        ];
        return Enumerable
            .Range(0, Tries + 1)
            .SelectMany(x =>
                Enumerable
                    .Range(0, 4)
                    .Select(c => new Outcome([IssueValue.Of(Rational.Of(x * 7, Tries)), IssueValue.At(c)]))
            )
            .Min(outcome =>
                worths
                    .Select(
                        (worth, i) =>
                            Rational.Max(
                                Rational.Zero,
                                (scenario.Parties[i].Fallback.Worth!.Value.Likely - worth.Of(outcome)) / scales[i]
                            )
                    )
                    .Max()
            );
    }
}
