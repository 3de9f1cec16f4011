namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>The maximal vectors among those that were added, each with the first outcome that has it: of equal vectors the one that was added first stays.</summary>
internal sealed class ParetoArchive(int parties)
{
    private readonly List<long[]> vectors = [];
    private readonly List<int[]> outcomes = [];

    /// <summary>How many there are.</summary>
    public int Count => vectors.Count;

    /// <summary>One of the vectors.</summary>
    public long[] this[int index] => vectors[index];

    /// <summary>The first outcome that has a vector, by the values at its positions.</summary>
    public int[] OutcomeAt(int index) => outcomes[index];

    /// <summary>Whether a vector adds nothing: some vector is at least as large in every number.</summary>
    public bool Covers(ReadOnlySpan<long> vector)
    {
        if (parties == 2)
        {
            int place = FirstBelow(vector[0]);

            // Of those that are at least as large in the first number, the last is the largest in the second.
            return place > 0 && vectors[place - 1][1] >= vector[1];
        }

        for (int i = 0; i < vectors.Count; i++)
        {
            if (IsAtLeast(vectors[i], vector))
            {
                // What covered now is likely to cover the next: it is looked at earlier.
                if (i > 0)
                {
                    (vectors[i], vectors[i / 2]) = (vectors[i / 2], vectors[i]);
                    (outcomes[i], outcomes[i / 2]) = (outcomes[i / 2], outcomes[i]);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a vector that is not covered, and drops those that it covers.</summary>
    public void Add(ReadOnlySpan<long> vector, int[] outcome)
    {
        if (parties == 2)
        {
            int place = FirstBelow(vector[0]);
            int first = place;
            while (first > 0 && vectors[first - 1][0] == vector[0])
            {
                first--;
            }

            int end = place;
            while (end < vectors.Count && vectors[end][1] <= vector[1])
            {
                end++;
            }

            vectors.RemoveRange(first, end - first);
            outcomes.RemoveRange(first, end - first);
            vectors.Insert(first, vector.ToArray());
            outcomes.Insert(first, outcome);
            return;
        }

        int kept = 0;
        for (int i = 0; i < vectors.Count; i++)
        {
            if (!IsAtLeast(vector, vectors[i]))
            {
                vectors[kept] = vectors[i];
                outcomes[kept++] = outcomes[i];
            }
        }

        vectors.RemoveRange(kept, vectors.Count - kept);
        outcomes.RemoveRange(kept, outcomes.Count - kept);
        vectors.Add(vector.ToArray());
        outcomes.Add(outcome);
    }

    private static bool IsAtLeast(ReadOnlySpan<long> left, ReadOnlySpan<long> right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] < right[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of two parties: the vector that is largest in the second number among those with at least so much in the first; null without one.</summary>
    public long[]? Above(long first) => FirstBelow(first) is > 0 and var place ? vectors[place - 1] : null;

    // The staircase descends in the first number.
    private int FirstBelow(long first)
    {
        int low = 0;
        int high = vectors.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (vectors[middle][0] >= first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
