using System.Text.Json;
using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Exchanges;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Tests.Exchanges;

/// <summary>What is said where the planner or the check came to an end of what they may do: plans as it gives them then.</summary>
public sealed class ExchangeLimitsTests
{
    // Goods against money, of which whoever goes second keeps its part.
    private static readonly ExchangePlan Plan = ExchangePlanner.Plan(
        new Exchange(
            new ExchangeParty("ann") { Discount = Rational.Of(9, 10) },
            new ExchangeParty("bob"),
            [
                new ExchangeStep("goods", 0, new ExchangeAmounts(-6, 10)),
                new ExchangeStep("money", 1, new ExchangeAmounts(9, -8)),
            ]
        )
    );

    [Fact]
    public void Where_nothing_was_claimed_nothing_is_said_to_be_proved_again()
    {
        var nothing = new ExchangeCheck([]);
        foreach (Language language in new[] { Language.English, Language.Dutch })
        {
            string report = ExchangeReport.Write(Plan, nothing, language, TerminalStyle.Plain);
            Assert.DoesNotContain(language.Say("proved again", "opnieuw bewezen"), report, StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(ExchangeJson.Write(Plan, nothing, "en"));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("check").ValueKind);
    }

    [Theory]
    [InlineData("en", "right after a first part, however small, somebody would do better by stopping")]
    [InlineData("nl", "meteen na een eerste deel, hoe klein ook, is iemand beter af door te stoppen")]
    public void A_first_part_can_be_what_stands_in_the_way(string language, string said) =>
        AssertSaid(Plan with { Obstacle = SizeObstacle.FirstPart }, null, language, said);

    [Theory]
    [InlineData("en", "Smaller steps: nothing more can be divided here.")]
    [InlineData("nl", "Kleinere stappen: hier valt niets verder te delen.")]
    public void Where_nothing_can_be_divided_it_says_so(string language, string said) =>
        AssertSaid(Plan with { Obstacle = null, SmallerSteps = null, PartsTried = 1 }, null, language, said);

    [Theory]
    [InlineData(
        "en",
        "Patience of ann: with 0.95 left of a worth a step later, and with more, some order is safe.",
        "Whether patience of both alike would help was not worked out: there are too many orders."
    )]
    [InlineData(
        "nl",
        "Geduld van ann: als een stap later 0,95 van een waarde overlaat, en bij meer, is een volgorde veilig.",
        "Of geduld van beide evenveel zou helpen is niet uitgerekend: er zijn te veel volgorden."
    )]
    public void Patience_that_would_help_and_patience_that_was_not_worked_out_are_said(
        string language,
        params string[] said
    ) =>
        AssertSaid(
            Plan with
            {
                Patience =
                [
                    new OrderPatience(0, Rational.Of(95, 100), Rational.Of(95, 100), true),
                    new OrderPatience(null, null, Rational.Zero, false),
                ],
            },
            null,
            language,
            said
        );

    [Theory]
    [InlineData(
        "en",
        false,
        "A check by the definitions found a claim above that does not hold. Please report this file."
    )]
    [InlineData(
        "nl",
        false,
        "Een controle volgens de definities vond een bewering hierboven die niet klopt. Meld dit bestand."
    )]
    [InlineData("en", null, "that nothing less would do has too many orders to try one by one.")]
    [InlineData("nl", null, "dat niets minder volstaat heeft te veel volgordes om een voor een te proberen.")]
    public void A_check_that_fails_or_does_not_get_through_says_so(string language, bool? holds, string said)
    {
        ExchangeCheck check = ExchangeChecker.Check(Plan);
        AssertSaid(
            Plan,
            check with
            {
                Claims = check.Claims.SetItem(0, check.Claims[0] with { Holds = holds }),
            },
            language,
            said
        );
    }

    private static void AssertSaid(ExchangePlan plan, ExchangeCheck? check, string tag, params string[] said)
    {
        string text = string.Join(
            ' ',
            ExchangeReport
                .Write(plan, check, Language.Of(tag)!, TerminalStyle.Plain)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.All(said, each => Assert.Contains(each, text, StringComparison.Ordinal));
    }
}
