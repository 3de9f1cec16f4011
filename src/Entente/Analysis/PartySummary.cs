using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>The scale of one party over the outcomes that can be agreed.</summary>
/// <param name="Name">The party's name.</param>
public sealed record PartySummary(string Name)
{
    /// <summary>Whether its preferences are known.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether it has scores rather than an order only.</summary>
    public bool HasScores { get; init; }

    /// <summary>What no agreement is worth to it; null without scores.</summary>
    public Rational? Reservation { get; init; }

    /// <summary>What the worst outcome is worth to it; null without scores or outcomes.</summary>
    public Rational? Min { get; init; }

    /// <summary>What the best outcome is worth to it; null without scores or outcomes.</summary>
    public Rational? Max { get; init; }

    /// <summary>What the best acceptable outcome is worth to it; null without one.</summary>
    public Rational? BestAcceptable { get; init; }

    /// <summary>What a utility counts (<c>points</c>, <c>EUR</c>); empty for none.</summary>
    public string Unit { get; init; } = "";
}
