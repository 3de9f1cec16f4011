using Entente.Explaining;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Explanations;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Scenarios;

namespace Entente.Reporting.Tests.Explanations;

/// <summary>By how much a value has to be worth more is told of weight times score, and said to be where that is another number than the score.</summary>
public sealed class WeightedChangeTests
{
    // A score of 2 counts three times: 6 of the 8 that walking away is worth.
    [Theory]
    [InlineData(3, 8, "worth 2 more to one (weight × score)", "2 meer waard voor one (gewicht × score)")]
    [InlineData(1, 8, "worth 6 more to one;", "6 meer waard voor one;")]
    public void A_weight_is_said_to_count(int weight, int fallback, string english, string dutch)
    {
        var space = new OutcomeSpace([new Issue.Choice("share", [new Option("none"), new Option("all")])]);
        var scores = new Term.OfIssue(0, new ValueFunction.Table([0, 2])) { Weight = weight };
        DealExplanation why = DealExplainer.Explain(
            new Scenario(
                space,
                [
                    new Party("one")
                    {
                        Preferences = new PreferenceModel.Scores([scores]),
                        Fallback = new Fallback { Worth = fallback },
                    },
                    new Party("other")
                    {
                        Preferences = new PreferenceModel.Scores([
                            new Term.OfIssue(0, new ValueFunction.Table([0, 4])),
                        ]),
                        Fallback = new Fallback { Worth = 3 },
                    },
                ]
            ),
            null,
            TestContext.Current.CancellationToken
        );
        LeastChange.RaiseScore raise = why.Changes.OfType<LeastChange.RaiseScore>().Single(each => each.Value == 1);
        Assert.Equal(fallback - (2 * weight), raise.Amount);
        Assert.Equal(2 * weight, raise.Entry!.Likely);
        Assert.Contains(english, Said(why, Language.English), StringComparison.Ordinal);
        Assert.Contains(dutch, Said(why, Language.Dutch), StringComparison.Ordinal);
    }

    private static string Said(DealExplanation why, Language language) =>
        string.Join(
            ' ',
            ExplanationReport
                .Write([new ExplainedReading(null, why, null)], language, TerminalStyle.Plain, hasDetails: true)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
