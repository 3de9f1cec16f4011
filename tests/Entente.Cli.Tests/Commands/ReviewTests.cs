using System.Globalization;
using System.Text.Json;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

public class ReviewTests
{
    private const string Sale = """
        entente: 1
        title: A sale
        issues: { price: [low, middle, high], date: [soon, later, last] }
        parties:
          seller: { fallback: { worth: 4 }, preferences: { scores: { price: { table: { low: 0, middle: 3, high: 6 } }, date: { table: { soon: 0, later: 1, last: 2 } } } } }
          buyer: { fallback: { worth: 2 }, preferences: { scores: { price: { table: { low: 2, middle: 1, high: 0 } }, date: { table: { soon: 6, later: 3, last: 0 } } } } }
        """;

    private const string Talks = """
        round,party,price,date,action
        1,seller,high,last,
        1,buyer,low,soon,
        2,seller,high,soon,
        2,buyer,low,later,
        3,seller,middle,later,
        3,buyer,,,accept
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void A_table_of_offers_is_reviewed_in_words(string language)
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale);
        string talks = folder.Write("talks.csv", Talks);

        CliRun run = CliRun.Of("review", talks, "--scenario", sale, "--language", language);

        Assert.True(run.ExitCode == 0, run.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/review.sale.{language}.txt", run.Output);
    }

    [Fact]
    public void The_document_of_a_table_of_offers_is_the_approved_one()
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale);
        string talks = folder.Write("talks.csv", Talks);

        CliRun run = CliRun.Of("review", talks, "--scenario", sale, "--json");

        Approved.Matches("tests/Entente.Cli.Tests/Approved/review.sale.json", run.Output);
    }

    [Theory]
    [InlineData("stated")]
    [InlineData("interests")]
    public void The_positions_of_Hanoi_are_reviewed_in_each_reading(string reading)
    {
        CliRun run = CliRun.Of("review", "hanoi-2019", "--reading", reading);

        Assert.True(run.ExitCode == 0, run.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/review.hanoi.{reading}.txt", run.Output);
    }

    [Fact]
    public void A_page_needs_no_network_and_escapes_what_comes_from_the_scenario()
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale.Replace("A sale", "A <b>sale</b>", StringComparison.Ordinal));
        string talks = folder.Write("talks.csv", Talks);

        CliRun run = CliRun.Of("review", talks, "--scenario", sale, "--html", folder.At("page.html"));

        Assert.True(run.ExitCode == 0, run.Error);
        string page = File.ReadAllText(folder.At("page.html"));
        Assert.Contains("<svg class=\"plot dance\"", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>sale", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"plot balance\"", page, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(5, page.Split("data-o=\"").Length / 3);
    }

    [Fact]
    public void A_session_that_was_simulated_is_reviewed_without_naming_its_scenario()
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("log.json");
        CliRun.Of("simulate", "hanoi-2019", "--party", "1=conceder", "--log", log);

        CliRun run = CliRun.Of("review", log, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("entente/review/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal("agreement", document.RootElement.GetProperty("endedBy").GetString());
        Assert.Equal(
            document.RootElement.GetProperty("steps").GetArrayLength(),
            document.RootElement.GetProperty("offers").GetArrayLength() - 2
        );
    }

    [Theory]
    [InlineData("stated")]
    [InlineData("interests")]
    public void The_plane_of_Hanoi_has_room_for_every_position(string reading)
    {
        using var folder = new TemporaryFolder();
        CliRun.Of("review", "hanoi-2019", "--reading", reading, "--html", folder.At("page.html"));

        string page = File.ReadAllText(folder.At("page.html"));
        double[] across = [.. NumbersAfter(page, " cx=\"")];
        double[] down = [.. NumbersAfter(page, " cy=\"")];
        Assert.Equal(3, across.Length);
        Assert.All(across, x => Assert.InRange(x, 64, 760 - 24));
        Assert.All(down, y => Assert.InRange(y, 30, 500 - 62));
    }

    [Fact]
    public void A_position_that_a_deal_breaker_forbids_says_which()
    {
        using var document = JsonDocument.Parse(
            CliRun.Of("review", "hanoi-2019", "--reading", "stated", "--json").Output
        );
        JsonElement draft = document.RootElement.GetProperty("offers")[2];
        CliRun told = CliRun.Of("review", "hanoi-2019", "--reading", "stated", "--language", "nl");

        JsonElement breaker = draft.GetProperty("forbiddenBy")[1];
        Assert.True(draft.GetProperty("utilities")[1].GetDouble() > 0);
        Assert.False(draft.GetProperty("acceptableTo")[1].GetBoolean());
        Assert.Equal(1, breaker.GetProperty("dealBreaker").GetInt32());
        Assert.StartsWith(
            "Yongbyon only for the five",
            breaker.GetProperty("why").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(JsonValueKind.Null, draft.GetProperty("forbiddenBy")[0].ValueKind);
        Assert.Contains("✗ breekpunt", told.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Yongbyon alleen voor de vijf resoluties",
            string.Join(' ', told.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Singapore_says_who_brought_what_the_sources_say_they_brought()
    {
        using var document = JsonDocument.Parse(CliRun.Of("review", "singapore-2018", "--json").Output);

        Assert.Equal(
            [null, "united states", "north korea"],
            document.RootElement.GetProperty("offers").EnumerateArray().Select(o => o.GetProperty("party").GetString())
        );
    }

    [Theory]
    [InlineData("en", "cannot be classed", "A deal existed", "A deal lay")]
    [InlineData("nl", "niet te benoemen", "akkoord mogelijk", "lag een akkoord")]
    public void What_takes_the_worths_of_both_is_not_said_of_one(string language, string said, params string[] unsaid)
    {
        using var folder = new TemporaryFolder();
        int buyer = Sale.IndexOf("  buyer:", StringComparison.Ordinal);
        string half = folder.Write("half.yaml", Sale[..buyer] + "  buyer: {}\n");
        string talks = folder.Write(
            "talks.csv",
            Talks.Replace("buyer,,,accept", "buyer,,,walk-away", StringComparison.Ordinal)
        );

        CliRun run = CliRun.Of("review", talks, "--scenario", half, "--language", language);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.All(unsaid, text => Assert.DoesNotContain(text, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "seller never moved.", "loses")]
    [InlineData("nl", "seller bewoog niet.", "verliest")]
    public void A_side_that_never_moved_is_told_so(string language, string said, string lost)
    {
        using var folder = new TemporaryFolder();
        string sale = folder.Write("sale.yaml", Sale);
        string talks = folder.Write(
            "talks.csv",
            """
            round,party,price,date,action
            1,seller,high,last,
            1,buyer,low,soon,
            2,seller,high,last,
            2,buyer,low,later,
            3,seller,high,last,
            3,buyer,,,walk-away
            """
        );

        CliRun run = CliRun.Of("review", talks, "--scenario", sale, "--language", language);

        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.Contains(lost, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("buyer never moved", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<double> NumbersAfter(string page, string mark) =>
        page.Split(mark)
            .Skip(1)
            .Select(rest =>
                double.Parse(rest[..rest.IndexOf('"', StringComparison.Ordinal)], CultureInfo.InvariantCulture)
            );

    [Fact]
    public void A_log_that_does_not_say_what_it_was_about_asks_for_it()
    {
        using var folder = new TemporaryFolder();

        CliRun run = CliRun.Of("review", folder.Write("talks.csv", Talks));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--scenario", run.Error, StringComparison.Ordinal);
    }

    /// <summary>One gets the same of both values of y: changing it helps two alone and costs nobody anything.</summary>
    [Theory]
    [InlineData("en", "The best for two that costs nobody anything: y: q → p (one 5; two 3).", "The best for one")]
    [InlineData("nl", "Het beste voor two dat niemand iets kost: y: q → p (one 5; two 3).", "Het beste voor one")]
    public void What_helps_one_and_costs_nobody_anything_is_told_of_whom_it_helps(
        string language,
        string said,
        string unsaid
    )
    {
        using var folder = new TemporaryFolder();
        string scenario = folder.Write(
            "waste.yaml",
            """
            entente: 1
            title: Waste
            issues: { x: [a, b], y: [p, q] }
            parties:
              one: { fallback: 0, preferences: { scores: { x: { a: 5, b: 0 }, y: { p: 0, q: 0 } } } }
              two: { fallback: 0, preferences: { scores: { x: { a: 0, b: 3 }, y: { p: 3, q: 0 } } } }
            """
        );
        string talks = folder.Write("talks.csv", "round,party,x,y,action\n1,one,a,q,\n1,two,,,accept\n");

        string output = CliRun.Of("review", talks, "--scenario", scenario, "--language", language).Output;

        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, output, StringComparison.Ordinal);
    }
}
