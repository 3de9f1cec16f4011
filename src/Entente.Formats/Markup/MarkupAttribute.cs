namespace Entente.Formats.Markup;

/// <summary>A name and a value inside a tag; the value stands as written, without entities being resolved.</summary>
internal sealed record MarkupAttribute(string Name, string Value, Place Place);
