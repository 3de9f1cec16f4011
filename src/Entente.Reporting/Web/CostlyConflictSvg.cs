using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Pictures;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>A costly conflict as a picture: what a side expects of every share that it may demand, war's costs included, from 0 to 1 to the right. Where the other's cost is known: the shares that both prefer to fighting; where it is not: the demand that is best and the largest that nobody refuses.</summary>
internal sealed class CostlyConflictSvg(TheoryWords words, Question.OfConflict question)
{
    private const int Width = 640;
    private const int Height = 480;
    private const int Left = 64;
    private const int Right = 24;
    private const int Top = 28;
    private const int Bottom = 56;
    private const int Steps = 48;
    private const int Letter = 8;

    private readonly CostlyConflict conflict = question.Conflict;
    private readonly PlotFrame frame = new(
        new PictureAxis("", "", 0, 1, 0, 1),
        new PictureAxis("", "", Math.Min(0, question.Conflict.Least.ToDouble() * 1.1), 1, 0, 1),
        Width,
        Height,
        Left,
        Right,
        Top,
        Bottom
    );

    /// <summary>The picture.</summary>
    public string Write(string style)
    {
        string a = words.Parties[0];
        string title = words.Say(
            $"What {a} can expect of each share that it demands",
            $"Wat {a} kan verwachten van elk deel dat het eist"
        );
        var page = new Markup();
        page.Raw(
            $"<svg class=\"plot agreements\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        page.Style(style, Width, Height).Element("title", title);
        if (question.OtherCost is { } known)
        {
            double from = X(conflict.LeastShare);
            page.Raw(
                $"<rect class=\"set\" x=\"{Markup.Length(from)}\" y=\"{Top}\" width=\"{Markup.Length(X(conflict.MostShare(known)) - from)}\" height=\"{Height - Top - Bottom}\"/>"
            );
        }

        frame.Grid(page, words.Language);
        page.Element(
            "text",
            words.Say($"{a} demands →", $"{a} eist →"),
            $"text-anchor=\"end\" x=\"{Width - Right}\" y=\"{Height - 12}\""
        );
        page.Element("text", words.Say($"↑ what {a} expects", $"↑ wat {a} verwacht"), $"x=\"8\" y=\"{Top - 10}\"");
        string war = Markup.Length(Y(conflict.Least));
        page.Raw($"<path class=\"pointer\" d=\"M{Left} {war}H{Width - Right}\"/>");
        page.Element(
            "text",
            words.Say($"fighting: {words.Number(conflict.Least)}", $"vechten: {words.Number(conflict.Least)}"),
            $"class=\"soft\" x=\"{Left + 8}\" y=\"{Markup.Length(Y(conflict.Least) - 6)}\""
        );
        page.Raw($"<path class=\"edge\" d=\"{Curve()}\"/>");
        foreach ((Rational demand, string told) in Marks())
        {
            Mark(page, demand, told);
        }

        return page.Raw("</svg>").ToString();
    }

    private IEnumerable<(Rational Demand, string Told)> Marks()
    {
        if (question.OtherCost is { } known)
        {
            yield return (
                conflict.LeastShare,
                words.Say($"least: {words.Number(conflict.LeastShare)}", $"minst: {words.Number(conflict.LeastShare)}")
            );
            Rational most = conflict.MostShare(known);
            yield return (most, words.Say($"most: {words.Number(most)}", $"meest: {words.Number(most)}"));
        }
        else if (question.HighestCost is { } highest)
        {
            RiskyDemand best = conflict.RiskAndReturn(highest);
            if (best.Demand != conflict.Chance)
            {
                yield return (
                    conflict.Chance,
                    words.Say($"safe: {words.Number(conflict.Chance)}", $"veilig: {words.Number(conflict.Chance)}")
                );
            }

            yield return (
                best.Demand,
                words.Say(
                    $"best: {words.Number(best.Demand)}, war {words.Language.Percent(best.WarChance.ToDouble())}",
                    $"best: {words.Number(best.Demand)}, oorlog {words.Language.Percent(best.WarChance.ToDouble())}"
                )
            );
        }
    }

    // What is demanded and not refused is had; refused, fighting is what is left.
    private Rational Expected(Rational demand)
    {
        Rational refused = question.OtherCost is { } known
            ? demand > conflict.Most(known)
                ? Rational.One
                : Rational.Zero
            : question.HighestCost is { } highest
                ? Rational.Min(Rational.One, Rational.Max(Rational.Zero, (demand - conflict.Chance) / highest))
                : Rational.Zero;
        return ((Rational.One - refused) * demand) + (refused * conflict.Least);
    }

    private string Curve()
    {
        Rational end = question.OtherCost is { } known ? conflict.MostShare(known) : Rational.One;
        IEnumerable<Rational> turns = Enumerable.Range(0, Steps + 1).Select(step => Rational.Of(step, Steps));
        if (question.HighestCost is { } highest)
        {
            turns = turns.Append(conflict.Chance).Append(Rational.Min(Rational.One, conflict.Chance + highest));
        }

        string path =
            "M"
            + string.Join(
                'L',
                turns
                    .Where(demand => demand < end)
                    .Append(end)
                    .Distinct()
                    .Order()
                    .Select(demand => $"{Markup.Length(X(demand))} {Markup.Length(Y(Expected(demand)))}")
            );

        // Beyond the most that the other bears it comes to fighting at once.
        return end < Rational.One
            ? path + $"M{Markup.Length(X(end))} {Markup.Length(Y(conflict.Least))}H{Width - Right}"
            : path;
    }

    private void Mark(Markup page, Rational demand, string told)
    {
        double x = X(demand);
        double y = Y(Expected(demand));
        page.Raw($"<circle class=\"spot\" cx=\"{Markup.Length(x)}\" cy=\"{Markup.Length(y)}\" r=\"5\"/>");

        // What is highest has room above it; the others have it below to the right, unless the picture ends there.
        bool isAbove = question.HighestCost is { } highest && demand == conflict.RiskAndReturn(highest).Demand;
        double half = told.Length * Letter / 2.0;
        bool isLeft = x + (isAbove ? half : (2 * half) + 16) > Width - Right;
        string anchor =
            isLeft ? "end"
            : isAbove ? "middle"
            : "start";
        page.Element(
            "text",
            told,
            $"text-anchor=\"{anchor}\" x=\"{Markup.Length(x + (isLeft ? -10 : isAbove ? 0 : 10))}\" y=\"{Markup.Length(y + (isLeft || isAbove ? -12 : 20))}\""
        );
    }

    private double X(Rational value) => frame.X(value.ToDouble());

    private double Y(Rational value) => frame.Y(value.ToDouble());
}
