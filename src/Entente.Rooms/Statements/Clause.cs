using Entente.Annotations;

namespace Entente.Rooms.Statements;

/// <summary>A clause of a joint statement.</summary>
/// <param name="Number">Its number in the statement; never given twice.</param>
/// <param name="Text">The words.</param>
/// <param name="Issue">The issue that it states the decision on; empty for none.</param>
/// <param name="Decision">The entry of the log in which that was decided; 0 for none.</param>
public sealed record Clause(int Number, LocalizedText Text, string Issue, long Decision);
