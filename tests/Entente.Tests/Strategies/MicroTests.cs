using CsCheck;
using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Strategies;

public class MicroTests
{
    [Fact]
    public void Two_micro_parties_that_are_never_indifferent_end_on_a_Pareto_optimal_outcome() =>
        Gen.Int[2, 40]
            .SelectMany(count =>
                Gen.Select(
                    Gen.Shuffle(Enumerable.Range(1, count).ToArray()),
                    Gen.Shuffle(Enumerable.Range(1, count).ToArray())
                )
            )
            .Sample(
                (first, second) =>
                {
                    SessionResult result = Run(first, second);

                    Assert.Equal(EndKind.Agreement, result.Ending.Kind);
                    int agreed = result.Agreement!.Values[0].Index;
                    Assert.DoesNotContain(
                        Enumerable.Range(0, first.Length),
                        other => first[other] > first[agreed] && second[other] > second[agreed]
                    );
                },
                iter: 300
            );

    [Fact]
    public void With_ties_it_can_fail()
    {
        // The first offers 1, which the second turns down while it hopes for 2; then it offers 0, worth the same to the second, who accepts it: 1 was better.
        int[] first = [4, 5, 1];
        int[] second = [4, 4, 9];
        SessionResult result = Run(first, second);

        int agreed = result.Agreement!.Values[0].Index;
        Assert.Contains(
            Enumerable.Range(0, first.Length),
            other => first[other] > first[agreed] && second[other] >= second[agreed]
        );
    }

    private static SessionResult Run(int[] first, int[] second)
    {
        Party Of(string name, int[] scores) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    new Term.OfIssue(
                        0,
                        new ValueFunction.Table([.. scores.Select(score => (Estimate)(Rational)score)])
                    ),
                ]),
            };
        var scenario = new Scenario(
            new OutcomeSpace([new Issue.Integer("deal", 0, first.Length - 1)]),
            [Of("first", first), Of("second", second)]
        );
        return SessionRunner.Run(
            new SessionSetup(
                BidSpace.Of(scenario),
                [StrategyCatalog.Parse("micro"), StrategyCatalog.Parse("micro")],
                new SessionLimits(first.Length)
            )
        );
    }
}
