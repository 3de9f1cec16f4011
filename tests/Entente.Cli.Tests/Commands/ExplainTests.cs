using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Cli.Tests.Commands;

public sealed partial class ExplainTests
{
    // Seven points of eight are asked for by the seller and four by the buyer: nothing gives both.
    private const string Sale = """
        entente: 1
        title: A sale
        issues: { price: [low, middle, high], date: [soon, later, last] }
        parties:
          seller: { fallback: [5, 7, 8], preferences: { unit: EUR, scores: { price: { low: 0, middle: 3, high: 6 }, date: { soon: 0, later: 1, last: [1, 2, 4] } } } }
          buyer: { fallback: 4, preferences: { unit: EUR, scores: { price: { low: 2, middle: 1, high: 0 }, date: { soon: 6, later: 3, last: 0 } } } }
        """;

    private const string Talks = """
        round,party,price,date,action
        1,seller,high,last,
        1,buyer,low,soon,
        2,seller,high,later,
        2,buyer,middle,soon,
        3,seller,,,walk-away
        """;

    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema
            .FromFileAsync(Path.Combine(Repository.Root, "schemas", "entente-explanation-1.json"))
            .GetAwaiter()
            .GetResult()
    );

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void Hanoi_is_explained_on_half_a_page_under_both_readings(string language)
    {
        CliRun run = CliRun.Of("explain", "hanoi-2019", "--language", language);

        Assert.True(run.ExitCode == 0, run.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/explain.hanoi.{language}.txt", run.Output);

        // The answer, and below it the small print.
        string key = language == "en" ? "\nGood enough:" : "\nGoed genoeg:";
        string[] parts = run.Output.Split(key);
        Assert.Equal(2, parts.Length);
        Assert.InRange(WordsIn(parts[0]), 200, MostWords);
        Assert.InRange(WordsIn(parts[1]), 20, MostSmallPrint);
        Assert.DoesNotContain("…", run.Output, StringComparison.Ordinal);

        string details = CliRun.Of("explain", "hanoi-2019", "--details", "--language", language).Output;
        Assert.Contains("trump: White House", details, StringComparison.Ordinal);
        Assert.Contains(
            language == "en" ? "What would tell the readings apart." : "Wat de lezingen zou scheiden.",
            details,
            StringComparison.Ordinal
        );
    }

    // As wc -w counts: whatever stands between blanks, lines and bullets too.
    private static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private const int MostWords = 410;
    private const int MostSmallPrint = 70;

    [Fact]
    public void The_page_tells_the_same_half_page_and_folds_away_a_list_of_what_was_proposed()
    {
        string page = CliRun.Of("explain", "hanoi-2019", "--html", "-").Output;
        string shown = Folded().Replace(page, "");
        Assert.Contains("Too little for", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("The sticking point", shown, StringComparison.Ordinal);
        Match proposals = Regex.Match(
            page,
            "<summary>What was proposed</summary>.*?</details>",
            RegexOptions.Singleline
        );
        Assert.Equal(4, Regex.Count(proposals.Value, "<li>"));
        Assert.Contains("walking away: 10 points", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no deal: ", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<details.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Folded();

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void A_scenario_without_a_deal_is_explained_with_what_would_open_one(string language)
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale);

        CliRun run = CliRun.Of("explain", sale, "--details", "--language", language);

        Assert.True(run.ExitCode == 0, run.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/explain.sale.{language}.txt", run.Output);
    }

    [Fact]
    public void A_session_is_explained_by_its_offers()
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale);
        string talks = folder.Write("talks.csv", Talks);

        CliRun run = CliRun.Of("explain", talks, "--scenario", sale, "--language", "en");

        Assert.True(run.ExitCode == 0, run.Error);
        Approved.Matches("tests/Entente.Cli.Tests/Approved/explain.talks.en.txt", run.Output);
    }

    [Fact]
    public void A_session_between_strategies_is_played_again_with_one_thing_different()
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("talks.json");
        CliRun.Of("simulate", "used-car", "--party", "1=micro", "--party", "2=micro", "--rounds", "2", "--log", log);

        using var document = JsonDocument.Parse(CliRun.Of("explain", log, "--json").Output);
        JsonElement reruns = document.RootElement.GetProperty("readings")[0].GetProperty("reruns");

        Assert.Equal("deadline", reruns[0].GetProperty("endedBy").GetString());
        Assert.Equal(
            [
                "asPlayed",
                "twiceTheTime",
                "fourTimesTheTime",
                "withOpenCards",
                "referenceByAll",
                "referenceByOne",
                "referenceByOne",
            ],
            reruns
                .EnumerateArray()
                .Select(each => each.GetProperty("kind").GetString()!)
                .Where(kind => kind != "withoutImpatience")
        );
        Assert.Contains(
            "Played again by the same strategies:",
            CliRun.Of("explain", log, "--language", "en").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "en",
        "Played again another way: with the same time and information and a strategy that yields evenly until the deadline (linear; Faratin, Sierra and Jennings 1998): by both sides, a deal in round",
        "alone, no deal"
    )]
    [InlineData(
        "nl",
        "Opnieuw gespeeld op een andere manier: met dezelfde tijd en informatie en een strategie die tot de deadline gelijkmatig toegeeft (linear; Faratin, Sierra en Jennings 1998): door beide kanten, een akkoord in ronde",
        "alleen, geen akkoord"
    )]
    public void Where_both_held_out_it_is_told_what_a_published_strategy_comes_to(
        string language,
        string byBoth,
        string byOne
    )
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("talks.json");
        CliRun.Of([
            "simulate",
            "used-car",
            "--party",
            "1=hardliner",
            "--party",
            "2=hardliner",
            "--rounds",
            "20",
            "--log",
            log,
        ]);

        string told = CliRun.Of("explain", log, "--details", "--language", language).Output;
        string said = string.Join(' ', told.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(byBoth, said, StringComparison.Ordinal);
        Assert.Equal(3, said.Split(byOne).Length);

        string printed = CliRun.Of("explain", log, "--json", "--language", language).Output;
        Assert.Empty(Schema.Value.Validate(printed));
        using var document = JsonDocument.Parse(printed);
        JsonElement[] reruns =
        [
            .. document.RootElement.GetProperty("readings")[0].GetProperty("reruns").EnumerateArray(),
        ];
        JsonElement all = Assert.Single(reruns, each => each.GetProperty("kind").GetString() == "referenceByAll");
        Assert.Equal("agreement", all.GetProperty("endedBy").GetString());
        Assert.Equal(JsonValueKind.Null, all.GetProperty("party").ValueKind);
        JsonElement[] alone = [.. reruns.Where(each => each.GetProperty("kind").GetString() == "referenceByOne")];
        Assert.All(alone, each => Assert.Equal("deadline", each.GetProperty("endedBy").GetString()));
        Assert.Equal(
            [
                ["linear", "hardliner"],
                ["hardliner", "linear"],
            ],
            alone.Select(each =>
                each.GetProperty("strategies").EnumerateArray().Select(strategy => strategy.GetString()!).ToArray()
            )
        );
        Assert.Equal(2, alone.Select(each => each.GetProperty("party").GetString()).Distinct().Count());
    }

    [Fact]
    public void The_document_of_a_sale_is_the_approved_one()
    {
        using var folder = new TemporaryFolder();
        CliRun run = CliRun.Of("explain", folder.Write("sale.yaml", Sale), "--json");

        Approved.Matches("tests/Entente.Cli.Tests/Approved/explain.sale.json", run.Output);
        Assert.Empty(Schema.Value.Validate(run.Output));
    }

    [Fact]
    public void Where_packages_are_too_many_to_list_every_claim_is_proved_by_what_issues_can_add_up_to()
    {
        using var folder = new TemporaryFolder();
        string many = folder.Write("many.yaml", Many(30));

        CliRun run = CliRun.Of("explain", many, "--language", "en");
        Assert.True(run.ExitCode == 0, run.Error);
        string said = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "A second calculation, by what the issues can add up to in all",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "One statement could not be calculated a second time: No other deal that hangs on an event needs less disagreement about its chance.",
            said,
            StringComparison.Ordinal
        );

        CliRun printed = CliRun.Of("explain", many, "--json");
        Assert.Empty(Schema.Value.Validate(printed.Output));
        using var document = JsonDocument.Parse(printed.Output);
        JsonElement certificate = document.RootElement.GetProperty("readings")[0].GetProperty("certificate");
        Assert.True(certificate.GetProperty("verified").GetBoolean());
        Assert.Equal("sums", certificate.GetProperty("method").GetString());
        Assert.Equal(
            "No other deal that hangs on an event needs less disagreement about its chance.",
            Assert.Single(certificate.GetProperty("open").EnumerateArray()).GetString()
        );
    }

    // Issues of ten values that are worth 0 to 9 to the seller and 9 to 0 to the buyer: together nine of each, and both want more than half.
    private static string Many(int count)
    {
        IEnumerable<int> issues = Enumerable.Range(1, count);
        string Scores(Func<int, int> worth) =>
            string.Join(
                ", ",
                issues.Select(issue =>
                    $"i{issue}: {{ {string.Join(", ", Enumerable.Range(0, 10).Select(value => $"v{value}: {worth(value)}"))} }}"
                )
            );
        string values = string.Join(", ", Enumerable.Range(0, 10).Select(value => $"v{value}"));
        return $$"""
            entente: 1
            title: Much
            issues: { {{string.Join(", ", issues.Select(issue => $"i{issue}: [{values}]"))}} }
            parties:
              seller: { fallback: {{(5 * count) + 1}}, preferences: { scores: { {{Scores(value => value)}} } } }
              buyer: { fallback: {{5 * count}}, preferences: { scores: { {{Scores(value => 9 - value)}} } } }
            """;
    }

    [Theory]
    [InlineData("hanoi-2019")]
    [InlineData("singapore-2018")]
    [InlineData("climate-six")]
    [InlineData("used-car")]
    [InlineData("catalog/cases/no-zone.yaml")]
    [InlineData("catalog/cases/deal-breaker.yaml")]
    public void Every_document_meets_its_schema_and_every_claim_in_it_holds(string scenario)
    {
        CliRun run = CliRun.Of(
            "explain",
            scenario.EndsWith(".yaml", StringComparison.Ordinal) ? Path.Combine(Repository.Root, scenario) : scenario,
            "--json"
        );

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(Schema.Value.Validate(run.Output));
        using var document = JsonDocument.Parse(run.Output);
        foreach (JsonElement reading in document.RootElement.GetProperty("readings").EnumerateArray())
        {
            JsonElement certificate = reading.GetProperty("certificate");
            Assert.True(certificate.GetProperty("verified").GetBoolean(), certificate.ToString());
        }
    }

    [Fact]
    public void Every_worth_of_what_was_tabled_at_Hanoi_is_the_sum_of_scores_that_say_what_they_rest_on()
    {
        using var document = JsonDocument.Parse(CliRun.Of("explain", "hanoi-2019", "--json").Output);
        foreach (JsonElement reading in document.RootElement.GetProperty("readings").EnumerateArray())
        {
            Assert.All(
                reading.GetProperty("parties").EnumerateArray(),
                party => Assert.True(HasEvidence(party.GetProperty("fallback")), party.ToString())
            );
            Assert.All(
                reading
                    .GetProperty("demands")
                    .EnumerateArray()
                    .Where(demand => demand.GetProperty("kind").GetString() != "fallback"),
                demand => Assert.True(HasEvidence(demand), demand.ToString())
            );
            foreach (JsonElement offer in reading.GetProperty("tabled").EnumerateArray())
            {
                double[] worths = [.. offer.GetProperty("utilities").EnumerateArray().Select(each => each.GetDouble())];
                JsonElement[] scores = [.. offer.GetProperty("scores").EnumerateArray()];
                for (int party = 0; party < worths.Length; party++)
                {
                    JsonElement[] entries = [.. scores[party].EnumerateObject().Select(each => each.Value)];
                    Assert.All(entries, entry => Assert.True(HasEvidence(entry), entry.ToString()));
                    Assert.Equal(worths[party], entries.Sum(entry => entry.GetProperty("likely").GetDouble()), 9);
                }
            }
        }
    }

    [Fact]
    public void What_a_deal_has_to_have_can_be_asked_for()
    {
        using var document = JsonDocument.Parse(
            CliRun
                .Of("explain", "hanoi-2019", "--reading", "stated", "--with", "relief=five resolutions", "--json")
                .Output
        );
        JsonElement reading = Assert.Single(document.RootElement.GetProperty("readings").EnumerateArray());
        Assert.Equal("five resolutions", reading.GetProperty("focus").GetProperty("relief").GetString());
        Assert.All(
            reading.GetProperty("changes").EnumerateArray(),
            change => Assert.Equal("five resolutions", change.GetProperty("outcome").GetProperty("relief").GetString())
        );
    }

    [Fact]
    public void The_page_needs_nothing_else_and_escapes_what_a_scenario_says()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "sale.yaml",
            Sale.Replace("A sale", "A <script>sale</script>", StringComparison.Ordinal)
        );
        CliRun run = CliRun.Of("explain", file, "--html", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("<script", run.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;sale", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "http://",
            run.Output.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(2, CliRun.Of("explain", file, "--html", "-", "--json").ExitCode);
    }

    [Fact]
    public void The_picture_of_the_docs_is_what_the_program_draws()
    {
        CliRun run = CliRun.Of("explain", "hanoi-2019", "--language", "en", "--svg", "-");
        Approved.Matches("docs/images/hanoi-2019-why.svg", run.Output);
    }

    private static bool HasEvidence(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object
        && (entry.GetProperty("evidence").ValueKind == JsonValueKind.Object || IsZeroPoint(entry));

    // How things stood is 0 by the definition of the scale.
    private static bool IsZeroPoint(JsonElement entry) =>
        entry.TryGetProperty("likely", out JsonElement likely)
        && likely.GetDouble() == 0
        && entry.GetProperty("low").GetDouble() == 0
        && entry.GetProperty("high").GetDouble() == 0;
}
