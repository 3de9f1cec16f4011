using System.Collections.Immutable;

namespace Entente.Rooms.Statements;

/// <summary>A step of the text of a joint statement.</summary>
/// <param name="Number">The version that it led to; the draft itself is version 1.</param>
/// <param name="At">When.</param>
/// <param name="Suggestion">The suggestion that was accepted; 0 where the text was brought up to what is agreed.</param>
/// <param name="Before">The words before, in full; null where a clause was inserted.</param>
/// <param name="After">The words after; null where a clause was removed.</param>
/// <param name="VoidedSupport">The parties whose support the change voided.</param>
public sealed record StatementVersion(
    int Number,
    DateTimeOffset At,
    int Suggestion,
    Clause? Before,
    Clause? After,
    ImmutableArray<int> VoidedSupport
)
{
    /// <summary>The place of the clause in the text, from 0: where it was inserted, reworded or removed.</summary>
    public int Place { get; init; }
}
