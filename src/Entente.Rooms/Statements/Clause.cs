using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Rooms.Statements;

/// <summary>A clause of a joint statement.</summary>
/// <param name="Number">Its number in the statement; never given twice.</param>
/// <param name="Text">The words.</param>
/// <param name="Issue">The issue that it states the decision on; empty for none.</param>
/// <param name="Decision">The entry of the log in which that was decided; 0 for none.</param>
public sealed record Clause(int Number, LocalizedText Text, string Issue, long Decision)
{
    /// <summary>Whether what it states was decided anew since, or is agreed no more.</summary>
    /// <param name="decisions">By issue: the entry of the log in which it was decided last.</param>
    public bool IsStale(ImmutableSortedDictionary<string, long> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return Issue.Length > 0 && decisions.GetValueOrDefault(Issue) != Decision;
    }
}
