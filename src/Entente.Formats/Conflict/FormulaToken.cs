namespace Entente.Formats.Conflict;

/// <summary>A word, a name in quotes or a parenthesis of a formula.</summary>
internal readonly record struct FormulaToken(string Text, bool IsQuoted)
{
    /// <summary>The tokens of a text.</summary>
    public static List<FormulaToken> In(string text)
    {
        var tokens = new List<FormulaToken>();
        int at = 0;
        while (at < text.Length)
        {
            char letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
            }
            else if (letter is '(' or ')')
            {
                tokens.Add(new FormulaToken(letter.ToString(), false));
                at++;
            }
            else if (letter is '"' or '\'' && text.IndexOf(letter, at + 1) is > 0 and int end)
            {
                tokens.Add(new FormulaToken(text[(at + 1)..end], true));
                at = end + 1;
            }
            else
            {
                int start = at;
                while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')'))
                {
                    at++;
                }

                tokens.Add(new FormulaToken(text[start..at], false));
            }
        }

        return tokens;
    }
}
