using System.Collections.Immutable;

namespace Entente.Web.Workbench;

/// <summary>What came of files that were brought to be played.</summary>
/// <param name="Draft">The draft that they became; null when they became none.</param>
/// <param name="Faults">Why not, all of it, in the language of the page.</param>
public sealed record DraftUpload(Draft? Draft, ImmutableArray<string> Faults);
