using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Cli.Tests.Commands;

public sealed partial class ExplainPictureTests
{
    // North Korea: +47 under the one reading, −46 under the other; United States: −29 and +60. Equal lengths stand for equal worths.
    [Fact]
    public void A_side_has_one_scale_in_all_readings()
    {
        string picture = CliRun.Of("explain", "hanoi-2019", "--svg", "-", "--language", "en").Output;
        (double Length, double Worth)[] bars = Bars(picture);

        Assert.Equal(20, bars.Length);
        // What walking away is worth under the two readings: 10 and 4, 0 and −8. The numbers are those of the text.
        Assert.Equal(-19, bars[0].Worth);
        double[] lengths =
        [
            .. bars.Select(
                (bar, i) =>
                    bar.Length
                    / Math.Abs(
                        bar.Worth
                            - (i / 5) switch
                            {
                                0 => 10,
                                1 => 0,
                                2 => 4,
                                _ => -8,
                            }
                    )
            ),
        ];
        double[] first = [.. lengths.Where((_, i) => i % 10 < 5)];
        double[] second = [.. lengths.Where((_, i) => i % 10 >= 5)];
        Assert.All(first, each => Assert.Equal(first[0], each, 0.02));
        Assert.All(second, each => Assert.Equal(second[0], each, 0.02));
        Assert.Contains(
            "Each side has a scale of its own, the same in both readings.",
            picture,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Elke kant heeft een eigen schaal, dezelfde in beide lezingen.",
            CliRun.Of("explain", "hanoi-2019", "--svg", "-", "--language", "nl").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en", "unit: EUR", "Each side has a scale of its own, another one in each reading.")]
    [InlineData("nl", "unit: EUR", "Elke kant heeft een eigen schaal, in elke lezing een andere.")]
    [InlineData("en", "", "Each side has a scale of its own, the same in both readings.")]
    public void Where_units_differ_between_readings_the_picture_says_that_scales_do(
        string language,
        string unit,
        string said
    )
    {
        using var folder = new TemporaryFolder();
        string picture = CliRun
            .Of("explain", folder.Write("sale.yaml", Read(unit)), "--svg", "-", "--language", language)
            .Output;
        (double Length, double Worth)[] bars = Bars(picture);

        Assert.Contains(said, picture, StringComparison.Ordinal);
        // The seller's +1 and +10, in the first panel and in the second.
        bool isShared = unit.Length == 0;
        Assert.Equal(isShared, Math.Abs((bars[0].Length * 10) - bars[4].Length) < 0.1);
        Assert.Equal(!isShared, Math.Abs(bars[0].Length - bars[4].Length) < 0.1);
    }

    // What the picture crosses out is called ruled out in the text, and by whom.
    [Theory]
    [InlineData(
        "en",
        "“one” (1, against its condition)",
        "“two” was worth enough (9 and 4), but breaks a condition of seller: “Never late”",
        "Ruled out: “plan” (not proposed) by seller."
    )]
    [InlineData(
        "nl",
        "‘one’ (1, tegen de eigen voorwaarde)",
        "‘two’ was genoeg waard (9 en 4), maar schendt een voorwaarde van seller: “Never late”",
        "Uitgesloten: ‘plan’ (niet voorgesteld) door seller."
    )]
    public void Every_cross_of_the_picture_is_named_in_the_text(string language, string low, string enough, string plan)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("crosses.yaml", Crosses);
        string text = Said(file, language);

        Assert.Contains(low, text, StringComparison.Ordinal);
        Assert.Contains(enough, text, StringComparison.Ordinal);
        Assert.Contains(plan, text, StringComparison.Ordinal);
        string picture = CliRun.Of("explain", file, "--svg", "-", "--language", language).Output;
        Assert.Equal(3 + 1, Regex.Count(picture, "class=\"forbidden\""));
        Assert.Contains(
            language == "en" ? "ruled out by a condition of this side" : "uitgesloten door een eigen voorwaarde",
            picture,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en", "Ruled out: “one” by seller; “two” by seller; “plan” (not proposed) by seller.")]
    [InlineData("nl", "Uitgesloten: ‘one’ door seller; ‘two’ door seller; ‘plan’ (niet voorgesteld) door seller.")]
    public void Where_something_proposed_was_good_enough_the_crosses_beside_it_are_named_too(
        string language,
        string said
    )
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "crosses.yaml",
            Crosses + "  good: { by: buyer, outcome: { price: 9, date: soon } }\n"
        );

        Assert.Contains(said, Said(file, language), StringComparison.Ordinal);
    }

    // A name of any length stays in its column, and a figure of any length in the picture.
    [Fact]
    public void Long_names_and_long_figures_stay_in_their_places()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "long.yaml",
            """
            entente: 1
            title: Long names
            issues: { price: [low, high] }
            readings: { one: The first way in which one may read all of the evidence there is, two: The second way }
            parties:
              seller: { title: The ministry of economic affairs and climate policy, fallback: 1, preferences: { scores: { price: { low: -1234567, high: 1234567 } } } }
              buyer: { fallback: 1, preferences: { scores: { price: { low: 3, high: 1 } } } }
            packages:
              one: { title: WHAT THE MINISTRY OF ECONOMIC AFFAIRS PUT ON THE TABLE IN THE MORNING, by: seller, outcome: { price: low } }
            """
        );
        string picture = CliRun.Of("explain", file, "--svg", "-", "--language", "en").Output;
        string page = CliRun.Of("explain", file, "--html", "-", "--language", "en").Output;

        Assert.DoesNotContain("all of the evidence there is<", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("climate policy<", picture, StringComparison.Ordinal);
        Assert.Matches("<text[^>]*>The first way in which[^<]*…</text>", picture);
        Match figure = Regex.Match(picture, "class=\"figure end\" x=\"(?<x>[0-9.]*)\"[^>]*>(?<figure>−1[^<]*)<");
        double start =
            double.Parse(figure.Groups["x"].Value, CultureInfo.InvariantCulture) - (figure.Groups["figure"].Length * 6);
        Assert.InRange(start, 250, 377);

        string narrow = page[page.IndexOf("data-for=\"narrow\"", StringComparison.Ordinal)..];
        Match right = Regex.Match(narrow, "class=\"figure\" x=\"(?<x>[0-9.]*)\"[^>]*>(?<figure>[0-9][^<]*)<");
        double end =
            double.Parse(right.Groups["x"].Value, CultureInfo.InvariantCulture) + (right.Groups["figure"].Length * 8);
        Assert.InRange(end, 200, 400);
        Assert.Matches("<text[^>]*>WHAT THE MINISTRY OF[^<]*…</text>", narrow);
    }

    private const string Crosses = """
        entente: 1
        title: Crosses
        issues: { price: { from: 1, to: 9 }, date: [soon, late] }
        parties:
          seller: { fallback: 2, preferences: { scores: { price: [1, 2, 3, 4, 5, 6, 7, 8, 9], date: [0, 0] } }, dealBreakers: [ { never: { date: late }, why: Never late } ] }
          buyer: { fallback: 1, preferences: { scores: { price: [9, 8, 7, 6, 5, 4, 3, 2, 1], date: [0, 3] } } }
        packages:
          one: { by: buyer, outcome: { price: 1, date: late } }
          two: { by: seller, outcome: { price: 9, date: late } }
          plan: { proposed: false, outcome: { price: 5, date: late } }

        """;

    private static string Said(string file, string language)
    {
        CliRun run = CliRun.Of("explain", file, "--language", language);
        Assert.True(run.ExitCode == 0, run.Error);
        return string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Read(string unit) =>
        $$"""
            entente: 1
            title: A sale
            issues: { price: [low, high] }
            readings: { one: One, two: Two }
            parties:
              seller:
                fallback: 0
                readings:
                  one: { preferences: { scores: { price: { low: 0, high: 1 } } } }
                  two: { preferences: { {{(
                unit.Length > 0 ? unit + ", " : ""
            )}} scores: { price: { low: 0, high: 10 } } } }
              buyer: { fallback: 0, preferences: { scores: { price: { low: 1, high: 1 } } } }
            packages: { offer: { by: seller, outcome: { price: high } } }
            """;

    private static (double Length, double Worth)[] Bars(string picture) =>
        [
            .. BarAndFigure()
                .Matches(picture)
                .Select(match =>
                    (
                        double.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture),
                        double.Parse(match.Groups["worth"].Value.Replace('−', '-'), CultureInfo.InvariantCulture)
                    )
                ),
        ];

    [GeneratedRegex(
        "<rect class=\"(better|worse)\"[^>]* width=\"(?<length>[^\"]*)\" height=\"16\"/>\\s*<text[^>]*>(?<worth>[^<]*)</text>"
    )]
    private static partial Regex BarAndFigure();
}
