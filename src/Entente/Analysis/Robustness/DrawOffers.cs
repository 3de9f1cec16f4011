using System.Collections.Immutable;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>The outcomes that every draw is asked about, and what the two ways of drawing share.</summary>
internal static class DrawOffers
{
    /// <summary>The status quo, if there is one, then the packages.</summary>
    public static ImmutableArray<Outcome> Of(Scenario scenario) =>
        [
            .. scenario.StatusQuo is { } current ? [current] : ImmutableArray<Outcome>.Empty,
            .. scenario.Packages.Select(package => package.Outcome),
        ];

    /// <summary>Whether a deal-breaker of a party forbids an offer.</summary>
    public static bool IsRefused(Scenario scenario, Party party, Outcome offer) =>
        party.DealBreakers.Any(breaker => scenario.Space.Matches(breaker.Conditions, offer));

    /// <summary>The first of the ties of each concept, in the order of <see cref="DrawTally.Concepts"/>.</summary>
    public static ImmutableArray<Outcome?> Solutions(SolvedScenario solved)
    {
        PickedPoints[] picks = [solved.Nash, solved.KalaiSmorodinsky, solved.Egalitarian, solved.Utilitarian];
        var found = new Outcome?[picks.Length];
        for (int i = 0; i < picks.Length; i++)
        {
            // Concepts often agree, and finding the outcome of a point takes longer than all the rest of a draw.
            int same = i == 0 ? -1 : Array.FindIndex(picks, 0, i, pick => IsSame(pick, picks[i]));
            found[i] =
                same >= 0 ? found[same]
                : picks[i].Points.Count == 0 ? null
                : solved.OutcomeAt(picks[i].Points[0]);
        }

        return [.. found];
    }

    private static bool IsSame(PickedPoints one, PickedPoints other) =>
        one.Points.Count > 0 && other.Points.Count > 0 && one.Points[0] == other.Points[0];

    /// <summary>Whether a frontier has a point, or a place on a piece, with these utilities.</summary>
    public static bool IsOnFrontier(SolvedScenario solved, Rational[] utilities)
    {
        int low = 0;
        int high = solved.Count - 1;
        while (low <= high)
        {
            // Points stand in descending order, first party first.
            int middle = (low + high) / 2;
            int order = solved.UtilitiesAt(middle).AsSpan().SequenceCompareTo(utilities);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order > 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return solved.Segments.Any(piece =>
            piece.From.First >= utilities[0]
            && piece.To.First <= utilities[0]
            && piece.SecondAt(utilities[0]) == utilities[1]
        );
    }
}
