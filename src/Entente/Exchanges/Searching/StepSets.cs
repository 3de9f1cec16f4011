using System.Numerics;

namespace Entente.Exchanges.Searching;

/// <summary>The sets of steps that can have been made, by how many are made, with what each has brought and what breaking off would undo.</summary>
internal sealed class StepSets
{
    private readonly List<ulong> sets = [];
    private readonly List<ScaledPair> worth = [];
    private readonly List<ScaledPair> undone = [];
    private readonly List<int> firstNext = [];
    private readonly List<int> next = [];
    private readonly List<byte> stepTo = [];

    private StepSets() { }

    /// <summary>How many there are.</summary>
    public int Count => sets.Count;

    /// <summary>How many ways lead from one to another.</summary>
    public int Ways => next.Count;

    /// <summary>Lists them.</summary>
    /// <returns>Null when there are more than <paramref name="most"/>.</returns>
    public static StepSets? Of(ScaledExchange exchange, int most, CancellationToken cancellation)
    {
        var found = new StepSets();
        var places = new SetPlaces(exchange.Before.Length);
        found.Add(0, default, default);
        places.Add(0, 0);
        for (int i = 0; i < found.Count; i++)
        {
            if ((i & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            ulong made = found.sets[i];
            found.firstNext.Add(found.next.Count);
            for (int step = 0; step < exchange.Before.Length; step++)
            {
                if ((made >> step & 1) != 0 || (exchange.Before[step] & ~made) != 0)
                {
                    continue;
                }

                ulong after = made | 1UL << step;
                int place = places.Of(after);
                if (place < 0)
                {
                    if (found.Count >= most)
                    {
                        return null;
                    }

                    place = found.Count;
                    places.Add(after, place);
                    found.Make(exchange, i, step, after);
                }

                found.next.Add(place);
                found.stepTo.Add((byte)step);
            }
        }

        found.firstNext.Add(found.next.Count);
        return found;
    }

    /// <summary>Whether nothing is made.</summary>
    public bool IsStart(int place) => sets[place] == 0;

    /// <summary>How many steps are left.</summary>
    public int LeftAt(int place) => BitOperations.PopCount(sets[^1]) - BitOperations.PopCount(sets[place]);

    /// <summary>What the steps have brought.</summary>
    public ScaledPair WorthOf(int place) => worth[place];

    /// <summary>What breaking off would undo of it.</summary>
    public ScaledPair UndoneOf(int place) => undone[place];

    /// <summary>Where the ways on from a set begin; those of the next set begin where they end.</summary>
    public int FirstWay(int place) => firstNext[place];

    /// <summary>The set that a way leads to.</summary>
    public int To(int way) => next[way];

    /// <summary>The step that a way makes.</summary>
    public int StepOf(int way) => stepTo[way];

    private void Make(ScaledExchange exchange, int from, int step, ulong after)
    {
        ScaledPair brings = exchange.Gains[step];
        ScaledPair loses = exchange.Undone[step];
        for (int bundle = 0; bundle < exchange.Bundles.Length; bundle++)
        {
            bool completes = (exchange.Bundles[bundle] & ~after) == 0 && (exchange.Bundles[bundle] & ~sets[from]) != 0;
            if (completes)
            {
                brings += exchange.BundleGains[bundle];
                loses += exchange.BundleUndone[bundle];
            }
        }

        Add(after, worth[from] + brings, undone[from] + loses);
    }

    private void Add(ulong set, ScaledPair brought, ScaledPair lost)
    {
        sets.Add(set);
        worth.Add(brought);
        undone.Add(lost);
    }
}
