namespace Entente.Strategies;

/// <summary>What a strategy declares about itself; a contract test holds it to that.</summary>
[Flags]
public enum StrategyTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It draws no chance: the same offers of the others lead to the same moves, whatever the seed.</summary>
    Deterministic = 1,

    /// <summary>Its moves depend on the share of the time that has passed.</summary>
    UsesTime = 2,

    /// <summary>It cannot play without a deadline.</summary>
    NeedsDeadline = 4,

    /// <summary>It cannot play without knowing what outcomes are worth to the others.</summary>
    NeedsOpponentUtilities = 8,

    /// <summary>Its moves depend on what the others offer, beyond whether to accept it.</summary>
    Adapts = 16,

    /// <summary>It is made for two parties, and takes all others for one where there are more.</summary>
    Bilateral = 32,

    /// <summary>It may leave before the end though an outcome is still worth as much to it as no agreement. Where none is, every strategy leaves.</summary>
    MayWalkAway = 64,
}
