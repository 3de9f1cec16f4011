using System.Collections.Immutable;

namespace Entente.Reporting.Documents;

/// <summary>A part of a report under a heading.</summary>
/// <param name="Key">The name by which a page links to it.</param>
/// <param name="Heading">The heading; empty for the opening.</param>
/// <param name="Blocks">What stands in it; a section without blocks is left out.</param>
internal sealed record Section(string Key, string Heading, ImmutableArray<Block> Blocks);
