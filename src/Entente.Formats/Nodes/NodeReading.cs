using System.Collections.Immutable;

namespace Entente.Formats.Nodes;

/// <summary>The tree of a file, or what keeps it from being one.</summary>
/// <param name="Root">The tree, in spite of faults where they allow it (equal keys); null when there is none.</param>
/// <param name="Faults">What is wrong with the file as JSON or YAML.</param>
internal sealed record NodeReading(Node? Root, ImmutableArray<Remark> Faults);
