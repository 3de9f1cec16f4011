using System.Collections;
using System.Numerics;

namespace Entente.Conflict;

/// <summary>States of a conflict, as one bit each.</summary>
public sealed class StateSet : IReadOnlyCollection<int>
{
    private readonly ulong[] words;

    internal StateSet(bool[] holds)
    {
        words = new ulong[(holds.Length + 63) / 64];
        for (int state = 0; state < holds.Length; state++)
        {
            words[state / 64] |= holds[state] ? 1UL << (state % 64) : 0;
        }

        Count = words.Sum(word => BitOperations.PopCount(word));
    }

    private StateSet(ulong[] words)
    {
        this.words = words;
        Count = words.Sum(word => BitOperations.PopCount(word));
    }

    /// <summary>How many states it holds.</summary>
    public int Count { get; }

    /// <summary>Whether it holds a state.</summary>
    public bool Contains(int state) =>
        state >= 0 && state / 64 < words.Length && ((words[state / 64] >> (state % 64)) & 1) == 1;

    /// <summary>The states that this set and another of the same conflict both hold.</summary>
    public StateSet And(StateSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new StateSet([.. words.Zip(other.words, (one, two) => one & two)]);
    }

    /// <summary>Whether another set of the same conflict holds every state of this one.</summary>
    public bool IsSubsetOf(StateSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return words.Zip(other.words, (one, two) => one & ~two).All(word => word == 0);
    }

    /// <summary>The states, in order.</summary>
    public IEnumerator<int> GetEnumerator()
    {
        for (int i = 0; i < words.Length; i++)
        {
            for (ulong left = words[i]; left != 0; left &= left - 1)
            {
                yield return (i * 64) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
