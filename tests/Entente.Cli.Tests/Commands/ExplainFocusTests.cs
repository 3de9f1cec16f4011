using System.Text.Json;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Cli.Tests.Commands;

public sealed class ExplainFocusTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema
            .FromFileAsync(Path.Combine(Repository.Root, "schemas", "entente-explanation-1.json"))
            .GetAwaiter()
            .GetResult()
    );

    // Worth enough to both (2 and 1): middle and soon (2, 4), middle and late (3, 2), high and soon (4, 2), which multiplies gains to 0, 1 and 2.
    private const string Sale = """
        entente: 1
        title: A sale
        issues: { price: [low, middle, high, huge], date: [soon, late] }
        rules: [ { forbid: { price: huge } } ]
        parties:
          seller: { fallback: 2, preferences: { scores: { price: { low: 0, middle: 2, high: 4, huge: 9 }, date: { soon: 0, late: 1 } } } }
          buyer: { fallback: 1, preferences: { scores: { price: { low: 4, middle: 2, high: 0, huge: 0 }, date: { soon: 2, late: 0 } } } }
        """;

    [Theory]
    [InlineData(
        "en",
        "relief=five resolutions",
        "With “Relief from sanctions: The civilian parts of five UN resolutions”. 131 of the 378 packages good enough for both sides contain it. The most balanced of them (Nash) is the most balanced of all, told below (28 for United States and 13 for North Korea: 24 and 21 more than walking away)."
    )]
    [InlineData(
        "nl",
        "relief=five resolutions",
        "Met ‘Verlichting van sancties: De civiele delen van vijf VN-resoluties’. 131 van de 378 pakketten die goed genoeg zijn voor beide kanten bevatten het. Het meest in balans daarvan (Nash) is het meest in balans van alle, hieronder genoemd (28 voor Verenigde Staten en 13 voor Noord-Korea: 24 en 21 meer dan weglopen)."
    )]
    [InlineData(
        "en",
        "relief=all",
        "With “Relief from sanctions: All sanctions”. 26 of the 378 packages good enough for both sides contain it. The most balanced of them (Nash) is: Dismantlement: Yongbyon and a second site;"
    )]
    [InlineData("nl", "relief=all", "(10 voor Verenigde Staten en 11 voor Noord-Korea: 6 en 19 meer dan weglopen).")]
    public void Where_deals_have_what_is_asked_for_it_says_how_many_and_who_gains_what(
        string language,
        string with,
        string said
    )
    {
        Assert.Contains(
            said,
            Said("hanoi-2019", language, "--reading", "interests", "--with", with),
            StringComparison.Ordinal
        );
        Assert.Contains(
            said,
            Said("hanoi-2019", language, "--reading", "interests", "--with", with, "--details"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "en",
        "price=high",
        "With “price: high”. One of the 3 packages good enough for both sides contains it. It is the most balanced of all, told below (4 for seller and 2 for buyer: 2 and 1 more than walking away)."
    )]
    [InlineData(
        "nl",
        "price=high",
        "Met ‘price: high’. Een van de 3 pakketten die goed genoeg zijn voor beide kanten bevat het. Dat is het meest in balans van alle, hieronder genoemd (4 voor seller en 2 voor buyer: 2 en 1 meer dan weglopen)."
    )]
    [InlineData(
        "en",
        "price=middle",
        "2 of the 3 packages good enough for both sides contain it. The most balanced of them (Nash) is: price: middle; date: late (3 for seller and 2 for buyer: 1 and 1 more than walking away)."
    )]
    [InlineData(
        "nl",
        "price=middle",
        "2 van de 3 pakketten die goed genoeg zijn voor beide kanten bevatten het. Het meest in balans daarvan (Nash) is: price: middle; date: late (3 voor seller en 2 voor buyer: 1 en 1 meer dan weglopen)."
    )]
    [InlineData("en", "price=huge", "With “price: huge”. The rules of the scenario allow no such package.")]
    [InlineData("nl", "price=huge", "Met ‘price: huge’. De regels van het scenario staan geen zo'n pakket toe.")]
    [InlineData("en", "price=low", "With “price: low”. None of the 3 packages good enough for both sides contains it.")]
    [InlineData(
        "nl",
        "price=low",
        "Met ‘price: low’. Geen van de 3 pakketten die goed genoeg zijn voor beide kanten bevat het."
    )]
    [InlineData(
        "en",
        "price=low",
        "The smallest change for a deal with “price: low”: seller content with 1 rather than 2"
    )]
    [InlineData(
        "nl",
        "price=low",
        "De kleinste verandering voor een akkoord met ‘price: low’: seller tevreden met 1 in plaats van 2"
    )]
    public void Every_case_of_a_small_sale_is_told(string language, string with, string said)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("sale.yaml", Sale);

        Assert.Contains(said, Said(file, language, "--with", with), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "With “price: middle or high”. All 3 packages good enough for both sides contain it.")]
    [InlineData(
        "nl",
        "Met ‘price: middle of high’. Alle 3 pakketten die goed genoeg zijn voor beide kanten bevatten het."
    )]
    public void One_of_several_values_is_named_as_that(string language, string said)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("sale.yaml", Sale);

        Assert.Contains(
            said,
            Said(file, language, "--with", "price=middle", "--with", "price=high"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en", "The one package that is good enough for both sides")]
    [InlineData("nl", "Het ene pakket dat goed genoeg is voor beide kanten")]
    public void Where_there_is_one_deal_in_all_it_is_that_or_not(string language, string start)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "sale.yaml",
            Sale.Replace("buyer: { fallback: 1", "buyer: { fallback: 4", StringComparison.Ordinal)
        );

        Assert.Contains(
            start + (language == "en" ? " contains it." : " bevat het."),
            Said(file, language, "--with", "price=middle"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            start + (language == "en" ? " does not contain it." : " bevat het niet."),
            Said(file, language, "--with", "price=high"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "en",
        "No single change opens a deal with “x: b”. one wants at least what walking away is worth to it (1); two wants at least what walking away is worth to it (1) and one: “Never b” would have to give way together."
    )]
    [InlineData(
        "nl",
        "Geen enkele losse verandering opent een akkoord met ‘x: b’. one: minstens wat weglopen waard is (1); two: minstens wat weglopen waard is (1) en one: “Never b” zouden samen moeten wijken."
    )]
    public void Where_no_single_change_does_it_says_what_would_have_to_give_way_together(string language, string said)
    {
        // With b both want 1 more, and the condition of the first stands against it as well.
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "two.yaml",
            """
            entente: 1
            title: Two
            issues: { x: [a, b] }
            parties:
              one: { fallback: 1, preferences: { scores: { x: { a: 1, b: 0 } } }, dealBreakers: [ { never: { x: b }, why: Never b } ] }
              two: { fallback: 1, preferences: { scores: { x: { a: 1, b: 0 } } } }
            """
        );
        Assert.Contains(said, Said(file, language, "--with", "x=b"), StringComparison.Ordinal);
        Assert.Contains(said, Said(file, language, "--with", "x=b", "--details"), StringComparison.Ordinal);
    }

    // Of the values of an issue that are in no deal, the one that was asked about is told, not the first.
    [Fact]
    public void The_full_text_speaks_of_the_value_that_was_asked_about()
    {
        string said = Said("hanoi-2019", "en", "--reading", "stated", "--with", "dismantlement=all", "--details");

        Assert.Contains(
            "The sticking point. “Dismantlement: The whole programme” was in one of the 3 proposals",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_document_gives_the_same_numbers_and_meets_its_schema()
    {
        CliRun run = CliRun.Of("explain", "hanoi-2019", "--with", "relief=all", "--json");
        Assert.Empty(Schema.Value.Validate(run.Output));
        using var document = JsonDocument.Parse(run.Output);
        JsonElement[] readings = [.. document.RootElement.GetProperty("readings").EnumerateArray()];

        JsonElement none = readings[0].GetProperty("inFocus");
        Assert.Equal("0", none.GetProperty("atMost").GetString());
        Assert.Equal(JsonValueKind.Null, none.GetProperty("fairest").ValueKind);
        Assert.NotEmpty(none.GetProperty("ways").EnumerateArray());

        JsonElement some = readings[1].GetProperty("inFocus");
        Assert.Equal("26", some.GetProperty("atLeast").GetString());
        Assert.Equal("26", some.GetProperty("atMost").GetString());
        JsonElement fairest = some.GetProperty("fairest");
        Assert.True(fairest.GetProperty("nash").GetBoolean());
        Assert.Equal("all", fairest.GetProperty("outcome").GetProperty("relief").GetString());
        JsonElement[] parties = [.. readings[1].GetProperty("parties").EnumerateArray()];
        for (int party = 0; party < parties.Length; party++)
        {
            Assert.Equal(
                fairest.GetProperty("utilities")[party].GetDouble()
                    - parties[party].GetProperty("reservation").GetDouble(),
                fairest.GetProperty("gains")[party].GetDouble(),
                9
            );
        }

        Assert.All(readings, each => Assert.True(each.GetProperty("certificate").GetProperty("verified").GetBoolean()));
        using var whole = JsonDocument.Parse(CliRun.Of("explain", "job-offer", "--json").Output);
        Assert.Equal(JsonValueKind.Null, whole.RootElement.GetProperty("readings")[0].GetProperty("inFocus").ValueKind);
    }

    private static string Said(string scenario, string language, params string[] more)
    {
        CliRun run = CliRun.Of(["explain", scenario, "--language", language, .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        return string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
