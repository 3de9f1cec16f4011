using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;

namespace Entente.Explaining;

/// <summary>How a session ends when the same strategies play it again with one thing different.</summary>
/// <param name="Kind">What is different.</param>
/// <param name="Ending">How it ends.</param>
/// <param name="Rounds">How many rounds are begun.</param>
public sealed record Rerun(RerunKind Kind, EndKind Ending, int Rounds)
{
    /// <summary>What is agreed; null without agreement.</summary>
    public Outcome? Agreement { get; init; }

    /// <summary>By party: what the agreement is worth, or the fallback without one; undiscounted.</summary>
    public required ImmutableArray<double> Utilities { get; init; }
}
