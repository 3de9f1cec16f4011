using System.Collections.Immutable;
using System.Text;
using Entente.Bargaining;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>An answer as a picture for documents: a set of agreements with its solutions, who gets which part of what, what each party gets, when which alternative falls out, where a sealed bid leads to trade, or what a demand in a costly conflict is worth.</summary>
public static class TheorySvg
{
    private const int Width = 640;
    private const int Height = 480;
    private const int Left = 64;
    private const int Right = 24;
    private const int Top = 20;
    private const int Bottom = 52;
    private const int CurveSteps = 96;
    private const int LineHeight = 20;
    private const int Gap = 16;

    /// <summary>The picture; null for a question that has none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language to write in.</param>
    public static string? Write(TheoryAnswer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(language);
        return Part(answer, language, $"{Asset.FigureStyle}\n{Asset.TheoryStyle}", PictureShape.Alone) is { } svg
            ? svg + "\n"
            : null;
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string? Part(TheoryAnswer answer, Language language, string style, PictureShape shape)
    {
        ImmutableArray<CurvePoint> edge = Edge(answer);
        if (!edge.IsEmpty)
        {
            return new Drawing(answer, language, edge).Write(style);
        }

        var words = new TheoryWords(answer, language);
        return answer.Problem.Question switch
        {
            Question.OfGoods goods => GoodsSvg.Write(words, goods, style, shape),
            Question.OfTable table => SwapsSvg.Write(words, table, style, shape),
            Question.OfSealedTrade trade => SealedTradeSvg.Write(words, trade, style),
            Question.OfConflict conflict => new CostlyConflictSvg(words, conflict).Write(style),
            _ => PartsSvg.Write(words, style, shape),
        };
    }

    /// <summary>What a page carries: a plane has one shape, bars and lines have two.</summary>
    internal static string? Shapes(TheoryAnswer answer, Language language) =>
        Edge(answer).IsEmpty && answer.Problem.Question is not (Question.OfSealedTrade or Question.OfConflict)
            ? PictureShapes.Both(shape => Part(answer, language, "", shape))
            : Part(answer, language, "", PictureShape.Alone);

    // From the best for the second party to the best for the first, beyond what both prefer to no agreement too.
    private static ImmutableArray<CurvePoint> Edge(TheoryAnswer answer) =>
        answer.Problem.Question switch
        {
            Question.OfPolygon { Problem: var set } => [.. set.Frontier.Select(Near)],
            Question.OfGame when answer.GameSet is { } set => [.. set.Frontier.Select(Near)],
            Question.OfCurve { Problem: var curve } =>
            [
                .. Enumerable
                    .Range(0, CurveSteps + 1)
                    .Select(step =>
                    {
                        double way = Math.Sin(Math.PI / 2 * step / CurveSteps);
                        double first =
                            curve.Disagreement.First + (way * (curve.Ideal.First - curve.Disagreement.First));
                        return new CurvePoint(first, curve.SecondAt(first));
                    }),
            ],
            _ => [],
        };

    private static CurvePoint None(TheoryAnswer answer) =>
        answer.Problem.Question switch
        {
            Question.OfPolygon { Problem: var set } => Near(set.Disagreement),
            Question.OfCurve { Problem: var curve } => curve.Disagreement,
            _ => Near(answer.GameSet!.Disagreement),
        };

    private static CurvePoint Near(BargainingPoint point) => new(point.First.ToDouble(), point.Second.ToDouble());

    private sealed class Drawing(TheoryAnswer answer, Language language, ImmutableArray<CurvePoint> edge)
    {
        private readonly TheoryWords words = new(answer, language);
        private readonly CurvePoint none = None(answer);
        private readonly PlotFrame frame = new(
            AxisOf(edge.Select(point => point.First), None(answer).First),
            AxisOf(edge.Select(point => point.Second), None(answer).Second),
            Width,
            Height,
            Left,
            Right,
            Top,
            Bottom
        );

        public string Write(string style)
        {
            string title = answer.Problem.Title.IsEmpty ? words.Kind : answer.Problem.Title.In(language.Tag);
            var page = new Markup();
            page.Raw(
                $"<svg class=\"plot agreements\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
            );
            page.Style(style, Width, Height);
            page.Element("title", title);
            Grid(page);
            page.Raw(
                $"<path class=\"set\" d=\"{Path([none with { Second = edge[0].Second }, .. edge, none with { First = edge[^1].First }, none])}Z\"/>"
            );
            page.Raw($"<path class=\"edge\" d=\"{Path(edge)}\"/>");
            Mark(page, none, Y(none.Second) - 8, words.Say("no agreement", "geen akkoord"));

            // From the lowest up, each name above the one before: beyond the frontier there is room.
            double above = double.PositiveInfinity;
            foreach (
                IGrouping<CurvePoint, MethodAnswer> place in answer
                    .Methods.GroupBy(Point)
                    .OrderBy(each => each.Key.Second)
            )
            {
                above = Math.Min(Y(place.Key.Second) - 8, above - LineHeight);
                Mark(page, place.Key, above, string.Join(", ", place.Select(method => words.Name(method.Method))));
            }

            return page.Raw("</svg>").ToString();
        }

        private void Grid(Markup page)
        {
            frame.Grid(page, language);
            page.Element(
                "text",
                words.Parties[0] + " →",
                $"text-anchor=\"end\" x=\"{Width - Right}\" y=\"{Height - 10}\""
            );
            page.Element("text", "↑ " + words.Parties[1], $"x=\"8\" y=\"{Top - 4}\"");
        }

        private void Mark(Markup page, CurvePoint point, double height, string name)
        {
            // To the right, unless there is no room for the name there.
            bool isLeft = X(point.First) + (name.Length * 8) + Gap > Width - Right;
            string x = Markup.Length(X(point.First));
            string y = Markup.Length(Y(point.Second));
            string label = Markup.Length(X(point.First) + (isLeft ? -Gap : Gap));
            page.Raw($"<path class=\"pointer\" d=\"M{x} {y}L{label} {Markup.Length(height)}\"/>");
            page.Raw($"<circle class=\"spot\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>");
            page.Element(
                "text",
                name,
                $"text-anchor=\"{(isLeft ? "end" : "start")}\" x=\"{label}\" y=\"{Markup.Length(height)}\""
            );
        }

        private static CurvePoint Point(MethodAnswer method) =>
            method switch
            {
                MethodAnswer.Agreement exact => Near(exact.Point),
                MethodAnswer.NearAgreement near => near.Point,
                _ => default,
            };

        private string Path(IEnumerable<CurvePoint> points)
        {
            var path = new StringBuilder();
            foreach (CurvePoint point in points)
            {
                path.Append(path.Length == 0 ? 'M' : 'L')
                    .Append(Markup.Length(X(point.First)))
                    .Append(' ')
                    .Append(Markup.Length(Y(point.Second)));
            }

            return path.ToString();
        }

        private double X(double value) => frame.X(value);

        private double Y(double value) => frame.Y(value);

        // From no agreement, or 0 where that is near, to a little above the best.
        private static PictureAxis AxisOf(IEnumerable<double> values, double none)
        {
            double high = values.Max();
            double span = high > none ? high - none : 1;
            double low = none >= 0 && none < span ? 0 : none - (span * 0.1);
            return new PictureAxis("", "", low, high + (span * 0.08), none, 0);
        }
    }
}
