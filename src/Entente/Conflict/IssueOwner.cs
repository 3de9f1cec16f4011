using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Who can do something about an issue by itself.</summary>
/// <param name="Issue">The number of the issue, from 0.</param>
/// <param name="Party">The number of the party, from 0.</param>
public sealed record IssueOwner(int Issue, int Party)
{
    /// <summary>The values (numbers from 0) that it can choose instead of how things stand; default for all there are.</summary>
    public ImmutableArray<int> Values { get; init; }
}
