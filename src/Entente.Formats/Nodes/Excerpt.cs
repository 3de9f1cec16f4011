namespace Entente.Formats.Nodes;

/// <summary>Text of a file as a message quotes it.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The text on one line without control characters, cut to 60 characters.</summary>
    public static string Of(string text)
    {
        string cut = text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");
        return string.Create(
            cut.Length,
            cut,
            (span, from) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsControl(from[i]) || char.IsSurrogate(from[i]) ? ' ' : from[i];
                }
            }
        );
    }
}
