namespace Entente.Stakeholders;

/// <summary>Why a stakeholder moves.</summary>
public enum StakeholderMoveKind
{
    /// <summary>Both expect to gain by a contest, the other more: it gives in to the other's position.</summary>
    Confrontation,

    /// <summary>The other expects to gain more than it fears to lose: it goes part of the way.</summary>
    Compromise,

    /// <summary>It fears to lose at least what the other expects to gain: it takes over the other's position.</summary>
    Capitulation,
}
