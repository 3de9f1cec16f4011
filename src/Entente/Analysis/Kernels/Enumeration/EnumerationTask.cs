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
    /// <summary>The sets of outcomes that a rule or a deal-breaker forbids.</summary>
    public ValueBox[] Forbidden { get; } = [.. Rules, .. DealBreakers];

    /// <summary>Bounds on what an outcome is worth to a party when its first values are fixed.</summary>
    /// <param name="party">The number of the party.</param>
    /// <param name="depth">How many values are fixed.</param>
    /// <param name="values">The values.</param>
    public (long Low, long High) Bounds(int party, int depth, ReadOnlySpan<int> values)
    {
        long low = 0;
        long high = 0;
        foreach (EnumeratedTerm term in Terms[party])
        {
            term.Bound(depth, values, ref low, ref high);
        }

        return (low, high);
    }

    /// <summary>By party: what an outcome is worth.</summary>
    public long[] Worths(ReadOnlySpan<int> values)
    {
        var worths = new long[Terms.Length];
        for (int party = 0; party < worths.Length; party++)
        {
            worths[party] = Bounds(party, values.Length, values).Low;
        }

        return worths;
    }
}
