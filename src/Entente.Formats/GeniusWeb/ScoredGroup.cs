using System.Collections.Immutable;
using Entente.Preferences;

namespace Entente.Formats.GeniusWeb;

/// <summary>Issues that are scored together, and every combination of their values that is worth something.</summary>
/// <param name="Issues">The numbers of the issues.</param>
/// <param name="Entries">The combinations; others are worth 0.</param>
internal sealed record ScoredGroup(ImmutableArray<int> Issues, ImmutableArray<ScoredCombination> Entries);
