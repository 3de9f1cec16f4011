using Entente.Explaining;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Explaining;

/// <summary>What a scenario allows a value to be worth.</summary>
public class ScoreSheetTests
{
    [Theory]
    [InlineData(3, 5, 9, 1, 2, 3, 3, 10, 27)]
    [InlineData(5, 5, 5, 1, 2, 4, 5, 10, 20)]
    [InlineData(-2, 1, 4, 1, 2, 3, -6, 2, 12)]
    [InlineData(3, 5, 9, 2, 2, 2, 6, 10, 18)]
    public void A_worth_is_a_score_times_a_weight_each_within_its_range(
        int low,
        int likely,
        int high,
        int lightest,
        int weight,
        int heaviest,
        int least,
        int middle,
        int most
    )
    {
        var scenario = new Scenario(
            new OutcomeSpace([new Issue.Choice("x", [new Option("a"), new Option("b")])]),
            [
                new Party("P")
                {
                    Preferences = new PreferenceModel.Scores([
                        new Term.OfIssue(0, new ValueFunction.Table([new Estimate(low, likely, high), 0]))
                        {
                            Weight = new Estimate(lightest, weight, heaviest),
                        },
                    ]),
                },
            ]
        );
        Assert.Equal(
            new EntryRange(least, middle, most) { IsWeighted = true },
            new ScoreSheet(scenario).OfScore(0, 0, 0)
        );
    }
}
