using System.Collections.Immutable;

namespace Entente.Stakeholders;

/// <summary>What the expected-utility model makes of a question.</summary>
/// <param name="Rounds">The rounds: first how all stand before anybody moved, then one after every round.</param>
/// <param name="IsSettled">Whether the last round moved nobody, so that nothing more would happen.</param>
public sealed record ExpectedUtilityRun(ImmutableArray<StakeholderRound> Rounds, bool IsSettled);
