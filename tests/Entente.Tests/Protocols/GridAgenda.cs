using Entente.Protocols;

namespace Entente.Tests.Protocols;

/// <summary>An agenda over codes: one place a digit, every code allowed but some.</summary>
internal sealed class GridAgenda(int[] sizes, long statusQuo, params long[] forbidden) : IAgenda
{
    public int Places => sizes.Length;

    public long Count { get; } = sizes.Aggregate(1L, (product, size) => product * size);

    public long DigitOf(long outcome, int place)
    {
        for (int i = sizes.Length - 1; i > place; i--)
        {
            outcome /= sizes[i];
        }

        return outcome % sizes[place];
    }

    public bool Fits(long outcome, long settled, ulong agreed, ulong closed)
    {
        bool fits = outcome >= 0 && outcome < Count && Array.IndexOf(forbidden, outcome) < 0;
        for (int place = 0; place < sizes.Length && fits; place++)
        {
            fits =
                (agreed & (1UL << place)) != 0
                    ? DigitOf(outcome, place) == DigitOf(settled, place)
                    : (closed & (1UL << place)) == 0 || DigitOf(outcome, place) == DigitOf(statusQuo, place);
        }

        return fits;
    }

    public bool IsPossible(long settled, ulong agreed, ulong closed) => FirstOf(settled, agreed, closed) >= 0;

    public long Complete(long settled, ulong agreed) => statusQuo < 0 ? -1 : FirstOf(settled, agreed, ~agreed);

    /// <summary>The first outcome that fits; -1 when there is none.</summary>
    public long FirstOf(long settled, ulong agreed, ulong closed)
    {
        for (long outcome = 0; outcome < Count; outcome++)
        {
            if (Fits(outcome, settled, agreed, closed))
            {
                return outcome;
            }
        }

        return -1;
    }
}
