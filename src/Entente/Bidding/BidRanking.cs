namespace Entente.Bidding;

/// <summary>The outcomes of a space in the order of one party's wishes, prepared once and shared by sessions.</summary>
internal abstract class BidRanking
{
    /// <summary>A search in the ranking, for one seat of one session.</summary>
    /// <param name="book">The numbering of the session.</param>
    public abstract BidSearch Search(BidBook book);

    /// <summary>The utilities of all outcomes by number; null where they are not listed.</summary>
    public abstract double[]? Table { get; }
}
