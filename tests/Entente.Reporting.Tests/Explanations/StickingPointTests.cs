using Entente.Explaining;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Explanations;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Scenarios;

namespace Entente.Reporting.Tests.Explanations;

/// <summary>In how many of the proposals a value was that is in no deal: one and all in words.</summary>
public sealed class StickingPointTests
{
    // None, some or all of a share, worth 0, 4, 10 and 10, 4, 0 to two who want 3: some is the only deal.
    [Theory]
    [InlineData("2", "“share: all” was in the only proposal,", "‘share: all’ zat in het enige voorstel,")]
    [InlineData("22", "“share: all” was in both proposals,", "‘share: all’ zat in beide voorstellen,")]
    [InlineData("222", "“share: all” was in all 3 proposals,", "‘share: all’ zat in alle 3 voorstellen,")]
    [InlineData("2002", "“share: none” was in 2 of the 4 proposals,", "‘share: none’ zat in 2 van de 4 voorstellen,")]
    [InlineData("200", "“share: none” was in 2 of the 3 proposals,", "‘share: none’ zat in 2 van de 3 voorstellen,")]
    public void Proposals_are_counted_in_words_where_it_is_one_or_all(string offers, string english, string dutch)
    {
        DealExplanation why = Explain(offers, null);
        Assert.Contains(english, Said(why, Language.English), StringComparison.Ordinal);
        Assert.Contains(dutch, Said(why, Language.Dutch), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20", "“share: all” was in one of the 2 proposals,", "‘share: all’ zat in een van de 2 voorstellen,")]
    public void A_value_that_was_asked_about_is_counted_so_too(string offers, string english, string dutch)
    {
        DealExplanation why = Explain(offers, new ExplanationOptions { Focus = [new Condition.OneOf(0, [2])] });
        Assert.Contains(english, Said(why, Language.English), StringComparison.Ordinal);
        Assert.Contains(dutch, Said(why, Language.Dutch), StringComparison.Ordinal);
    }

    private static DealExplanation Explain(string offers, ExplanationOptions? options)
    {
        static Party Side(string name, params int[] scores) =>
            new(name)
            {
                Preferences = new PreferenceModel.Scores([
                    new Term.OfIssue(0, new ValueFunction.Table([.. scores.Select(score => (Estimate)score)])),
                ]),
                Fallback = new Fallback { Worth = 3 },
            };
        var space = new OutcomeSpace([
            new Issue.Choice("share", [new Option("none"), new Option("some"), new Option("all")]),
        ]);
        return DealExplainer.Explain(
            new Scenario(space, [Side("one", 0, 4, 10), Side("other", 10, 4, 0)])
            {
                Packages = [.. offers.Select((value, i) => new Package($"offer {i}", Outcome.At(value - '0')))],
            },
            options,
            TestContext.Current.CancellationToken
        );
    }

    private static string Said(DealExplanation why, Language language) =>
        string.Join(
            ' ',
            ExplanationReport
                .Write([new ExplainedReading(null, why, null)], language, TerminalStyle.Plain, hasDetails: true)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
