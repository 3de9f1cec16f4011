using Entente.Explaining;
using Entente.Reporting.Explanations;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Tests.Explanations;

/// <summary>What is said of the second calculation where it left something out, or was not done.</summary>
public sealed class CheckedWordsTests
{
    private static readonly DealExplanation Orchard = DealExplainer.Explain(Examples.Orchard);

    [Theory]
    [InlineData("en", " 2 statements could not be calculated a second time (the JSON says which).")]
    [InlineData("nl", " 2 uitspraken konden niet een tweede keer worden berekend (de JSON zegt welke).")]
    public void Several_open_statements_are_counted(string language, string said)
    {
        var check = new ExplanationCheck(10, 5, [])
        {
            Open = [new ExplanationClaim(ClaimKind.EventIsLeast), new ExplanationClaim(ClaimKind.DealsInFocus)],
        };
        Assert.Contains(said, Statement(Orchard, check, language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Not checked a second time: there are ", "(see --check).")]
    [InlineData("nl", "Niet nog eens nagerekend: er zijn ", "(zie --check).")]
    public void What_was_not_checked_is_said_to_be_that(string language, string start, string end)
    {
        string text = Statement(Orchard, null, language);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "by what the issues can add up to in all ")]
    [InlineData("nl", "met wat de onderwerpen in alle ")]
    public void A_check_by_sums_says_how_it_was_done(string language, string said) =>
        Assert.Contains(
            said,
            Statement(Orchard, new ExplanationCheck(0, 5, []) { AreListed = false }, language),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("en", " numbers each, evenly spaced and those on which a deal turns")]
    [InlineData("nl", " getallen, gelijk verdeelde en die waar een akkoord op hangt")]
    public void A_continuum_is_said_to_be_looked_at_in_some_numbers(string language, string said) =>
        Assert.Contains(
            said,
            Statement(DealExplainer.Explain(Examples.Continuum), new ExplanationCheck(10, 5, []), language),
            StringComparison.Ordinal
        );

    private static string Statement(DealExplanation explanation, ExplanationCheck? check, string language) =>
        new CheckedWords([new ExplainedReading(null, explanation, check)], Language.Of(language)!).Statement().Plain;
}
