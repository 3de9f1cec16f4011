using System.Collections.Immutable;
using Entente.Reporting.Conflict;

namespace Entente.Reporting.Web.Graphs;

/// <summary>What the signs of a picture mean, below it: whose arrows are whose, which states hold, and what is left out.</summary>
internal sealed class GraphLegend
{
    private const int Styles = 6;
    private const double LineHeight = 22;
    private const double Start = 78;
    private const double LetterWidth = 7;

    private readonly List<LegendRow> rows = [];

    public GraphLegend(
        ConflictFindings findings,
        ConflictWords words,
        ImmutableArray<int> states,
        bool hasIdle,
        double width
    )
    {
        Width = width;
        for (int maker = 0; maker < findings.Graph.DecisionMakers; maker++)
        {
            int who = maker % Styles;
            Add(
                $"<path class=\"pays who-{who}\" marker-end=\"url(#head-{who})\" d=\"M16 0H64\"/>",
                words.Say($"a move that pays for {words.Maker(maker)}", $"een zet die loont voor {words.Maker(maker)}")
            );
        }

        if (hasIdle)
        {
            Add(
                "<path class=\"move\" d=\"M16 0H64\"/>",
                words.Say("a move that pays nobody", "een zet die voor niemand loont")
            );
        }

        int senses = findings.Senses.Count();
        HashSet<int> holding = [.. states.Select(state => findings.Senses.Count(each => each.Contains(state)))];
        if (holding.Contains(senses))
        {
            Add(
                Sign("sign all", ""),
                words.Say("nobody would move from here, in any sense", "hier gaat niemand weg, in welke zin ook")
            );
        }

        if (holding.Any(count => count > 0 && count < senses))
        {
            Add(
                Sign("sign some", ""),
                words.Say("nobody would move, in some senses", "hier gaat niemand weg, in sommige zin")
            );
        }

        if (findings.Graph.Model.StatusQuo is { } now && states.Contains(now))
        {
            Add(
                Sign("sign now", "<rect class=\"ring\" x=\"24.5\" y=\"-11.5\" width=\"31\" height=\"23\" rx=\"7\"/>"),
                words.Say("where things stand", "zoals het nu is")
            );
        }

        if (findings.Asked is { } asked && states.Contains(asked))
        {
            Add(
                Sign(
                    "sign asked",
                    "<rect class=\"ring here\" x=\"24.5\" y=\"-11.5\" width=\"31\" height=\"23\" rx=\"7\"/>"
                ),
                words.Say("the state that is asked about", "de toestand waarnaar wordt gevraagd")
            );
        }

        if (states.Length < findings.Graph.Space.Count)
        {
            Add(
                "",
                words.Say(
                    $"{states.Length} of {words.Language.Count(findings.Graph.Space.Count)} states are drawn: where things stand, where nobody would move, and the ways between.",
                    $"{states.Length} van de {words.Language.Count(findings.Graph.Space.Count)} toestanden zijn getekend: hoe het nu is, waar niemand weggaat, en de wegen ertussen."
                )
            );
        }
    }

    /// <summary>How wide the picture is with it.</summary>
    public double Width { get; }

    /// <summary>How high it is.</summary>
    public double Height => (rows.Sum(row => row.Lines.Length) * LineHeight) + 14;

    public void Write(Markup svg, double top)
    {
        svg.Open("g", "class=\"legend\"");
        double y = top + 16;
        foreach (LegendRow row in rows)
        {
            if (row.Sign.Length > 0)
            {
                svg.Open("g", $"transform=\"translate(0 {Markup.Length(y)})\"").Raw(row.Sign).Close("g");
            }

            foreach (string line in row.Lines)
            {
                string x = Markup.Length(row.Sign.Length > 0 ? Start : 16);
                svg.Element("text", line, $"x=\"{x}\" y=\"{Markup.Length(y + 4.5)}\"");
                y += LineHeight;
            }
        }

        svg.Close("g");
    }

    private static string Sign(string name, string around) =>
        $"<g class=\"{name}\"><rect class=\"box\" x=\"28\" y=\"-8\" width=\"24\" height=\"16\" rx=\"4\"/>{around}</g>";

    private void Add(string sign, string text)
    {
        double room = Width - (sign.Length > 0 ? Start : 16) - 10;
        rows.Add(new LegendRow(sign, TextLines.Of(text, (int)(room / LetterWidth))));
    }

    private sealed record LegendRow(string Sign, string[] Lines);
}
