using Entente.Numbers;

namespace Entente.Explaining;

/// <summary>What one party stands to gain and to lose.</summary>
/// <param name="Name">The party's name.</param>
/// <param name="Reservation">What no agreement is worth to it.</param>
/// <param name="Worst">What the worst outcome that the rules allow is worth to it.</param>
/// <param name="Best">What the best of them is worth to it.</param>
public sealed record PartyStanding(string Name, Rational Reservation, Rational Worst, Rational Best)
{
    /// <summary>What a utility counts; empty for nothing stated.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The length of its scale, of which shares are taken: best minus worst of the outcomes that no limit forbids, or of all that the rules allow where limits forbid all.</summary>
    public required Rational Scale { get; init; }

    /// <summary>The most that the others would let it have: the best outcome that meets every demand but its own fallback; null when there is none.</summary>
    public Rational? BestOffered { get; init; }

    /// <summary>What the scenario says about its fallback; null where that follows from an outcome.</summary>
    public EntryRange? Fallback { get; init; }

    /// <summary>What is left of the worth of an agreement at the end of the talks, above 0, at most 1; null when that hangs on rounds that are not known.</summary>
    public double? LeftAtEnd { get; init; }
}
