namespace Entente.Strategies.Models;

/// <summary>Reads which value an outcome has on every issue.</summary>
internal sealed class BidValues
{
    private readonly Seat seat;
    private readonly int[] parts;
    private readonly int[] values;

    public BidValues(Seat seat)
    {
        this.seat = seat;
        parts = new int[seat.Book.Groups];
        values = new int[seat.Space.Issues];
    }

    /// <summary>The numbers of the values, one an issue; valid until the next outcome is read.</summary>
    public ReadOnlySpan<int> Of(long bid)
    {
        seat.Book.Parts(bid, parts);
        seat.Space.Values(parts, values);
        return values;
    }
}
