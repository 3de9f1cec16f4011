namespace Entente.Reporting.Web.Graphs;

/// <summary>Lanes beside a row or column of boxes, in which moves pass the boxes between their ends: what would overlap keeps to different lanes, and short moves keep close to the boxes.</summary>
internal sealed class Lanes
{
    private readonly Dictionary<DrawnMove, int> lanes = [];

    /// <param name="moves">The moves, with the places of their ends along the boxes.</param>
    public Lanes(IEnumerable<LaneEnds> moves)
    {
        var taken = new List<List<LaneEnds>>();
        foreach (LaneEnds each in moves.OrderBy(each => each.Last - each.First).ThenBy(each => each.First))
        {
            int lane = taken.FindIndex(others => others.TrueForAll(other => !each.Overlaps(other)));
            if (lane < 0)
            {
                lane = taken.Count;
                taken.Add([]);
            }

            taken[lane].Add(each);
            lanes.Add(each.Move, lane);
        }

        Count = taken.Count;
    }

    /// <summary>How many lanes there are.</summary>
    public int Count { get; }

    /// <summary>The lane of a move, from 0 beside the boxes.</summary>
    public int this[DrawnMove move] => lanes[move];
}
