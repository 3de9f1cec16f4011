namespace Entente.Web.Tables.Packages;

/// <summary>What something can come to be worth to one party, on that party's own scale.</summary>
/// <param name="Low">The least, whatever becomes of the rest.</param>
/// <param name="High">The most.</param>
public readonly record struct StakeRange(double Low, double High)
{
    /// <summary>Whether nothing is left open.</summary>
    public bool IsOne => Low == High;
}
