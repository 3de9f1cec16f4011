using System.Collections.Immutable;

namespace Entente.Formats.Genius;

/// <summary>When a constraint sets something to 0.</summary>
/// <param name="Target">The issue whose part becomes 0, or <see cref="GeniusConditions.Whole"/>.</param>
/// <param name="Issues">The issues that the condition looks at, each once.</param>
/// <param name="Holds">Whether it holds, given the text of the value of each of those issues by its place among them.</param>
internal sealed record GeniusCondition(int Target, ImmutableArray<int> Issues, Func<Func<int, string>, bool> Holds);
