namespace Entente.Evaluation;

/// <summary>What the differences between two strategies are taken over.</summary>
public enum PairingUnit
{
    /// <summary>One difference a scenario: the claim holds for scenarios like these.</summary>
    Scenario,

    /// <summary>One difference a seat of a scenario.</summary>
    Seat,

    /// <summary>One difference a seat of a scenario against an opponent: the claim holds for these very scenarios and opponents.</summary>
    Meeting,
}
