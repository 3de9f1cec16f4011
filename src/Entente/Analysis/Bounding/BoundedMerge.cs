using System.Numerics;
using Entente.Analysis.Compilation;

namespace Entente.Analysis.Bounding;

/// <summary>Branch and bound over the tables: beginnings that are dominated, or whose best completion falls short of every objective's level, are dropped.</summary>
/// <remarks>Bounds come from coarse frontiers of what can follow, rounded up; doubles with a margin decide only what is dropped for certain.</remarks>
internal sealed class BoundedMerge<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly IntegerScenario<T> scenario;
    private readonly double[][] following;
    private readonly double[] slack;
    private readonly double[] units;
    private readonly double[] offsets;
    private readonly double[] caps;
    private readonly double[] gains;

    public BoundedMerge(IntegerScenario<T> scenario, RoundedTables<T> above, double[] units, double[] slack)
    {
        this.scenario = scenario;
        this.units = units;
        this.slack = slack;
        following = [.. Enumerable.Range(0, scenario.Tables.Length + 1).Select(above.SumsFrom)];
        offsets =
        [
            .. Enumerable
                .Range(0, scenario.Parties)
                .Select(party => double.CreateChecked(scenario.Constants[party] - scenario.Reservations[party])),
        ];
        caps =
        [
            .. Enumerable
                .Range(0, scenario.Parties)
                .Select(party =>
                    scenario.Caps[party] is { } cap
                        ? double.CreateChecked(cap - scenario.Reservations[party])
                        : double.PositiveInfinity
                ),
        ];
        gains = new double[scenario.Parties];
    }

    /// <summary>Every maximal sum at which some objective reaches its level; null when that takes more than the budget.</summary>
    /// <param name="objectives">The objectives.</param>
    /// <param name="budget">How many times a beginning and a completion may be put together; what is left of it afterwards.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public List<ReachedSum<T>>? Find(
        IReadOnlyList<Objective> objectives,
        ref long budget,
        CancellationToken cancellation
    )
    {
        List<ReachedSum<T>> begun = [new ReachedSum<T>(new T[scenario.Parties], [])];
        for (int k = 0; k < scenario.Tables.Length; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            T[] table = scenario.Tables[k];
            var next = new List<ReachedSum<T>>();
            foreach (ReachedSum<T> beginning in begun)
            {
                for (int row = 0; row < table.Length / scenario.Parties; row++)
                {
                    T[] sum = Added(beginning.Sum, table, row);
                    if (CanReach(sum, k + 1, objectives, ref budget))
                    {
                        next.Add(new ReachedSum<T>(sum, [.. beginning.Rows, row]));
                    }

                    if (budget < 0)
                    {
                        return null;
                    }
                }
            }

            begun = MaximalSums.Of(next, each => each.Sum, ref budget);
            if (budget < 0)
            {
                return null;
            }
        }

        return begun;
    }

    private bool CanReach(T[] sum, int firstTable, IReadOnlyList<Objective> objectives, ref long budget)
    {
        double[] rest = following[firstTable];
        for (int i = 0; i < rest.Length; i += sum.Length)
        {
            for (int party = 0; party < sum.Length; party++)
            {
                double gain = double.CreateChecked(sum[party]) + rest[i + party] + offsets[party];
                gains[party] = Math.Min(gain, caps[party]) * units[party];
            }

            budget -= objectives.Count;
            foreach (Objective objective in objectives)
            {
                if (objective.At(gains, slack) >= objective.Level - objective.Margin)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static T[] Added(T[] sum, T[] table, int row)
    {
        var added = new T[sum.Length];
        for (int party = 0; party < sum.Length; party++)
        {
            added[party] = sum[party] + table[(row * sum.Length) + party];
        }

        return added;
    }
}
