namespace Entente.Stakeholders;

/// <summary>A move that a stakeholder makes in one round.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Mover">The place of who moves.</param>
/// <param name="Target">The place of the one towards whom it moves.</param>
/// <param name="OwnUtility">What the mover expects of challenging the other, in its own eyes: −4 to 4.</param>
/// <param name="OtherUtility">What the other expects of challenging the mover, in the mover's eyes: −4 to 4.</param>
/// <param name="From">Its position before.</param>
/// <param name="To">Its position after.</param>
public sealed record StakeholderMove(
    StakeholderMoveKind Kind,
    int Mover,
    int Target,
    double OwnUtility,
    double OtherUtility,
    double From,
    double To
);
