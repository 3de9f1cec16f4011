using Entente.Explaining.Demands;
using Entente.Explaining.Points;

namespace Entente.Explaining.Changes;

/// <summary>The outcome that meets every demand but one party's fallback, and lacks least to that.</summary>
/// <param name="Point">Its place among the points; the first of equals.</param>
/// <param name="Lacks">What it lacks, in units of the party, above 0.</param>
internal readonly record struct Nearest(int Point, Int128 Lacks)
{
    /// <summary>Finds it; null when every outcome breaks another demand as well.</summary>
    /// <param name="book">The points' scenario.</param>
    /// <param name="points">Points of whole outcomes, none of which meets every demand.</param>
    /// <param name="party">The number of the party.</param>
    public static Nearest? Of(PointBook book, PointSet points, int party)
    {
        DemandModel model = book.Model;
        Nearest? least = null;
        for (int point = 0; point < points.Count; point++)
        {
            if (book.NotMet(points, point) != 1UL << party)
            {
                continue;
            }

            Int128 worth = model.Worth(points.Sums[(point * model.Parties) + party], party);
            Int128 lacks = model.Reservation(party) - worth;
            if (least is null || lacks < least.Value.Lacks)
            {
                least = new Nearest(point, lacks);
            }
        }

        return least;
    }
}
