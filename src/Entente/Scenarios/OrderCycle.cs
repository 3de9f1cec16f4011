using Entente.Preferences;

namespace Entente.Scenarios;

/// <summary>Looks for circles in a partial order.</summary>
internal static class OrderCycle
{
    /// <summary>The number of an outcome on a circle, the smallest that cannot be put in line; null when there is no circle.</summary>
    /// <remarks>Takes away the outcomes that nothing is better than, again and again; linear in outcomes and pairs.</remarks>
    public static int? In(PreferenceModel.PartialOrder order)
    {
        var above = new int[order.Outcomes.Length];
        ILookup<int, int> below = order.Better.ToLookup(pair => pair.Better, pair => pair.Worse);
        foreach (BetterPair pair in order.Better)
        {
            above[pair.Worse]++;
        }

        var free = new Stack<int>(Enumerable.Range(0, above.Length).Where(i => above[i] == 0));
        while (free.TryPop(out int next))
        {
            foreach (int worse in below[next])
            {
                if (--above[worse] == 0)
                {
                    free.Push(worse);
                }
            }
        }

        int left = Array.FindIndex(above, count => count > 0);
        return left < 0 ? null : left;
    }
}
