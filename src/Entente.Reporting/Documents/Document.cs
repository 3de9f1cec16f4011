using System.Collections.Immutable;

namespace Entente.Reporting.Documents;

/// <summary>A report, before it is drawn for a terminal or a page.</summary>
internal sealed record Document(string Title, string Subtitle, ImmutableArray<Section> Sections);
