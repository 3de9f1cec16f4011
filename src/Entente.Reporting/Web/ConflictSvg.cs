using System.Collections.Immutable;
using System.Text;
using Entente.Conflict;
using Entente.Reporting.Conflict;
using Entente.Reporting.Languages;
using Entente.Reporting.Web.Graphs;

namespace Entente.Reporting.Web;

/// <summary>The graph of a conflict as a picture: states as boxes that say what they are, and arrows for the moves that pay, by who makes them.</summary>
/// <remarks>One decision maker moves across, the others up and down, in lanes beside the boxes, so that no arrow runs through a state or its name. Colours and dashes both say whose a move is.</remarks>
public static class ConflictSvg
{
    /// <summary>Up to how many states all are drawn; of more, those that matter.</summary>
    public const int MostStates = DrawnStates.MostWhole;

    // Where there are more, moves that pay nobody would be more than can be looked at.
    private const int MostWithAllMoves = 12;
    private const int Styles = 6;
    private const int LongestLine = 22;
    private const int MostLines = 4;
    private const double LineHeight = 15;
    private const double LeastHeight = 46;
    private const double Turn = 5;

    /// <summary>The picture, with its style in it.</summary>
    /// <param name="findings">What was found out.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ConflictFindings findings, Language language)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(language);
        return Part(findings, language, $"{Asset.FigureStyle}\n{Asset.ConflictStyle}") + "\n";
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string Part(ConflictFindings findings, Language language, string style)
    {
        ConflictGraph graph = findings.Graph;
        var words = new ConflictWords(graph, language);
        ImmutableArray<int> states = DrawnStates.Of(findings);
        bool hasAllMoves = states.Length <= MostWithAllMoves;
        ImmutableArray<DrawnMove> moves = [.. Moves(graph, states).Where(move => move.Pays || hasAllMoves)];
        Dictionary<int, string[]> names = states.ToDictionary(
            state => state,
            state => TextLines.Of(words.Called(state), LongestLine, MostLines)
        );
        double height = Math.Max(LeastHeight, (names.Values.Max(lines => lines.Length) * LineHeight) + 18);
        double number = 14 + (8 * $"{states.Max() + 1}".Length);
        var plan = new GraphPlan(StateGrid.Of(graph, states), moves, height);
        var legend = new GraphLegend(
            findings,
            words,
            states,
            hasIdle: moves.Any(move => !move.Pays),
            width: Math.Max(plan.Width, 470)
        );
        double bottom = plan.Height + legend.Height;
        var svg = new Markup();
        string label = Markup.Escape(
            words.Say(
                "States of the conflict and the moves between them",
                "Toestanden van het conflict en de zetten ertussen"
            )
        );
        (string wide, string high) = (Markup.Length(legend.Width), Markup.Length(bottom));
        svg.Open(
            "svg",
            $"class=\"plot graph\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" role=\"img\" aria-label=\"{label}\""
        );
        svg.Style(style, legend.Width, bottom).Raw($"<title>{label}</title>");
        Heads(svg, graph.DecisionMakers);

        // What does not pay lies below what does.
        foreach (DrawnMove move in moves.OrderBy(move => move.Pays))
        {
            int who = move.Maker % Styles;
            svg.Raw(
                move.Pays
                    ? $"<path class=\"pays who-{who}\" marker-end=\"url(#head-{who})\" d=\"{Rounded(plan.LineOf(move))}\"/>"
                    : $"<path class=\"move\" d=\"{Rounded(plan.LineOf(move))}\"/>"
            );
        }

        svg.NewLine();
        foreach (int state in states)
        {
            Box(svg, findings, words.State(state), state, names[state], new GraphBox(plan, state, height), number);
        }

        legend.Write(svg, plan.Height);
        return svg.Close("svg").ToString();
    }

    // A move and its return pay one way at most, so that what pays neither way is drawn once.
    private static IEnumerable<DrawnMove> Moves(ConflictGraph graph, ImmutableArray<int> states)
    {
        HashSet<int> drawn = [.. states];
        for (int maker = 0; maker < graph.DecisionMakers; maker++)
        {
            foreach (int from in states)
            {
                foreach (int to in graph.MovesOf(maker, from).Where(drawn.Contains))
                {
                    bool pays = graph.Compare(maker, to, from) == Comparison.Better;
                    bool hasReturn = graph.MovesOf(maker, to).Contains(from);
                    bool paysBack = hasReturn && graph.Compare(maker, from, to) == Comparison.Better;
                    if (pays || (!paysBack && (!hasReturn || from < to)))
                    {
                        yield return new DrawnMove(maker, from, to, pays);
                    }
                }
            }
        }
    }

    private static void Heads(Markup svg, int makers)
    {
        svg.Open("defs");
        for (int maker = 0; maker < Math.Min(makers, Styles); maker++)
        {
            svg.Raw(
                $"<marker id=\"head-{maker}\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"head-{maker}\" d=\"M0 0L8 4L0 8z\"/></marker>"
            );
        }

        svg.Close("defs").NewLine();
    }

    private static void Box(
        Markup svg,
        ConflictFindings findings,
        string title,
        int state,
        string[] lines,
        GraphBox box,
        double number
    )
    {
        int stable = findings.Senses.Count(each => each.Contains(state));
        string kind =
            stable == findings.Senses.Count() ? " all"
            : stable > 0 ? " some"
            : "";
        bool isNow = findings.Graph.Model.StatusQuo == state;
        bool isAsked = findings.Asked == state;
        svg.Open(
            "g",
            $"class=\"state{kind}{(isNow ? " now" : "")}{(isAsked ? " asked" : "")}\" data-state=\"{state + 1}\""
        );
        svg.Element("title", title);
        svg.Raw(box.Frame("box", 0));
        if (isNow)
        {
            svg.Raw(box.Frame("ring", 3.5));
        }

        if (isAsked)
        {
            svg.Raw(box.Frame("ring here", 6));
        }

        svg.Element("text", $"{state + 1}", $"class=\"no\" {box.At(number / 2, 4.5)}");
        for (int line = 0; line < lines.Length; line++)
        {
            double down = ((line - ((lines.Length - 1) / 2.0)) * LineHeight) + 4;
            svg.Element("text", lines[line], $"class=\"name\" {box.At(number, down)}");
        }

        svg.Close("g").NewLine();
    }

    // Corners are rounded, so that a line that turns is told from two that meet.
    private static string Rounded(ImmutableArray<GraphPoint> line)
    {
        var path = new StringBuilder($"M{Text(line[0])}");
        for (int i = 1; i < line.Length - 1; i++)
        {
            path.Append(
                $"L{Text(Towards(line[i], line[i - 1]))}Q{Text(line[i])} {Text(Towards(line[i], line[i + 1]))}"
            );
        }

        return path.Append($"L{Text(line[^1])}").ToString();
    }

    private static GraphPoint Towards(GraphPoint from, GraphPoint to)
    {
        (double dx, double dy) = (to.X - from.X, to.Y - from.Y);
        double length = Math.Abs(dx) + Math.Abs(dy);
        double part = length > 0 ? Math.Min(Turn, length / 2) / length : 0;
        return new GraphPoint(from.X + (dx * part), from.Y + (dy * part));
    }

    private static string Text(GraphPoint point) => $"{Markup.Length(point.X)} {Markup.Length(point.Y)}";
}
