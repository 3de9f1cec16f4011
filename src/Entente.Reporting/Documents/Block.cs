using System.Collections.Immutable;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Documents;

/// <summary>A part of a section.</summary>
internal abstract record Block
{
    private Block() { }

    /// <summary>Sentences that belong together.</summary>
    public sealed record Paragraph(RichText Text) : Block;

    /// <summary>The sentence that says it all.</summary>
    public sealed record Lead(RichText Text) : Block;

    /// <summary>A list of statements.</summary>
    public sealed record Bullets(ImmutableArray<RichText> Items) : Block;

    /// <summary>A table.</summary>
    public sealed record Tabular(Table Table) : Block;

    /// <summary>The outcomes, drawn.</summary>
    public sealed record Drawing(OutcomePicture Picture) : Block;

    /// <summary>Details for those who want them; a page may fold them away.</summary>
    public sealed record Details(string Summary, ImmutableArray<Block> Blocks) : Block;
}
