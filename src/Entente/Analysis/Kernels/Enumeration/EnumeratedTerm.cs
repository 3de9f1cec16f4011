namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>A part of a party's utility over the outcomes of a component, in whole units: bounded while values are fixed one by one, and filled in by blocks.</summary>
/// <remarks>Positions are those of the issues in the component; the first ones are fixed first, the last ones vary within a block.</remarks>
internal abstract class EnumeratedTerm
{
    /// <summary>Whether it differs between the outcomes of a block.</summary>
    public abstract bool VariesWithin { get; }

    /// <summary>Whether it differs between blocks.</summary>
    public abstract bool VariesAcross { get; }

    /// <summary>Adds bounds on what the term is worth when the first values are fixed.</summary>
    /// <param name="depth">How many values are fixed.</param>
    /// <param name="values">The values.</param>
    /// <param name="low">Raised by a lower bound.</param>
    /// <param name="high">Raised by an upper bound.</param>
    public abstract void Bound(int depth, ReadOnlySpan<int> values, ref long low, ref long high);

    /// <summary>Adds what the term is worth to every outcome of a block.</summary>
    /// <param name="values">The values that are fixed for the block.</param>
    /// <param name="block">By outcome of the block, last position fastest.</param>
    public abstract void AddTo(ReadOnlySpan<int> values, Span<long> block);
}
