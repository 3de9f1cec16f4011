using System.Numerics;

namespace Entente.Analysis;

/// <summary>The outcomes that no party would rather do without.</summary>
public sealed record AgreementZone
{
    /// <summary>Whether there is any; null when that could not be decided within the budget.</summary>
    public bool? Exists { get; init; }

    /// <summary>The least number of outcomes it can have.</summary>
    public BigInteger AtLeast { get; init; }

    /// <summary>The largest number of outcomes it can have; null when they form a continuum.</summary>
    public BigInteger? AtMost { get; init; }

    /// <summary>Whether the two numbers are the same: the count.</summary>
    public bool IsExact => AtMost == AtLeast;
}
