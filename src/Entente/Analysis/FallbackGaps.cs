using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>How far the fallbacks stand from making an agreement possible.</summary>
/// <param name="Parties">Party by party.</param>
/// <param name="Joint">
/// The least share of its own scale (best minus worst) by which every party has to lower its fallback so that an acceptable outcome exists; 0 when
/// one does; null when unknown.
/// </param>
public sealed record FallbackGaps(ImmutableArray<FallbackGap> Parties, Rational? Joint);
