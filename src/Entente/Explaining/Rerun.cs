using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;

namespace Entente.Explaining;

/// <summary>How a session ends when it is played again with one thing different.</summary>
/// <param name="Kind">What is different.</param>
/// <param name="Ending">How it ends.</param>
/// <param name="Rounds">How many rounds are begun.</param>
public sealed record Rerun(RerunKind Kind, EndKind Ending, int Rounds)
{
    /// <summary>The number of the party that alone plays another strategy; null for the other kinds.</summary>
    public int? Party { get; init; }

    /// <summary>By party: the strategy that plays, as it is written.</summary>
    public required ImmutableArray<string> Strategies { get; init; }

    /// <summary>What is agreed; null without agreement.</summary>
    public Outcome? Agreement { get; init; }

    /// <summary>By party: what the agreement is worth, or the fallback without one; undiscounted.</summary>
    public required ImmutableArray<double> Utilities { get; init; }
}
