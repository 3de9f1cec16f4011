using Entente.Explaining.Demands;

namespace Entente.Explaining.Neighbours;

/// <summary>Walks over the outcomes that differ from one in a few issues, fewest first.</summary>
internal sealed class NeighbourWalk(DemandModel model, int[] origin, long most)
{
    private readonly int[] values = [.. origin];
    private readonly int[] changed = new int[origin.Length];
    private long visited;

    /// <summary>Told an outcome that the rules allow.</summary>
    /// <param name="values">By issue: the number of its value.</param>
    /// <param name="changed">The issues that differ, ascending.</param>
    /// <param name="sums">What it adds up to, by party.</param>
    /// <param name="notMet">The demands that it does not meet.</param>
    public delegate void Visit(
        ReadOnlySpan<int> values,
        ReadOnlySpan<int> changed,
        ReadOnlySpan<Int128> sums,
        ulong notMet
    );

    /// <summary>Visits all that differ in so many issues.</summary>
    /// <returns>False, with nothing visited, when that would be more than may be looked at altogether.</returns>
    public bool All(int changes, Visit visit)
    {
        if (visited + Number(changes) > most)
        {
            return false;
        }

        Choose(0, changes, 0, visit);
        return true;
    }

    private void Choose(int issue, int left, int count, Visit visit)
    {
        if (left == 0)
        {
            visited++;
            Span<Int128> sums = stackalloc Int128[model.Parties];
            if (model.TryRead(values, sums, out ulong notMet))
            {
                visit(values, changed.AsSpan(0, count), sums, notMet);
            }

            return;
        }

        for (int next = issue; next <= values.Length - left; next++)
        {
            int size = SizeOf(next);
            changed[count] = next;
            for (int value = 0; value < size; value++)
            {
                if (value != origin[next])
                {
                    values[next] = value;
                    Choose(next + 1, left - 1, count + 1, visit);
                }
            }

            values[next] = origin[next];
        }
    }

    // How many there are: the elementary symmetric polynomial of the numbers of other values.
    private double Number(int changes)
    {
        var ways = new double[changes + 1];
        ways[0] = 1;
        for (int issue = 0; issue < origin.Length; issue++)
        {
            for (int i = changes; i > 0; i--)
            {
                ways[i] += ways[i - 1] * (SizeOf(issue) - 1);
            }
        }

        return ways[changes];
    }

    private int SizeOf(int issue) => (int)model.Scenario.Space.Issues[issue].Size!.Value;
}
