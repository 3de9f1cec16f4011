using System.Collections.Immutable;

namespace Entente.Division;

/// <summary>How alternatives were ruled out, and which are left.</summary>
public sealed record SwapCourse
{
    /// <summary>What was done, in order.</summary>
    public required ImmutableArray<SwapStep> Steps { get; init; }

    /// <summary>The places of the alternatives that are left, at least one; several where nothing told them apart or swaps are missing.</summary>
    public required ImmutableArray<int> Left { get; init; }

    /// <summary>The places of the objectives that still tell those that are left apart.</summary>
    public required ImmutableArray<int> Open { get; init; }

    /// <summary>The table with all swaps made.</summary>
    public required ConsequenceTable Table { get; init; }

    /// <summary>The swaps that were made and cannot be even, in order: what rests on them rests on nothing.</summary>
    public ImmutableArray<UnevenSwap> Uneven { get; init; } = [];

    /// <summary>The open objective on which the fewest alternatives would have to change to be equal, the first of these: the one to swap away next; null when none is open.</summary>
    public int? Next
    {
        get
        {
            int? next = null;
            int fewest = int.MaxValue;
            foreach (int objective in Open)
            {
                int changes =
                    Left.Length
                    - Left.GroupBy(alternative => Table[alternative, objective]).Max(group => group.Count());
                if (changes < fewest)
                {
                    (next, fewest) = (objective, changes);
                }
            }

            return next;
        }
    }
}
