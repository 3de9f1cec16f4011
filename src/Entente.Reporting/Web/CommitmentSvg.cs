using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Theory;

namespace Entente.Reporting.Web;

/// <summary>A promise that cannot be made as a picture: what fighting now and the best peace are worth to the side that grows weaker, for every strength that the other may have later (to the right, 0 to 1); shaded where an offer keeps it from fighting.</summary>
internal static class CommitmentSvg
{
    private const double Room = 0.08;

    /// <summary>The picture.</summary>
    public static string Write(TheoryWords words, CommitmentProblem problem, string style)
    {
        (string a, string b) = (words.Parties[0], words.Parties[1]);
        Rational atNothing = At(problem, 0);
        Rational atAll = At(problem, 1);
        Rational high = Rational.Max(problem.WarNow, atNothing);
        Rational low = Rational.Min(Rational.Zero, Rational.Min(problem.WarNow, atAll));
        double room = (high - low).ToDouble() * Room;
        var plane = new PlanePicture(
            PlanePicture.Axis(0, 1),
            PlanePicture.Axis(low.ToDouble() - (low.Sign < 0 ? room : 0), high.ToDouble() + (2 * room)),
            keys: 2
        );
        plane.Open(
            words.Say(
                $"What fighting now and peace are worth to {b}, by how strong {a} will be",
                $"Wat nu vechten en vrede {b} waard zijn, naar hoe sterk {a} wordt"
            ),
            style
        );
        Rational holds = Holds(problem);
        if (holds.Sign > 0)
        {
            plane.Shade(0, holds);
        }

        plane.Axes(
            words.Language,
            words.Say($"{a}'s chance to win later", $"kans van {a} om later te winnen"),
            words.Say($"worth to {b}", $"waard voor {b}")
        );
        plane.Key(0, "edge other", words.Say("fighting now", "nu vechten"));
        plane.Key(
            1,
            "edge",
            words.Say("the best peace; shaded: it can hold", "de beste vrede; ingekleurd: zij kan standhouden")
        );
        plane.Line("edge other", plane.At(0, problem.WarNow), plane.At(1, problem.WarNow));
        Rational turn = Rational.Max(Rational.Zero, Rational.One - problem.Cost);
        plane.Line("edge", plane.At(0, atNothing), plane.At(turn, At(problem, turn)));
        plane.Line("edge", plane.At(turn, At(problem, turn)), plane.At(1, atAll));
        plane.Spot(
            problem.Later,
            problem.BestPeace,
            words.Say($"peace: {words.Number(problem.BestPeace)}", $"vrede: {words.Number(problem.BestPeace)}"),
            isAbove: !problem.IsWar
        );
        plane.Spot(
            problem.Later,
            problem.WarNow,
            words.Say($"fighting: {words.Number(problem.WarNow)}", $"vechten: {words.Number(problem.WarNow)}"),
            isAbove: problem.IsWar
        );
        return plane.Close();
    }

    // The best peace where the other is so strong later.
    private static Rational At(CommitmentProblem problem, Rational later) =>
        new CommitmentProblem(problem.Now, later, problem.Discount, problem.Cost).BestPeace;

    // Up to which strength peace can be worth as much as fighting; 0 for none.
    private static Rational Holds(CommitmentProblem problem)
    {
        Rational spare = At(problem, 0) - problem.WarNow;
        return spare.Sign < 0 ? Rational.Zero
            : problem.WarNow <= Rational.One ? Rational.One
            : problem.Discount.Sign == 0 ? Rational.One
            : Rational.Min(Rational.One, spare / problem.Discount);
    }
}
