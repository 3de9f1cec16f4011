using Entente.Protocols;

namespace Entente.Tests.Protocols;

/// <summary>An agenda over codes: one place a digit, every code allowed but some.</summary>
internal sealed class GridAgenda(int[] sizes, long statusQuo, params long[] forbidden) : IAgenda
{
    public int Places => sizes.Length;

    public long Count => sizes.Aggregate(1L, (product, size) => product * size);

    public long DigitOf(long outcome, int place)
    {
        for (int i = sizes.Length - 1; i > place; i--)
        {
            outcome /= sizes[i];
        }

        return outcome % sizes[place];
    }

    public bool Fits(long outcome, long settled, ulong agreed, ulong closed) =>
        outcome >= 0
        && outcome < Count
        && !forbidden.Contains(outcome)
        && Enumerable
            .Range(0, sizes.Length)
            .All(place =>
                (agreed & (1UL << place)) != 0
                    ? DigitOf(outcome, place) == DigitOf(settled, place)
                    : (closed & (1UL << place)) == 0 || DigitOf(outcome, place) == DigitOf(statusQuo, place)
            );

    public bool IsPossible(long settled, ulong agreed, ulong closed)
    {
        for (long outcome = 0; outcome < Count; outcome++)
        {
            if (Fits(outcome, settled, agreed, closed))
            {
                return true;
            }
        }

        return false;
    }

    public long Complete(long settled, ulong agreed)
    {
        for (long outcome = 0; outcome < Count && statusQuo >= 0; outcome++)
        {
            if (Fits(outcome, settled, agreed, ~agreed))
            {
                return outcome;
            }
        }

        return -1;
    }
}
