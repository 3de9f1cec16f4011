using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Composition;

/// <summary>An outcome that a report speaks about.</summary>
/// <param name="Kinds">What it is; several where solutions coincide.</param>
/// <param name="Letters">What stands for it in a picture.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Point">The outcome and what it is worth.</param>
internal sealed record NamedOutcome(ImmutableArray<MarkKind> Kinds, string Letters, string Name, UtilityPoint Point)
{
    public bool IsSolution => Kinds[0] <= MarkKind.Ordinal;
}
