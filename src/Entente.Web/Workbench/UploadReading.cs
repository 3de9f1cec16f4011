using System.Collections.Immutable;
using Entente.Formats;

namespace Entente.Web.Workbench;

/// <summary>What came of files that were sent.</summary>
/// <param name="Text">The draft that they make; null when they make none.</param>
/// <param name="Faults">Why not; empty when there was no file.</param>
public sealed record UploadReading(string? Text, ImmutableArray<Remark> Faults);
