using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>What an agreement is worth to each of two parties, exactly.</summary>
/// <param name="First">To the first party, on its own scale.</param>
/// <param name="Second">To the second party, on its own scale.</param>
public readonly record struct BargainingPoint(Rational First, Rational Second)
{
    /// <summary>Whether a point is at least as good for both.</summary>
    public bool IsAtLeast(BargainingPoint other) => First >= other.First && Second >= other.Second;

    /// <summary><c>(4.5, 3)</c>.</summary>
    public override string ToString() => $"({First}, {Second})";
}
