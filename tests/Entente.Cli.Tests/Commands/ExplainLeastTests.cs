using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.Cli.Tests.Commands;

/// <summary>Which change is told as the smallest, and what is said of issues that can be any number.</summary>
public sealed partial class ExplainLeastTests
{
    private const string Seller =
        "  seller: { fallback: 372, preferences: { unit: thousand EUR, scores: { price: { linear: [300, 400] }, transfer: { march: -4, june: 0, september: 3 } } } }";

    private const string Buyer =
        "  buyer: { fallback: 40, preferences: { unit: thousand EUR, constant: 400, scores: { price: { linear: [-300, -400] }, transfer: { march: 2, june: 1, september: -5 } } } }";

    [Fact]
    public void Where_all_count_in_the_same_money_the_least_of_it_is_told_whoever_stands_first()
    {
        // Deals are worth up to 401 together and 412 is asked for: by steps of 5 the seller would come down by 12, or the buyer by 14.
        string[] told = [Told(Sale(Seller, Buyer)), Told(Sale(Buyer, Seller))];
        Assert.All(
            told,
            text =>
                Assert.Contains(
                    "The smallest change that would open a deal: seller content with 360 thousand EUR rather than 372",
                    text,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Where_each_has_points_of_its_own_the_least_share_of_a_scale_is_told_whoever_stands_first()
    {
        // One of 30 points of the first against one of 3 of the other.
        const string a = "  a: { fallback: 30, preferences: { scores: { x: { left: 30, right: 29, neither: 0 } } } }";
        const string b = "  b: { fallback: 3, preferences: { scores: { x: { left: 2, right: 3, neither: 0 } } } }";
        Assert.All(
            new[] { Told(Pair(a, b)), Told(Pair(b, a)) },
            text => Assert.Contains("a deal: a content with 29 rather than 30", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_continuum_is_looked_at_where_its_deals_are_and_the_half_page_says_how()
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("water.json");
        CliRun.Of("convert", "river-water", "--to", "entente-json", "--output", file);
        File.WriteAllText(file, UpstreamFallback().Replace(File.ReadAllText(file), "${before}77"));

        string text = Blanks().Replace(CliRun.Of("explain", file, "--language", "en").Output, " ");
        Assert.Contains("There are packages good enough for everybody", text, StringComparison.Ordinal);
        Assert.Contains("packages looked at are good enough", text, StringComparison.Ordinal);
        Assert.Contains("whether there is any deal was found out for all numbers", text, StringComparison.Ordinal);
        string dutch = Blanks().Replace(CliRun.Of("explain", file, "--language", "nl").Output, " ");
        Assert.Contains("bekeken pakketten", dutch, StringComparison.Ordinal);
        Assert.Contains("is uitgezocht voor alle getallen", dutch, StringComparison.Ordinal);

        using var document = JsonDocument.Parse(CliRun.Of("explain", file, "--json").Output);
        JsonElement reading = document.RootElement.GetProperty("readings")[0];
        Assert.False(reading.GetProperty("exact").GetBoolean());
        Assert.True(reading.GetProperty("agreementZone").GetProperty("exists").GetBoolean());
        Assert.Equal(2, reading.GetProperty("numbers").EnumerateObject().Count());
        Assert.Equal(77 + (1 / 3.0), reading.GetProperty("parties")[0].GetProperty("bestOffered").GetDouble(), 9);
    }

    [Theory]
    [InlineData(
        "en",
        "Nothing was found to agree on: no package that was looked at",
        "What lies between them was not looked at."
    )]
    [InlineData(
        "nl",
        "Er is niets gevonden om af te spreken: geen van de bekeken pakketten",
        "Wat ertussen ligt, is niet bekeken."
    )]
    public void Where_the_continuum_was_not_worked_out_no_verdict_is_given_of_it(
        string language,
        string verdict,
        string steps
    )
    {
        const string three = """
            entente: 1
            title: Three
            issues: { price: { type: real, from: 0, to: 100 }, commission: { type: real, from: 0, to: 1 } }
            parties:
              seller: { fallback: 60, preferences: { scores: { price: { linear: [0, 100] } } } }
              buyer: { fallback: 60, preferences: { scores: { price: { linear: [100, 0] } } } }
              broker: { preferences: { scores: { commission: { linear: [0, 1] } } } }
            """;
        using var folder = new TemporaryFolder();
        string file = folder.Write("three.yaml", three);
        string text = Blanks().Replace(CliRun.Of("explain", file, "--language", language).Output, " ");
        Assert.Contains(verdict, text, StringComparison.Ordinal);
        Assert.Contains(steps, text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(CliRun.Of("explain", file, "--json").Output);
        JsonElement reading = document.RootElement.GetProperty("readings")[0];
        Assert.Equal(JsonValueKind.Null, reading.GetProperty("agreementZone").GetProperty("exists").ValueKind);
    }

    [Theory]
    [InlineData("en", "seller content with 77.000 rather than 77.001")]
    [InlineData("nl", "seller tevreden met 77,000 in plaats van 77,001")]
    public void What_has_to_change_by_little_is_told_apart_from_what_it_is(string language, string said)
    {
        const string close = """
            entente: 1
            issues: { price: { type: real, from: 0, to: 1 } }
            parties:
              seller: { fallback: 77.001, preferences: { scores: { price: { linear: [0, 100] } } } }
              buyer: { fallback: 23, preferences: { scores: { price: { linear: [100, 0] } } } }
            """;
        using var folder = new TemporaryFolder();
        string file = folder.Write("close.yaml", close);
        string text = Blanks().Replace(CliRun.Of("explain", file, "--language", language).Output, " ");
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_than_ten_clashes_all_are_counted()
    {
        // Both sides rule out each of four values: a clash has for every value one side's condition, 2 x 2 x 2 x 2 of them; a way out gives up both sides' condition on one value.
        const string clashing = """
            entente: 1
            issues: { x: [a, b, c, d] }
            parties:
              A:
                preferences: { scores: { x: [0, 0, 0, 0] } }
                dealBreakers: [{ never: { x: a } }, { never: { x: b } }, { never: { x: c } }, { never: { x: d } }]
              B:
                preferences: { scores: { x: [0, 0, 0, 0] } }
                dealBreakers: [{ never: { x: a } }, { never: { x: b } }, { never: { x: c } }, { never: { x: d } }]
            """;
        using var folder = new TemporaryFolder();
        string file = folder.Write("clashing.yaml", clashing);
        using var document = JsonDocument.Parse(CliRun.Of("explain", file, "--json").Output);
        JsonElement reading = document.RootElement.GetProperty("readings")[0];
        Assert.Equal(16, reading.GetProperty("conflictsFound").GetInt32());
        Assert.Equal(10, reading.GetProperty("conflicts").GetArrayLength());
        Assert.Equal(4, reading.GetProperty("waysFound").GetInt32());
        string text = Blanks().Replace(CliRun.Of("explain", file, "--details", "--language", "en").Output, " ");
        Assert.Contains("There are 15 more such combinations.", text, StringComparison.Ordinal);
        Assert.Contains("What cannot be had together (10 of 16)", text, StringComparison.Ordinal);
    }

    private static string Sale(string first, string second) =>
        $$"""
            entente: 1
            title: A house
            issues:
              price: { from: 300, to: 400, step: 5, unit: thousand EUR }
              transfer: { options: [march, june, september] }
            parties:
            """ + $"\n{first}\n{second}\n";

    private static string Pair(string first, string second) =>
        $$"""
            entente: 1
            title: A pair
            issues: { x: [left, right, neither] }
            parties:
            """ + $"\n{first}\n{second}\n";

    private static string Told(string yaml)
    {
        using var folder = new TemporaryFolder();
        return Blanks()
            .Replace(CliRun.Of("explain", folder.Write("scenario.yaml", yaml), "--language", "en").Output, " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("(?<before>\"upstream\".*?\"fallback\": *)40", RegexOptions.Singleline)]
    private static partial Regex UpstreamFallback();
}
