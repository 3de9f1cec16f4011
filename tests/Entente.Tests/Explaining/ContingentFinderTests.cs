using CsCheck;
using Entente.Explaining;
using Entente.Explaining.Changes;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

/// <summary>The deal that hangs on an event where there are too many pairs of outcomes to compare all.</summary>
public class ContingentFinderTests
{
    [Fact]
    public void By_stretches_the_least_disagreement_is_found_as_by_pairs()
    {
        int found = 0;
        SmallTalks
            .Made.Where(talks => talks.Parties == 2 && !new NaiveDemands(talks).HasDeal)
            .Sample(
                talks =>
                {
                    var book = new PointBook(
                        DemandModel.Of(talks.Scenario, areStated: false, TestContext.Current.CancellationToken),
                        [],
                        100_000,
                        TestContext.Current.CancellationToken
                    );
                    ContingentDeal? deal = new ContingentFinder(
                        book,
                        TestContext.Current.CancellationToken,
                        mostPairs: 0
                    ).Find();
                    Assert.Equal(
                        new NaiveSteps(talks, new NaiveDemands(talks)).LeastDisagreement([]),
                        deal?.Disagreement
                    );
                    Interlocked.Add(ref found, deal is null ? 0 : 1);
                },
                iter: 400,
                seed: "0000KXz3ZtR4"
            );
        Assert.InRange(found, 20, 400);
    }

    [Fact]
    public void The_search_for_the_least_disagreement_ends_when_it_is_asked_to()
    {
        // What suits the one alone, and what suits the other alone.
        Int128[][] gains =
        [
            [3, -2],
            [-1, 4],
        ];
        Assert.Equal((0, 1), new StretchSearch(gains, TestContext.Current.CancellationToken).Find([0], [1]));
        Assert.Throws<OperationCanceledException>(() =>
            new StretchSearch(gains, new CancellationToken(canceled: true)).Find([0], [1])
        );
    }

    [Fact]
    public void Where_more_than_two_million_pairs_suit_one_of_two_the_best_of_them_is_told()
    {
        // A cake of 4,000 slices that is worth less the more evenly it is cut: to each what it gets squared, and no deal three tenths of the whole. Some 1,800 cuts suit either alone, none suits both.
        const int most = 4_000;
        Rational fallback = (Rational)(most * most) * Rational.Of(3, 10);
        DealExplanation why = DealExplainer.Explain(
            new Scenario(
                new OutcomeSpace([
                    new Issue.Choice("slices", [.. Enumerable.Range(0, most + 1).Select(i => new Option($"{i}"))]),
                ]),
                [Party("one", slices => slices, fallback), Party("other", slices => most - slices, fallback)]
            ),
            new ExplanationOptions { Focus = [] },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(DealVerdict.NoZone, why.Verdict);
        // All for the one if it happens, all for the other if not.
        ContingentDeal deal = why.Contingent!;
        Assert.Equal((Outcome.At(most), Outcome.At(0)), (deal.If, deal.Otherwise));
        Assert.Equal((Rational.Of(3, 10), Rational.Of(7, 10)), (deal.FirstAtLeast, deal.SecondAtMost));

        Party Party(string name, Func<int, int> gets, Rational worth) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    new Term.OfIssue(
                        0,
                        new ValueFunction.Table([
                            .. Enumerable.Range(0, most + 1).Select(i => (Estimate)(gets(i) * gets(i))),
                        ])
                    ),
                ]),
                Fallback = new Fallback { Worth = worth },
            };
    }
}
