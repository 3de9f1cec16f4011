using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Reporting.Pictures;

/// <summary>An outcome that is drawn as a dot.</summary>
/// <param name="Utilities">What it is worth, by axis.</param>
/// <param name="IsAcceptable">Whether no party would rather have no agreement.</param>
/// <param name="Outcome">The outcome.</param>
internal sealed record PicturePoint(ImmutableArray<double> Utilities, bool IsAcceptable, Outcome Outcome);
