using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Division;

/// <summary>What Adjusted Winner gives each of two parties.</summary>
public sealed record AdjustedDivision
{
    /// <summary>By good: the share of it that the first party gets, 0 to 1; the second gets the rest.</summary>
    public required ImmutableArray<Rational> FirstShares { get; init; }

    /// <summary>The points that each has before goods go over, tied goods included.</summary>
    public required PointTotals Initial { get; init; }

    /// <summary>The points that each has in the end.</summary>
    public required PointTotals Final { get; init; }

    /// <summary>What goes over, in order; only the last can be a part.</summary>
    public required ImmutableArray<GoodTransfer> Transfers { get; init; }

    /// <summary>Whether both have the same number of points.</summary>
    /// <remarks>They do unless what the richer party holds is worth nothing to the other, so that nothing is left to give.</remarks>
    public bool IsEquitable => Final.First == Final.Second;

    /// <summary>The good of which each gets a part; null when none is split.</summary>
    public int? SplitGood
    {
        get
        {
            int place = FirstShares.IndexOf(FirstShares.FirstOrDefault(share => !share.IsWhole));
            return place >= 0 && !FirstShares[place].IsWhole ? place : null;
        }
    }
}
