namespace Entente.Formats.Native;

/// <summary>What <c>reported: report §16</c> points to.</summary>
/// <param name="Source">The name of a source, or the source itself.</param>
/// <param name="Place">The place in it; empty for none.</param>
internal readonly record struct SourceReference(string Source, string Place)
{
    private const int MostWords = 20;

    /// <summary>Splits a text at the end of the longest name of a source that it starts with; without one, all of it is the source.</summary>
    /// <remarks>Names of more than 20 words are not looked for.</remarks>
    public static SourceReference Of(string text, IReadOnlySet<string> sources)
    {
        int length = sources.Contains(text) ? text.Length : 0;
        int words = 0;
        for (int end = 1; length < text.Length && end < text.Length && words < MostWords; end++)
        {
            if (text[end] is not (' ' or ','))
            {
                continue;
            }

            words++;
            length = sources.Contains(text[..end]) ? end : length;
        }

        return length == 0
            ? new SourceReference(text, "")
            : new SourceReference(text[..length], text[length..].TrimStart(' ', ','));
    }
}
