using Entente.Formats.Editing;

namespace Entente.Web.Workbench;

/// <summary>Texts for people in a draft: one text, or one for each language.</summary>
public static class TextParts
{
    /// <summary>Where the text of a language stands: the part itself, or its entry of that language.</summary>
    /// <param name="document">The draft.</param>
    /// <param name="path">The part.</param>
    /// <param name="language">The tag of the language.</param>
    public static string[] PathOf(NativeDocument document, string[] path, string language)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.KindOf(path) == PartKind.Entries ? [.. path, language] : path;
    }

    /// <summary>The draft with a text; an empty one takes the part away.</summary>
    public static NativeDocument With(NativeDocument document, string[] path, string language, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] at = PathOf(document, path, language);
        return text.Length == 0 ? document.Without(at) : document.With(text, at);
    }
}
