using Entente.Conflict;
using Entente.Reporting.Conflict;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>The graph of a conflict as a picture: states, moves, and which of the moves pay for whom.</summary>
/// <remarks>With two decision makers and states made of options, one moves across and the other down.</remarks>
public static class ConflictSvg
{
    /// <summary>The most states that are drawn.</summary>
    public const int MostStates = 64;

    private const int Margin = 60;
    private const int Radius = 17;
    private const int LineHeight = 20;
    private const int Styles = 6;
    private const int LongestLine = 22;
    private const int MostLines = 4;

    /// <summary>The picture, with its style in it; null when there are more than <see cref="MostStates"/> states.</summary>
    /// <param name="findings">What was found out.</param>
    /// <param name="language">The language to write in.</param>
    public static string? Write(ConflictFindings findings, Language language)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(language);
        return Part(findings, language, $"{Asset.FigureStyle}\n{Asset.ConflictStyle}") is { } svg ? svg + "\n" : null;
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string? Part(ConflictFindings findings, Language language, string style)
    {
        ConflictGraph graph = findings.Graph;
        if (graph.Space.Count > MostStates)
        {
            return null;
        }

        var words = new ConflictWords(graph, language);
        GraphLayout layout = GraphLayout.Of(graph);
        double width = Math.Max(layout.Width + (2 * Margin), 420);
        double top = layout.Height + (2 * Margin) + LineHeight;
        double height = top + ((graph.DecisionMakers + 2) * LineHeight) + 10;
        var svg = new Markup();
        string label = Markup.Escape(
            words.Say(
                "States of the conflict and the moves between them",
                "Toestanden van het conflict en de zetten ertussen"
            )
        );
        svg.Open(
            "svg",
            $"class=\"plot graph\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Markup.Length(width)} {Markup.Length(height)}\" role=\"img\" aria-label=\"{label}\""
        );
        svg.Style(style, width, height);
        Heads(svg, graph.DecisionMakers);
        if (layout.HasHeadings)
        {
            Headings(svg, graph, words, layout);
        }

        Arcs(svg, graph, layout);
        for (int state = 0; state < graph.Space.Count; state++)
        {
            State(svg, findings, words, layout, state);
        }

        Legend(svg, words, graph.DecisionMakers, top);
        return svg.Close("svg").ToString();
    }

    private static void Heads(Markup svg, int makers)
    {
        svg.Open("defs");
        for (int maker = 0; maker < Math.Min(makers, Styles); maker++)
        {
            svg.Raw(
                $"<marker id=\"head-{maker}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"head-{maker}\" d=\"M0 0L8 4L0 8z\"/></marker>"
            );
        }

        svg.Close("defs").NewLine();
    }

    // A move and its return are one faint line; a move that pays is an arrow on top of it.
    private static void Arcs(Markup svg, ConflictGraph graph, GraphLayout layout)
    {
        for (int maker = 0; maker < graph.DecisionMakers; maker++)
        {
            for (int from = 0; from < graph.Space.Count; from++)
            {
                foreach (int to in graph.MovesOf(maker, from))
                {
                    bool pays = graph.Compare(maker, to, from) == Comparison.Better;
                    bool paysBack = graph.Compare(maker, from, to) == Comparison.Better;
                    bool isTwoWay = graph.MovesOf(maker, to).Contains(from);
                    if (pays)
                    {
                        int style = maker % Styles;
                        svg.Raw(
                            $"<path class=\"pays who-{style}\" marker-end=\"url(#head-{style})\" d=\"{Curve(layout, from, to, Radius + 3)}\"/>"
                        );
                    }
                    else if (!isTwoWay || (!paysBack && from < to))
                    {
                        svg.Raw($"<path class=\"move\" d=\"{Curve(layout, from, to, Radius)}\"/>");
                    }
                }
            }
        }

        svg.NewLine();
    }

    // Bent to one side, the further the longer, so that moves along a row do not run through the states between.
    private static string Curve(GraphLayout layout, int from, int to, double gap)
    {
        double dx = layout.X(to) - layout.X(from);
        double dy = layout.Y(to) - layout.Y(from);
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        double bend = Math.Min(60, Math.Max(0, length - 100) * 0.22) + 6;
        double middleX = Margin + layout.X(from) + (dx / 2) - (dy / length * bend);
        double middleY = Margin + layout.Y(from) + (dy / 2) + (dx / length * bend);
        (double startX, double startY) = Edge(layout, from, middleX, middleY, Radius);
        (double endX, double endY) = Edge(layout, to, middleX, middleY, gap);
        return $"M{Markup.Length(startX)} {Markup.Length(startY)}Q{Markup.Length(middleX)} {Markup.Length(middleY)} {Markup.Length(endX)} {Markup.Length(endY)}";
    }

    private static (double X, double Y) Edge(
        GraphLayout layout,
        int state,
        double towardsX,
        double towardsY,
        double gap
    )
    {
        double x = Margin + layout.X(state);
        double y = Margin + layout.Y(state);
        double length = Math.Sqrt(((towardsX - x) * (towardsX - x)) + ((towardsY - y) * (towardsY - y)));
        return (x + ((towardsX - x) / length * gap), y + ((towardsY - y) / length * gap));
    }

    private static void State(Markup svg, ConflictFindings findings, ConflictWords words, GraphLayout layout, int state)
    {
        int stable = findings.Stability.Concepts.Count(each => each.Equilibria.Contains(state));
        string kind =
            stable == findings.Stability.Concepts.Length ? " all"
            : stable > 0 ? " some"
            : "";
        bool isNow = findings.Graph.Model.StatusQuo == state;
        bool isAsked = findings.Asked == state;
        string x = Markup.Length(Margin + layout.X(state));
        double y = Margin + layout.Y(state);
        svg.Open(
            "g",
            $"class=\"state{kind}{(isNow ? " now" : "")}{(isAsked ? " asked" : "")}\" data-state=\"{state + 1}\""
        );
        svg.Element("title", words.State(state));
        svg.Raw($"<circle cx=\"{x}\" cy=\"{Markup.Length(y)}\" r=\"{Radius}\"/>");
        if (isNow)
        {
            svg.Raw($"<circle class=\"ring\" cx=\"{x}\" cy=\"{Markup.Length(y)}\" r=\"{Radius + 5}\"/>");
        }

        if (isAsked)
        {
            svg.Raw($"<circle class=\"ring\" cx=\"{x}\" cy=\"{Markup.Length(y)}\" r=\"{Radius + 9}\"/>");
        }

        svg.Element("text", $"{state + 1}", $"class=\"no\" x=\"{x}\" y=\"{Markup.Length(y + 4.5)}\"");
        string name =
            words.Name(state) is { Length: > 0 } named ? named
            : layout.HasHeadings ? ""
            : findings.Graph.Space.PatternOf(state);
        string[] lines = InLines(name);
        for (int line = 0; line < lines.Length; line++)
        {
            string below = Markup.Length(y + Radius + 16 + (line * 13));
            svg.Element("text", lines[line], $"class=\"name\" x=\"{x}\" y=\"{below}\"");
        }

        svg.Close("g").NewLine();
    }

    private static void Headings(Markup svg, ConflictGraph graph, ConflictWords words, GraphLayout layout)
    {
        string Chosen(int maker, int state)
        {
            string pattern = graph.Space.PatternOf(state);
            string[] taken =
            [
                .. graph
                    .Model.DecisionMakers[maker]
                    .Options.Where(option => pattern[option] == 'Y')
                    .Select(words.Option),
            ];
            return taken.Length == 0 ? words.Say("nothing", "niets") : string.Join("; ", taken);
        }

        foreach (int state in layout.Columns)
        {
            string[] lines = Wrapped(Chosen(0, state), LongestLine);
            for (int line = 0; line < lines.Length; line++)
            {
                string y = Markup.Length(16 + (line * 14));
                svg.Element(
                    "text",
                    lines[line],
                    $"class=\"column\" x=\"{Markup.Length(Margin + layout.X(state))}\" y=\"{y}\""
                );
            }
        }

        foreach (int state in layout.Rows)
        {
            string[] lines = Wrapped(Chosen(1, state), LongestLine);
            double top = Margin + layout.Y(state) + 4 - ((lines.Length - 1) * 7);
            for (int line = 0; line < lines.Length; line++)
            {
                svg.Element("text", lines[line], $"class=\"row\" x=\"8\" y=\"{Markup.Length(top + (line * 14))}\"");
            }
        }
    }

    // In lines of whole words, four at most.
    private static string[] Wrapped(string text, int longest)
    {
        var lines = new List<string> { "" };
        foreach (string word in text.Split(' '))
        {
            string longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (longer.Length <= longest || lines[^1].Length == 0)
            {
                lines[^1] = longer;
            }
            else if (lines.Count < MostLines)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += "…";
                break;
            }
        }

        return [.. lines];
    }

    // On two lines where one would run into its neighbour, cut at the space nearest to the middle.
    private static string[] InLines(string name)
    {
        int[] spaces = [.. Enumerable.Range(0, name.Length).Where(i => name[i] == ' ')];
        if (name.Length <= LongestLine || spaces.Length == 0)
        {
            return [name];
        }

        int cut = spaces.MinBy(space => Math.Abs(space - (name.Length / 2)));
        return [name[..cut], name[(cut + 1)..]];
    }

    private static void Legend(Markup svg, ConflictWords words, int makers, double top)
    {
        svg.Open("g", "class=\"legend\"");
        for (int maker = 0; maker < makers; maker++)
        {
            double y = top + (maker * LineHeight);
            int style = maker % Styles;
            svg.Raw(
                $"<path class=\"pays who-{style}\" marker-end=\"url(#head-{style})\" d=\"M20 {Markup.Length(y - 4)}H66\"/>"
            );
            svg.Element(
                "text",
                words.Say($"a move that pays for {words.Maker(maker)}", $"een zet die loont voor {words.Maker(maker)}"),
                $"x=\"76\" y=\"{Markup.Length(y)}\""
            );
        }

        double last = top + (makers * LineHeight);
        svg.Raw($"<g class=\"state all\"><circle cx=\"30\" cy=\"{Markup.Length(last - 4)}\" r=\"7\"/></g>");
        svg.Element(
            "text",
            words.Say("nobody would move, in every sense", "niemand gaat weg, in elke zin"),
            $"x=\"76\" y=\"{Markup.Length(last)}\""
        );
        svg.Raw(
            $"<g class=\"state some\"><circle cx=\"30\" cy=\"{Markup.Length(last + LineHeight - 4)}\" r=\"7\"/></g>"
        );
        svg.Element(
            "text",
            words.Say("in some senses", "in sommige zin"),
            $"x=\"76\" y=\"{Markup.Length(last + LineHeight)}\""
        );
        svg.Close("g");
    }
}
