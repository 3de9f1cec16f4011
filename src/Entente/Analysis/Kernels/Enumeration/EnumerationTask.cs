namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>What is to be enumerated.</summary>
/// <param name="Shape">The blocks.</param>
/// <param name="Terms">By party: the parts of its utility.</param>
/// <param name="Rules">The sets of outcomes that a rule forbids.</param>
/// <param name="DealBreakers">The sets of outcomes that a deal-breaker forbids.</param>
/// <param name="Needs">By party: what an acceptable outcome is worth at least; null when acceptable outcomes are not counted.</param>
internal sealed record EnumerationTask(
    BlockShape Shape,
    EnumeratedTerm[][] Terms,
    ValueBox[] Rules,
    ValueBox[] DealBreakers,
    long[]? Needs
)
{
    /// <summary>By party: what an outcome is worth.</summary>
    public long[] Worths(ReadOnlySpan<int> values)
    {
        var worths = new long[Terms.Length];
        for (int party = 0; party < worths.Length; party++)
        {
            long ignored = 0;
            foreach (EnumeratedTerm term in Terms[party])
            {
                term.Bound(values.Length, values, ref worths[party], ref ignored);
            }
        }

        return worths;
    }
}
