using System.Collections.Immutable;

namespace Entente.Formats.Markup;

/// <summary>The outermost tag of a file, and what was mended on the way to it.</summary>
/// <param name="Root">The outermost tag; null when the file has none or is refused.</param>
/// <param name="Faults">Why the file is refused.</param>
/// <param name="Repairs">What was mended.</param>
internal sealed record MarkupReading(
    MarkupElement? Root,
    ImmutableArray<Remark> Faults,
    ImmutableArray<Remark> Repairs
);
