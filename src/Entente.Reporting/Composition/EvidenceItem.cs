using Entente.Annotations;

namespace Entente.Reporting.Composition;

/// <summary>A piece of evidence, and what rests on it.</summary>
/// <param name="About">What rests on it, for people.</param>
/// <param name="Evidence">The evidence.</param>
internal sealed record EvidenceItem(string About, Evidence Evidence);
