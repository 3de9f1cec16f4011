using Entente.Annotations;
using Entente.Formats.Nodes;

namespace Entente.Formats.Native;

/// <summary>An outcome that a file gives a name.</summary>
/// <param name="Node">What stands there; null for one with a fault of its own.</param>
/// <param name="What">What it is, for messages.</param>
internal readonly record struct DeclaredOutcome(Node? Node, Sentence What);
