using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Continuous;

/// <summary>What a continuous issue by itself can bring two parties.</summary>
internal static class ContinuousIssue
{
    /// <summary>The frontier of the issue by itself; the outcome of a vertex settles this issue alone.</summary>
    public static List<Piece> Frontier(
        int issue,
        OutcomeSpace space,
        ImmutableArray<ScoredParty> parties,
        ImmutableArray<IssueValue> unsettled,
        Func<Estimate, Rational> reading
    )
    {
        var real = (Issue.Real)space.Issues[issue];
        WeightedCurve[][] curves = [.. parties.Select(party => Curves(party, issue, real, reading))];
        Rational[] numbers =
        [
            .. curves
                .SelectMany(each => each)
                .SelectMany(each => each.Curve.Points.Select(point => point.Number))
                .Append(real.Low)
                .Append(real.High)
                .Where(number => number >= real.Low && number <= real.High)
                .Distinct()
                .Order(),
        ];
        Vertex[] vertices =
        [
            .. numbers.Select(number => new Vertex(
                Worth(curves[0], number),
                Worth(curves[1], number),
                unsettled.SetItem(issue, IssueValue.Of(number))
            )),
        ];
        List<Piece> pieces = [Piece.At(vertices[0])];
        for (int i = 1; i < vertices.Length; i++)
        {
            pieces.Add(Piece.Between(vertices[i - 1], vertices[i]));
        }

        return Envelope.Of(pieces);
    }

    private static WeightedCurve[] Curves(ScoredParty party, int issue, Issue real, Func<Estimate, Rational> reading) =>
        [
            .. party
                .Addends.Where(addend => addend.Term is Term.OfIssue of && of.Issue == issue)
                .Select(addend => new WeightedCurve(
                    addend.Weight,
                    ValueCurve.Of(((Term.OfIssue)addend.Term).Value, real, reading)
                )),
        ];

    private static Rational Worth(WeightedCurve[] curves, Rational number) =>
        curves.Aggregate(Rational.Zero, (sum, each) => sum + (each.Weight * each.Curve.At(number)));

    private readonly record struct WeightedCurve(Rational Weight, ValueCurve Curve);
}
