namespace Entente.Bidding;

/// <summary>The numbers by which a session speaks of outcomes.</summary>
/// <remarks>Where numbers are fixed, one book serves all sessions at once; else each session has one of its own, used by one thread.</remarks>
public abstract class BidBook
{
    private protected BidBook(int groups) => Groups = groups;

    /// <summary>How many parts an outcome has.</summary>
    public int Groups { get; }

    /// <summary>Numbers lie from 0 up to this, which is left out; in a book that is still growing, the numbers given so far.</summary>
    public abstract long Count { get; }

    /// <summary>The number of an outcome.</summary>
    /// <param name="parts">A combination of every group.</param>
    public abstract long NumberOf(ReadOnlySpan<int> parts);

    /// <summary>Writes the parts of an outcome.</summary>
    /// <param name="number">A number that this book gave.</param>
    /// <param name="parts">Room for <see cref="Groups"/> numbers.</param>
    public abstract void Parts(long number, Span<int> parts);
}
