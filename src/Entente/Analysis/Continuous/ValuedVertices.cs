using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Analysis.Continuous;

/// <summary>The vertices that a solution picks, and what it maximises there.</summary>
internal sealed record ValuedVertices(ImmutableArray<Vertex> Vertices, Rational? Value);
