using Entente.Annotations;

namespace Entente.Formats.Recognition;

/// <summary>Meets a file in which nothing stands.</summary>
internal static class EmptyFile
{
    /// <summary>The fault of an empty file; null when something stands in it.</summary>
    /// <param name="path">Its path, as messages name it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="what">What it should be: <c>an exchange</c>.</param>
    /// <param name="mark">The key that such a file starts with.</param>
    /// <param name="kind">The kind by which <c>entente new</c> writes one; empty for what it writes unless told otherwise.</param>
    public static Remark? Of(string path, string text, Sentence what, string mark, string kind = "")
    {
        string make = kind.Length > 0 ? $"entente new --kind {kind}" : "entente new";
        return string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF'))
            ? new Remark(
                new Place(path, 1, 1),
                new(
                    $"The file is empty; {what} starts with '{mark}: 1' ({make} FILE writes one to start from).",
                    $"Het bestand is leeg; {what} begint met '{mark}: 1' ({make} BESTAND schrijft er een om mee te beginnen)."
                )
            )
            : null;
    }
}
