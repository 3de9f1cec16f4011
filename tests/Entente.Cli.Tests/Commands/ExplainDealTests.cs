namespace Entente.Cli.Tests.Commands;

/// <summary>What <c>explain</c> says of talks that ended in a deal: which, what it hung on, and what else it could have been.</summary>
public sealed class ExplainDealTests
{
    [Theory]
    [InlineData(
        "en",
        "The deal. Price: 9,100 EUR; Winter tyres; Delivery: In a month; Warranty: 0 months (1,050 for Seller and 1,100 for Buyer).",
        "What it hung on. The answer on Warranty: any other, the rest as agreed, would not have been good enough for both sides. More than walking away: 150 for Seller and 400 for Buyer.",
        "What else it could have been. "
    )]
    [InlineData(
        "nl",
        "Het akkoord. Prijs: 9.100 EUR; Winterbanden; Levering: Over een maand; Garantie: 0 maanden (1.050 voor Verkoper en 1.100 voor Koper).",
        "Waar het van afhing. Het antwoord over Garantie: elk ander, de rest zoals afgesproken, was niet goed genoeg geweest voor beide kanten. Meer dan weglopen: 150 voor Verkoper en 400 voor Koper.",
        "Wat het ook had kunnen zijn. "
    )]
    public void A_log_that_ended_in_a_deal_names_it_and_what_it_hung_on_and_no_other_that_is_the_same(
        string language,
        string deal,
        string hungOn,
        string other
    )
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.json", CliRun.Of("simulate", "used-car", "--json").Output);
        foreach (string[] details in new[] { [], new[] { "--details" } })
        {
            string text = Said(["explain", log, "--language", language, .. details]);

            Assert.Contains($"{deal} • {hungOn}", text, StringComparison.Ordinal);
            string content = deal[
                (deal.IndexOf(". ", StringComparison.Ordinal) + 2)..deal.IndexOf(" (", StringComparison.Ordinal)
            ];
            Assert.DoesNotContain(other + content, text, StringComparison.Ordinal);
            Assert.Contains(other, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_an_agreed_package_it_says_what_the_deal_hung_on()
    {
        CliRun run = CliRun.Of("explain", "singapore-2018", "--language", "en");

        Assert.StartsWith(
            "The Singapore summit, June 2018\nWhat the deal hung on",
            run.Output,
            StringComparison.Ordinal
        );
        string text = Said("explain", "singapore-2018", "--language", "en");
        Assert.Contains(
            "“The joint statement” (agreed; 21 for United States and 20 for North Korea)",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "What it hung on. The answer on Relief from sanctions: any other, the rest as agreed, would not have been good enough for both sides. More than walking away: 21 for United States and 20 for North Korea.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("there was no deal", run.Output, StringComparison.Ordinal);
    }

    private static string Said(params string[] arguments)
    {
        CliRun run = CliRun.Of(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
