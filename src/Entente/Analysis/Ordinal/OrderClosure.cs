using System.Collections;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Ordinal;

/// <summary>A partial order with everything that follows from its pairs.</summary>
internal sealed class OrderClosure
{
    private readonly Dictionary<Outcome, int> places = [];
    private readonly BitArray[] below;

    public OrderClosure(PreferenceModel.PartialOrder order)
    {
        for (int i = 0; i < order.Outcomes.Length; i++)
        {
            places.TryAdd(order.Outcomes[i], i);
        }

        below = [.. order.Outcomes.Select(_ => new BitArray(order.Outcomes.Length))];
        foreach (BetterPair pair in order.Better)
        {
            below[pair.Better][pair.Worse] = true;
        }

        for (int through = 0; through < below.Length; through++)
        {
            for (int from = 0; from < below.Length; from++)
            {
                if (below[from][through])
                {
                    below[from].Or(below[through]);
                }
            }
        }
    }

    /// <summary>Whether the order compares an outcome with any other.</summary>
    public bool Lists(Outcome outcome) => places.ContainsKey(outcome);

    /// <summary>Whether one outcome is preferred to another.</summary>
    public bool IsBetter(Outcome one, Outcome other) =>
        places.TryGetValue(one, out int better) && places.TryGetValue(other, out int worse) && below[better][worse];
}
