using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Reporting.Pictures;

/// <summary>An outcome that is marked in a picture.</summary>
/// <param name="Kinds">What it stands for; several where solutions coincide.</param>
/// <param name="Letters">What stands for it where there is room for no more.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Utilities">What it is worth, by axis.</param>
/// <param name="Outcome">The outcome.</param>
internal sealed record PictureMark(
    ImmutableArray<MarkKind> Kinds,
    string Letters,
    string Name,
    ImmutableArray<double> Utilities,
    Outcome Outcome
);
