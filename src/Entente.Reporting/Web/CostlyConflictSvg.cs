using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>A costly conflict as a picture: what a side expects of every share that it may demand, war's costs included, from 0 to 1 to the right. Where the other's cost is known: the shares that both prefer to fighting; where it is not: the demand that is best and the largest that nobody refuses.</summary>
internal sealed class CostlyConflictSvg(TheoryWords words, Question.OfConflict question)
{
    private const int Steps = 48;
    private const int Letter = 8;

    private readonly CostlyConflict conflict = question.Conflict;
    private readonly PlanePicture plane = new(
        PlanePicture.Axis(0, 1),
        PlanePicture.Axis(Math.Min(0, question.Conflict.Least.ToDouble() * 1.1), 1)
    );

    /// <summary>The picture.</summary>
    public string Write(string style)
    {
        string a = words.Parties[0];
        string title = words.Say(
            $"What {a} can expect of each share that it demands",
            $"Wat {a} kan verwachten van elk deel dat het eist"
        );
        plane.Open(title, style);
        if (question.OtherCost is { } known)
        {
            plane.Shade(conflict.LeastShare, conflict.MostShare(known));
        }

        plane.Axes(
            words.Language,
            words.Say($"{a} demands", $"{a} eist"),
            words.Say($"what {a} expects", $"wat {a} verwacht")
        );
        plane.Level(conflict.Least);
        plane.Page.Element(
            "text",
            words.Say($"fighting: {words.Number(conflict.Least)}", $"vechten: {words.Number(conflict.Least)}"),
            $"class=\"soft\" x=\"{PlanePicture.Left + 8}\" y=\"{Markup.Length(plane.Y(conflict.Least) - 6)}\""
        );
        plane.Page.Raw($"<path class=\"edge\" d=\"{Curve()}\"/>");
        foreach ((Rational demand, string told) in Marks())
        {
            Mark(demand, told);
        }

        return plane.Close();
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
                    .Select(demand => $"{plane.At(demand, Expected(demand))}")
            );

        // Beyond the most that the other bears it comes to fighting at once.
        return end < Rational.One
            ? path + $"M{plane.At(end, conflict.Least)}H{PlanePicture.Width - PlanePicture.Right}"
            : path;
    }

    private void Mark(Rational demand, string told)
    {
        double x = plane.X(demand);
        double y = plane.Y(Expected(demand));
        plane.Spot(demand, Expected(demand));

        // What is highest has room above it; the others have it below to the right, unless the picture ends there.
        bool isAbove = question.HighestCost is { } highest && demand == conflict.RiskAndReturn(highest).Demand;
        double half = told.Length * Letter / 2.0;
        bool isLeft = x + (isAbove ? half : (2 * half) + 16) > PlanePicture.Width - PlanePicture.Right;
        string anchor =
            isLeft ? "end"
            : isAbove ? "middle"
            : "start";
        plane.Page.Element(
            "text",
            told,
            $"text-anchor=\"{anchor}\" x=\"{Markup.Length(x + (isLeft ? -10 : isAbove ? 0 : 10))}\" y=\"{Markup.Length(y + (isLeft || isAbove ? -12 : 20))}\""
        );
    }
}
