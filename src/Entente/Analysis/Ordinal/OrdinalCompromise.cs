using Entente.Analysis.Solving;

namespace Entente.Analysis.Ordinal;

/// <summary>The acceptable points of the frontier at which the largest rank is least; a rank counts the acceptable points that a party likes better.</summary>
internal static class OrdinalCompromise
{
    // Ranks are found by comparing every acceptable point with every other.
    private const int MostPoints = 5_000;

    /// <summary>The places of the points, all ties included; none when there are too many points to compare all with all.</summary>
    public static IReadOnlyList<int> Of(SolvedScenario solved)
    {
        int[] acceptable = [.. Enumerable.Range(0, solved.Count).Where(solved.IsAcceptableAt)];
        if (acceptable.Length is 0 or > MostPoints)
        {
            return [];
        }

        int[] largest = [.. acceptable.Select(point => RanksAt(solved, acceptable, point).Max())];
        int least = largest.Min();
        return [.. acceptable.Where((_, i) => largest[i] == least)];
    }

    private static IEnumerable<int> RanksAt(SolvedScenario solved, int[] acceptable, int point)
    {
        if (solved.RanksAt is { } ranks)
        {
            return ranks(point);
        }

        var own = solved.UtilitiesAt(point);
        return own.Select((utility, party) => acceptable.Count(other => solved.UtilitiesAt(other)[party] > utility));
    }
}
