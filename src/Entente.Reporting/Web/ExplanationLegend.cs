using System.Collections.Immutable;
using System.Globalization;
using Entente.Reporting.Explanations;

namespace Entente.Reporting.Web;

/// <summary>What stands below the picture of an explanation: what its signs mean, and what its bars are long by.</summary>
internal sealed class ExplanationLegend(
    ImmutableArray<ExplainedReading> readings,
    ExplanationWords words,
    bool isNarrow
)
{
    private const int Line = 22;
    private const int NarrowSign = 24;

    /// <summary>How much room it takes.</summary>
    public int Height => (isNarrow ? (3 * NarrowSign) : 28) + 24 + (Notes().Length * Line);

    /// <summary>Whether every party counts in the same unit under every reading, so that its bars may be compared between them.</summary>
    /// <param name="readings">The explanation under every reading.</param>
    public static bool IsShared(ImmutableArray<ExplainedReading> readings) =>
        readings.All(reading =>
            reading
                .Explanation.Parties.Select(party => party.Unit)
                .SequenceEqual(readings[0].Explanation.Parties.Select(party => party.Unit), StringComparer.Ordinal)
        );

    /// <summary>Draws it; a line for each sign where there is no room for them side by side.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="y">Where the first line stands.</param>
    public void Draw(Markup svg, int y)
    {
        (int X, int Y) worse = isNarrow ? (12, y + NarrowSign) : (286, y);
        (int X, int Y) forbidden = isNarrow ? (24, y + (2 * NarrowSign)) : (418, y);
        svg.Raw($"<rect class=\"better\" x=\"12\" y=\"{y - 11}\" width=\"22\" height=\"12\"/>");
        svg.Element("text", Say("better than walking away", "beter dan weglopen"), $"x=\"40\" y=\"{y}\"");
        svg.Raw($"<rect class=\"worse\" x=\"{worse.X}\" y=\"{worse.Y - 11}\" width=\"22\" height=\"12\"/>");
        svg.Element("text", Say("worse", "slechter"), $"x=\"{worse.X + 28}\" y=\"{worse.Y}\"");
        svg.Raw(Cross(forbidden.X, forbidden.Y - 5));
        svg.Element(
            "text",
            Say("ruled out by a condition of this side", "uitgesloten door een eigen voorwaarde"),
            $"x=\"{forbidden.X + (isNarrow ? 16 : 14)}\" y=\"{forbidden.Y}\""
        );
        string[] notes = Notes();
        int first = y + (isNarrow ? 3 * NarrowSign : 28);
        for (int i = 0; i < notes.Length; i++)
        {
            svg.Element("text", notes[i], $"x=\"12\" y=\"{first + (i * Line)}\"");
        }
    }

    /// <summary>The sign of what a condition rules out.</summary>
    public static string Cross(double x, double y) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<path class=\"forbidden\" d=\"M{x - 6:0.##} {y - 6:0.##}l12 12m0 -12l-12 12\"/>"
        );

    private string[] Notes()
    {
        string[] scale = [Say("Each side has a scale of its own", "Elke kant heeft een eigen schaal"), .. Readings()];
        string[] counted = isNarrow
            ?
            [
                Say("Bars begin at what walking away is worth;", "Balken beginnen bij wat weglopen waard is;"),
                Say("the numbers are those of the text.", "de getallen zijn die van de tekst."),
            ]
            :
            [
                Say(
                    "Bars begin at what walking away is worth; the numbers are those of the text.",
                    "Balken beginnen bij wat weglopen waard is; de getallen zijn die van de tekst."
                ),
            ];
        return isNarrow
            ? [.. counted, .. scale.Select((part, i) => part + (i == scale.Length - 1 ? "." : ","))]
            : [.. counted, string.Join(", ", scale) + "."];
    }

    private string[] Readings() =>
        readings.Length == 1 ? []
        : IsShared(readings)
            ?
            [
                readings.Length == 2
                    ? Say("the same in both readings", "dezelfde in beide lezingen")
                    : Say("the same in every reading", "dezelfde in elke lezing"),
            ]
        : [Say("another one in each reading", "in elke lezing een andere")];

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
