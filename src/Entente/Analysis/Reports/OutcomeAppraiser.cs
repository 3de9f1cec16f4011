using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Analysis.Continuous;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Reports;

/// <summary>Says what given outcomes are worth, and what is better.</summary>
internal sealed class OutcomeAppraiser(
    Scenario scenario,
    ImmutableArray<ScoredParty> scored,
    ImmutableArray<DealBreaker> dealBreakers,
    SolvedScenario solved,
    Func<int, UtilityPoint> pointAt,
    int examples
)
{
    public OutcomeReport Appraise(string name, Outcome outcome)
    {
        ImmutableArray<Rational> utilities = [.. scored.Select(party => party.Function.Of(outcome))];
        bool isAllowed =
            scenario.Space.Allows(outcome)
            && !dealBreakers.Any(each => scenario.Space.Matches(each.Conditions, outcome));
        (List<int> improvements, int count, bool isOnFrontier) = Improvements(utilities);
        return new OutcomeReport(name, outcome)
        {
            Utilities = [.. scenario.Parties.Select(party => Of(party, utilities))],
            IsAllowed = isAllowed,
            AcceptableTo = [.. scenario.Parties.Select(party => IsAcceptable(party, outcome, utilities))],
            IsEfficient = isAllowed && (isOnFrontier || IsOnPiece(utilities)),
            DistanceToFrontier = Distance(utilities),
            Improvements = [.. improvements.Select(pointAt)],
            ImprovementCount = count,
        };
    }

    private bool? IsAcceptable(Party party, Outcome outcome, ImmutableArray<Rational> utilities)
    {
        if (party.DealBreakers.Any(each => scenario.Space.Matches(each.Conditions, outcome)))
        {
            return false;
        }

        int index = Index(party);
        return index < 0 ? null : utilities[index] >= scored[index].Reservation;
    }

    private int Index(Party party) => scored.Select(each => each.Name).ToImmutableArray().IndexOf(party.Name);

    private Rational? Of(Party party, ImmutableArray<Rational> utilities)
    {
        int index = Index(party);
        return index < 0 || scored[index].IsRanked ? null : utilities[index];
    }

    private (List<int> Examples, int Count, bool IsOnFrontier) Improvements(ImmutableArray<Rational> utilities)
    {
        var found = new List<int>();
        int count = 0;
        bool isOnFrontier = false;
        for (int i = 0; i < solved.Count; i++)
        {
            ImmutableArray<Rational> point = solved.UtilitiesAt(i);
            bool isAtLeast = true;
            bool isSame = true;
            for (int party = 0; party < point.Length; party++)
            {
                int order = point[party].CompareTo(utilities[party]);
                isAtLeast &= order >= 0;
                isSame &= order == 0;
            }

            isOnFrontier |= isSame;
            if (isAtLeast && !isSame)
            {
                count++;
                found.Add(i);
            }
        }

        return (Spread(found), count, isOnFrontier);
    }

    // The first, the last and those evenly between show the choice better than neighbours do.
    private List<int> Spread(List<int> found)
    {
        if (found.Count <= examples || examples < 2)
        {
            return [.. found.Take(examples)];
        }

        return
        [
            .. Enumerable
                .Range(0, examples)
                .Select(i => found[(int)((long)i * (found.Count - 1) / (examples - 1))])
                .Distinct(),
        ];
    }

    private double? Distance(ImmutableArray<Rational> utilities)
    {
        double[] from = [.. utilities.Select(utility => utility.ToDouble())];
        var to = new double[from.Length];
        double? nearest = null;
        for (int i = 0; i < solved.Count; i++)
        {
            solved.DoublesAt(i, to);
            double square = 0;
            for (int party = 0; party < to.Length; party++)
            {
                square += (to[party] - from[party]) * (to[party] - from[party]);
            }

            nearest = Math.Min(nearest ?? double.PositiveInfinity, Math.Sqrt(square));
        }

        foreach (Piece piece in solved.Segments)
        {
            nearest = Math.Min(nearest ?? double.PositiveInfinity, Distance(piece, from));
        }

        return nearest;
    }

    private static double Distance(Piece piece, double[] from)
    {
        double x = piece.From.First.ToDouble() - from[0];
        double y = piece.From.Second.ToDouble() - from[1];
        double alongX = piece.To.First.ToDouble() - piece.From.First.ToDouble();
        double alongY = piece.To.Second.ToDouble() - piece.From.Second.ToDouble();
        double length = (alongX * alongX) + (alongY * alongY);
        double share = length == 0 ? 0 : Math.Clamp(-((x * alongX) + (y * alongY)) / length, 0, 1);
        double acrossX = x + (share * alongX);
        double acrossY = y + (share * alongY);
        return Math.Sqrt((acrossX * acrossX) + (acrossY * acrossY));
    }

    private bool IsOnPiece(ImmutableArray<Rational> utilities) =>
        solved.Segments.Any(piece =>
            piece.From.First > utilities[0]
            && piece.To.First < utilities[0]
            && piece.SecondAt(utilities[0]) == utilities[1]
        );
}
