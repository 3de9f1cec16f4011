using Entente.Outcomes;

namespace Entente.Explaining;

/// <summary>Something that was on the table, before it is weighed.</summary>
/// <param name="Package">The name of the package that it is; empty for an offer of a session.</param>
/// <param name="Party">The number of the party that brought it; -1 for nobody in particular.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Place">The place among the offers of the record, of several the last; -1 for a package.</param>
/// <param name="Times">How often its party made it; 1 for a package.</param>
internal sealed record OnTheTable(string Package, int Party, Outcome Outcome, int Place, int Times);
