using System.Collections.Immutable;
using System.Text;
using Entente.Bargaining;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>An answer as a picture for documents: a set of agreements with its solutions, who gets which part of what, what each party gets, when which alternative falls out, where a sealed bid leads to trade, what buyers bid, what a demand in a costly conflict is worth, when a promise is believed, how much trust is needed, or how many parts a concession takes.</summary>
public static class TheorySvg
{
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
            Question.OfBids { Bids: var bids } => BidsSvg.Write(words, bids, style),
            Question.OfCommitment { Problem: var promise } => CommitmentSvg.Write(words, promise, style),
            Question.OfTrust trust => TrustSvg.Write(words, trust, style),
            Question.OfStages { Concession: var concession } => StagesSvg.Write(words, concession, style),
            _ => PartsSvg.Write(words, style, shape),
        };
    }

    /// <summary>What a page carries: a plane has one shape, bars and lines have two.</summary>
    internal static string? Shapes(TheoryAnswer answer, Language language) =>
        Edge(answer).IsEmpty && !IsInPlane(answer.Problem.Question)
            ? PictureShapes.Both(shape => Part(answer, language, "", shape))
            : Part(answer, language, "", PictureShape.Alone);

    private static bool IsInPlane(Question question) =>
        question
            is Question.OfSealedTrade
                or Question.OfBids
                or Question.OfConflict
                or Question.OfCommitment
                or Question.OfTrust
                or Question.OfStages;

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
        private readonly PlanePicture plane = new(
            AxisOf(edge.Select(point => point.First), None(answer).First),
            AxisOf(edge.Select(point => point.Second), None(answer).Second)
        );

        public string Write(string style)
        {
            string title = answer.Problem.Title.IsEmpty ? words.Kind : answer.Problem.Title.In(language.Tag);
            plane.Open(title, style);
            plane.Axes(language, words.Parties[0], words.Parties[1]);
            Markup page = plane.Page;
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

            return plane.Close();
        }

        private void Mark(Markup page, CurvePoint point, double height, string name)
        {
            // To the right, unless there is no room for the name there.
            bool isLeft = X(point.First) + (name.Length * 8) + Gap > PlanePicture.Width - PlanePicture.Right;
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

        private double X(double value) => plane.X(value);

        private double Y(double value) => plane.Y(value);

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
