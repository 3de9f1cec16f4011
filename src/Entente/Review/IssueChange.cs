using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Review;

/// <summary>What the change of an issue is worth to a party.</summary>
/// <param name="Issues">The issue, or the issues whose worth hangs together and that changed together; empty for what a cap on the total takes off.</param>
/// <param name="Change">The change of the party's utility; negative for a loss.</param>
public sealed record IssueChange(ImmutableArray<int> Issues, Rational Change);
