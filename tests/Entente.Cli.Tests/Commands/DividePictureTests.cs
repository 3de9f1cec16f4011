using System.Xml.Linq;
using Entente.Cli.Surroundings;
using Entente.Formats.Theory;

namespace Entente.Cli.Tests.Commands;

/// <summary>What <c>divide</c> draws of even swaps, sealed prices, conflicts, promises, trust and concessions, and how it writes numbers that are very small or very large.</summary>
public sealed class DividePictureTests
{
    /// <summary>Of the five offices four fall out, each at its step; Harbour and Park were swapped twice each.</summary>
    [Theory]
    [InlineData(
        "en",
        "out at step 1, by Mill",
        "out at step 2, by Park",
        "out at step 6, by Mill",
        "out at step 10, by Park",
        "left"
    )]
    [InlineData(
        "nl",
        "valt af bij stap 1, door Molen",
        "valt af bij stap 2, door Park",
        "valt af bij stap 6, door Molen",
        "valt af bij stap 10, door Park",
        "blijft over"
    )]
    public void Even_swaps_are_lines_that_end_where_an_alternative_falls_out(string language, params string[] told)
    {
        XElement picture = Picture("new-office", language);
        Assert.All(told, each => Assert.Single(Texts(picture), text => text == each));
        Assert.Equal(4, Count(picture, "out"));
        Assert.Equal(4, Count(picture, "swap"));
        Assert.Equal(4, Count(picture, "lane"));
        Assert.Equal(1, Count(picture, "lane left"));
    }

    /// <summary>With a weight of one half they trade where the value exceeds the cost by a quarter: from (0, 1/4) to (3/4, 1).</summary>
    [Theory]
    [InlineData("en", "they trade", "no trade, though both could gain", "here: no trade")]
    [InlineData("nl", "zij handelen", "geen handel, hoewel beide konden winnen", "hier: geen handel")]
    public void A_sealed_bid_and_ask_show_where_they_trade(string language, params string[] told)
    {
        XElement picture = Picture("sealed-sale", language);
        Assert.All(told, each => Assert.Single(Texts(picture), text => text == each));

        // The plane is 552 wide from 64 and 436 high up to 28.
        Assert.Equal("M64 355L478 28", PathOf(picture, "edge"));
        XElement spot = Assert.Single(picture.Descendants(), each => (string?)each.Attribute("class") == "spot");
        Assert.Equal(("340", "158.8"), ((string?)spot.Attribute("cx"), (string?)spot.Attribute("cy")));
    }

    [Theory]
    [InlineData("en", "safe: 0.5", "best: 0.65, war 38%", "fighting: 0.4")]
    [InlineData("nl", "veilig: 0,5", "best: 0,65, oorlog 38%", "vechten: 0,4")]
    public void A_costly_conflict_shows_what_is_safe_to_demand_and_what_is_best(
        string language,
        params string[] told
    ) => Assert.All(told, each => Assert.Single(Texts(Picture("border-dispute", language)), text => text == each));

    [Fact]
    public void A_costly_conflict_of_known_costs_shows_the_divisions_that_both_prefer()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "known.yaml",
            "divide: 1\nparties: [A, B]\nconflict: { chance: 0.6, cost: 0.2, otherCost: 0.1 }\n"
        );
        XElement picture = Picture(file, "en");
        Assert.Contains("least: 0.4", Texts(picture));
        Assert.Contains("most: 0.7", Texts(picture));
        XElement range = Assert.Single(picture.Descendants(), each => (string?)each.Attribute("class") == "set");

        // From 0.4 to 0.7 of 552.
        Assert.Equal(("284.8", "165.6"), ((string?)range.Attribute("x"), (string?)range.Attribute("width")));
    }

    /// <summary>Peace falls from 1 + 0.9 × 0.9 to 1 − 0.9 × 0.1; it is worth fighting's 1.23 up to a strength of 0.58/0.9.</summary>
    [Theory]
    [InlineData(
        "en",
        "fighting now",
        "peace: 1",
        "fighting: 1.23",
        "Rising's chance to win later →",
        "↑ worth to Declining"
    )]
    [InlineData(
        "nl",
        "nu vechten",
        "vrede: 1",
        "vechten: 1,23",
        "kans van Stijger om later te winnen →",
        "↑ waard voor Daler"
    )]
    public void A_promise_shows_up_to_which_strength_peace_can_hold(string language, params string[] told)
    {
        XElement picture = Picture("shifting-power", language);
        Assert.All(told, each => Assert.Single(Texts(picture), text => text == each));
        XElement range = Assert.Single(picture.Descendants(), each => (string?)each.Attribute("class") == "set");
        Assert.Equal(("64", "355.73"), ((string?)range.Attribute("x"), (string?)range.Attribute("width")));
        Assert.Equal(2, Count(picture, "spot"));
    }

    [Fact]
    public void A_promise_without_a_shift_is_shaded_where_it_stands()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "steady.yaml",
            "divide: 1\nparties: [A, B]\ncommitment: { now: 0.5, later: 0.5, discount: 0, cost: 0.1 }\n"
        );
        XElement range = Assert.Single(
            Picture(file, "en").Descendants(),
            each => (string?)each.Attribute("class") == "set"
        );
        Assert.Equal("552", (string?)range.Attribute("width"));
    }

    /// <summary>Without inspection cooperating is no worse from 10/13 on, to the right of which is 3/13 of 552.</summary>
    [Theory]
    [InlineData("en", "from 77% (10/13)", "from 49% (14/29)", "cheating", "cooperating, with inspection")]
    [InlineData("nl", "vanaf 77% (10/13)", "vanaf 49% (14/29)", "bedriegen", "meewerken, met inspectie")]
    public void Trust_shows_from_which_chance_cooperating_is_no_worse(string language, params string[] told)
    {
        XElement picture = Picture("trust-but-verify", language);
        Assert.All(told, each => Assert.Single(Texts(picture), text => text == each));
        XElement range = Assert.Single(picture.Descendants(), each => (string?)each.Attribute("class") == "set");
        Assert.Equal(("488.62", "127.38"), ((string?)range.Attribute("x"), (string?)range.Attribute("width")));
        Assert.Equal(2, Count(picture, "spot"));
    }

    [Fact]
    public void Where_no_trust_is_enough_nothing_is_shaded()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "dilemma.yaml",
            "divide: 1\ntrust: { reward: 3, temptation: 5, sucker: 0, punishment: 1 }\n"
        );
        XElement picture = Picture(file, "en");
        Assert.Equal(0, Count(picture, "set") + Count(picture, "spot"));
        Assert.Contains("cooperating", Texts(picture));
    }

    /// <summary>Ten against a future worth 2.7 today: from four parts on.</summary>
    [Theory]
    [InlineData("en", "4 parts of 2.5", "what the future is worth today")]
    [InlineData("nl", "4 delen van 2,5", "wat de toekomst vandaag waard is")]
    public void A_concession_shows_from_how_many_parts_on_it_holds(string language, params string[] told)
    {
        XElement picture = Picture("step-by-step", language);
        Assert.All(told, each => Assert.Single(Texts(picture), text => text == each));
        XElement range = Assert.Single(picture.Descendants(), each => (string?)each.Attribute("class") == "set");
        Assert.Equal(("340", "276"), ((string?)range.Attribute("x"), (string?)range.Attribute("width")));
        Assert.Contains("4", Texts(picture));
    }

    [Fact]
    public void A_concession_in_too_many_parts_is_refused_as_that()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("many.yaml", "divide: 1\nstages: { cost: 1000, future: 1, discount: 0.9 }\n");
        CliRun run = CliRun.Of("divide", file, "--svg", "-", "--language", "en");
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("there are too many parties, goods, parts or steps", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sealed_bids_are_a_line_below_what_it_is_worth()
    {
        using var folder = new TemporaryFolder();
        XElement picture = Picture(folder.Write("bids.yaml", "divide: 1\nbids: { buyers: 2 }\n"), "en");
        Assert.Contains("the bid: 67% (2/3)", Texts(picture));
    }

    [Theory]
    [InlineData("en", "0.91", "0.09")]
    [InlineData("nl", "0,91", "0,09")]
    public void Offers_in_turn_at_rates_are_bars_too(string language, params string[] told)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("rates.yaml", "divide: 1\nparties: [A, B]\noffers: { rates: [1, 2], period: 1 }\n");
        Assert.All(told, each => Assert.Single(Texts(Picture(file, language)), text => text == each));
    }

    public static TheoryData<string> Shipped { get; } = [.. ShippedQuestions.Ids];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_example_has_a_picture(string id)
    {
        XElement picture = Picture(id, "en");
        Assert.Equal(
            "title",
            picture.Elements().First(each => each.Name.LocalName is not ("style" or "rect")).Name.LocalName
        );
    }

    [Theory]
    [InlineData("new-office", 2)]
    [InlineData("sealed-sale", 1)]
    [InlineData("border-dispute", 1)]
    [InlineData("shifting-power", 1)]
    [InlineData("trust-but-verify", 1)]
    [InlineData("step-by-step", 1)]
    public void The_page_has_the_picture_too(string id, int shapes) =>
        Assert.Equal(shapes, CliRun.Of("divide", id, "--html", "-").Output.Split("<svg class=\"plot").Length - 1);

    [Fact]
    public void More_goods_than_can_be_drawn_are_refused_as_that()
    {
        using var folder = new TemporaryFolder();
        string goods = string.Join("\n", Enumerable.Range(0, 41).Select(i => $"  g{i}: [1, 1]"));
        CliRun run = CliRun.Of(
            "divide",
            folder.Write("many.yaml", $"divide: 1\nparties: [A, B]\ngoods:\n{goods}\n"),
            "--svg",
            "-",
            "--language",
            "en"
        );
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("there are too many parties, goods, parts or steps", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("kind of question", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "C gets 1/3000000000 of 0.000000001", "33% (1/3): 1/3000000000")]
    [InlineData("nl", "1/3000000000 van 0,000000001 voor C", "33% (1/3): 1/3000000000")]
    public void A_tiny_worth_is_not_told_as_nothing(string language, params string[] told)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "tiny.yaml",
            "divide: 1\nparties: [A, B, C]\ngoods:\n  x: [1/3, 0.1, 1e-9]\n  y: [0, 0, 0]\n"
        );
        string output = CliRun.Of("divide", file, "--language", language).Output;
        string text = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(told, each => Assert.Contains(each, text, StringComparison.Ordinal));
    }

    /// <summary>A share of the whole and what brings nothing: numbers of 38 digits, whole in the table and short beside a bar.</summary>
    [Fact]
    public void A_long_number_is_broken_nowhere()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "long.yaml",
            "divide: 1\nparties: [A, B, C, D]\nworth: { A + B: 1e30, \"A + B + C + D\": 100000000000000000000000000000000000000, C: 1/3 }\n"
        );
        string output = CliRun.Of("divide", file, "--language", "en").Output;
        Assert.Contains(" 25,000,000,749,999,999,999,999,999,999,999,999,999.9167", output, StringComparison.Ordinal);
        Assert.Contains("  0.3333 (1/3)", output, StringComparison.Ordinal);
        XElement picture = Picture(file, "en");
        Assert.Contains("2.5 × 10³⁷", Texts(picture));
        Assert.DoesNotContain(Texts(picture), text => text.Length > 30);
    }

    private static XElement Picture(string what, string language)
    {
        CliRun run = CliRun.Of("divide", what, "--svg", "-", "--language", language);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        return XElement.Parse(run.Output);
    }

    private static string[] Texts(XElement picture) =>
        [.. picture.Descendants().Where(each => each.Name.LocalName == "text").Select(each => each.Value)];

    private static int Count(XElement picture, string kind) =>
        picture.Descendants().Count(each => (string?)each.Attribute("class") == kind);

    private static string? PathOf(XElement picture, string kind) =>
        (string?)Assert.Single(picture.Descendants(), each => (string?)each.Attribute("class") == kind).Attribute("d");
}
