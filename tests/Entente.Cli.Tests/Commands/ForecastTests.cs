using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Cli.Tests.Commands;

public sealed class ForecastTests
{
    // The seller is known but for ranges; of the buyer nothing is.
    private const string Sale = """
        entente: 1
        title: A sale
        issues: { price: [low, middle, high], date: [soon, later, last] }
        parties:
          seller: { fallback: [3, 4, 6], preferences: { unit: EUR, scores: { price: { low: 0, middle: 3, high: 6 }, date: { soon: 0, later: 1, last: [1, 2, 4] } } } }
          buyer: {}
        """;

    private const string Talks = """
        round,party,price,date,action
        1,seller,high,last,
        1,buyer,low,soon,
        2,seller,high,later,
        2,buyer,low,later,
        3,seller,,,walk-away
        """;

    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema
            .FromFileAsync(Path.Combine(Repository.Root, "schemas", "entente-forecast-1.json"))
            .GetAwaiter()
            .GetResult()
    );

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void Hanoi_is_forecast_under_both_readings(string language)
    {
        CliRun run = CliRun.Of("forecast", "hanoi-2019", "--worlds", "1000", "--language", language);

        Assert.True(run.ExitCode == 0, run.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/forecast.hanoi.{language}.txt", run.Output);
    }

    [Theory]
    [InlineData("nash-1950", true)]
    [InlineData("house-sale", false)]
    [InlineData("train-parts", true)]
    public void Where_nothing_is_unknown_there_is_one_world_and_it_says_what_the_analysis_says(string id, bool hasDeal)
    {
        using JsonDocument analysis = JsonDocument.Parse(CliRun.Of("analyze", id, "--json").Output);
        Assert.Equal(hasDeal, analysis.RootElement.GetProperty("agreementZone").GetProperty("exists").GetBoolean());

        CliRun run = CliRun.Of("forecast", id, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(Schema.Value.Validate(run.Output));
        using JsonDocument forecast = JsonDocument.Parse(run.Output);
        JsonElement reading = forecast.RootElement.GetProperty("readings")[0];
        Assert.True(reading.GetProperty("known").GetBoolean());
        Assert.Equal(1, reading.GetProperty("worlds").GetInt32());
        double share = hasDeal ? 1 : 0;
        Assert.Equal((share, share, share), Read(reading.GetProperty("deal")));
        foreach (JsonElement package in reading.GetProperty("packages").EnumerateArray())
        {
            (double all, double low, double high) = Read(package.GetProperty("acceptable"));
            Assert.Equal((all, all), (low, high));
            Assert.Equal(
                all,
                package
                    .GetProperty("acceptableTo")
                    .EnumerateObject()
                    .Min(each => each.Value.GetProperty("share").GetDouble())
            );
        }

        string said = CliRun.Of("forecast", id).Output;
        Assert.Contains("Nothing is unknown here", said, StringComparison.Ordinal);
        Assert.DoesNotContain("at least", said, StringComparison.Ordinal);
        Assert.Contains(
            "Hier is niets onbekend",
            CliRun.Of("forecast", id, "--language", "nl").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_the_rules_allow_nothing_there_is_nothing_to_forecast()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("none.yaml", Sale + "\nrules: [{ forbid: { price: [low, middle, high] } }]\n");
        CliRun run = CliRun.Of("forecast", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The rules allow no outcome", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void The_answer_is_the_same_for_any_number_of_threads_and_meets_its_schema()
    {
        string One(string threads) =>
            CliRun.Of("forecast", "hanoi-2019", "--worlds", "300", "--threads", threads, "--json").Output;
        string document = One("1");
        Assert.Equal(document, One("3"));
        Assert.Empty(Schema.Value.Validate(document));
    }

    [Fact]
    public void The_offers_of_a_log_are_learnt_from_one_after_the_other()
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale);
        string talks = folder.Write("talks.csv", Talks);

        CliRun run = CliRun.Of("forecast", talks, "--scenario", sale, "--worlds", "2000", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(Schema.Value.Validate(run.Output));
        using var document = JsonDocument.Parse(run.Output);
        JsonElement[] steps =
        [
            .. document.RootElement.GetProperty("readings")[0].GetProperty("learning").EnumerateArray(),
        ];
        Assert.Equal(
            ["seller", "buyer", "seller", "buyer"],
            steps.Select(each => each.GetProperty("party").GetString())
        );
        // The buyer held on to the price and moved in the date: the price is thought to count more than before it did.
        double Price(int step) => steps[step].GetProperty("weights").GetProperty("price").GetDouble();
        Assert.True(Price(3) > Price(1), $"{Price(3)} after {Price(1)}");

        CliRun text = CliRun.Of("forecast", talks, "--scenario", sale, "--worlds", "2000", "--language", "en");
        Assert.Contains("fallback", text.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_picture_is_drawn()
    {
        CliRun run = CliRun.Of("forecast", "hanoi-2019", "--worlds", "200", "--svg", "-", "--language", "en");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.StartsWith("<svg ", run.Output, StringComparison.Ordinal);
        Assert.Contains("What Pyongyang offered", run.Output, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(run.Output);
    }

    [Fact]
    public void What_is_believed_must_be_about_a_party_that_is_unknown_and_issues_that_exist()
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale);

        CliRun run = CliRun.Of(
            "forecast",
            sale,
            "--importance",
            "seller=price",
            "--importance",
            "buyer=colour",
            "--importance",
            "somebody=price",
            "--language",
            "en"
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("The scenario says what 'seller' wants", run.Error, StringComparison.Ordinal);
        Assert.Contains("There is no issue 'colour'; there are price and date.", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "There is no party 'somebody'; there are seller and buyer.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_letter_stands_in_the_table_of_packages_and_every_number_says_of_what_it_is()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.json", CliRun.Of("simulate", "used-car", "--json").Output);
        string text = CliRun.Of("forecast", log).Output;
        string[] lines = text.Split('\n');
        string[] letters = [.. lines.Where(line => line.StartsWith("• Package ", StringComparison.Ordinal))];
        Assert.NotEmpty(letters);
        Assert.All(
            letters,
            line => Assert.Contains(lines, row => row.StartsWith(line[2..11] + " ", StringComparison.Ordinal))
        );

        // Of 197 events 55 say something; the last twelve of these are told, by their numbers in the log, each under the table with what it says; the last is what was agreed on, as its maker's.
        Assert.Contains("• 196. Buyer accepts – Price: ", text, StringComparison.Ordinal);
        Assert.Contains("• 197. Seller: agreed – Price: ", text, StringComparison.Ordinal);
        Assert.Contains("• 186. Buyer – Price: ", text, StringComparison.Ordinal);
        string told = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("from its worst package (0%) to its best (100%)", told, StringComparison.Ordinal);
        Assert.Contains("The 43 rows before these are in the JSON.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_forecast_is_not_made_of_is_said_and_the_exit_code_is_one()
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale.Replace("unit: EUR,", "cap: 5,", StringComparison.Ordinal));

        CliRun run = CliRun.Of("forecast", sale, "--language", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"{sale}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("without a cap", run.Error, StringComparison.Ordinal);
        Assert.Contains("say under 'parties/", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_phone_no_label_stands_on_the_line_of_the_chance_as_it_is()
    {
        string page = CliRun.Of("forecast", "hanoi-2019", "--worlds", "200", "--html", "-").Output;
        int start = page.IndexOf("data-for=\"narrow\"", StringComparison.Ordinal);
        string picture = page[start..page.IndexOf("</svg>", start, StringComparison.Ordinal)];
        string line = Regex.Match(picture, "<path class=\"line\" d=\"([^\"]*)\"").Groups[1].Value;
        (double From, double To)[] pieces =
        [
            .. Regex
                .Matches(line, "M[0-9.]+ ([0-9.]+)v([0-9.]+)")
                .Select(each => (Of(each, 1), Of(each, 1) + Of(each, 2))),
        ];
        double[] labels =
        [
            .. Regex
                .Matches(picture, "<text text-anchor=\"start\" x=\"8\" y=\"([0-9.]+)\"")
                .Select(each => Of(each, 1)),
        ];
        Assert.Equal(10, pieces.Length);
        Assert.True(labels.Length >= 20);

        // Letters of 14 pixels reach some 11 above the line they stand on, and 3 below it.
        Assert.All(
            labels,
            label => Assert.DoesNotContain(pieces, piece => piece.From < label + 3 && label - 11 < piece.To)
        );

        static double Of(Match match, int group) =>
            double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static (double Share, double Low, double High) Read(JsonElement chance) =>
        (
            chance.GetProperty("share").GetDouble(),
            chance.GetProperty("low").GetDouble(),
            chance.GetProperty("high").GetDouble()
        );
}
