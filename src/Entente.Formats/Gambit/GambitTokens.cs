using System.Text;
using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.Gambit;

/// <summary>The words, numbers, quoted texts and braces of a file of Gambit, one after the other.</summary>
internal sealed class GambitTokens(string path, string text, Findings findings)
{
    private int at;
    private int line = 1;
    private int lineStart;

    /// <summary>Where the next token starts.</summary>
    public Place Place
    {
        get
        {
            Skip();
            return new Place(path, line, at - lineStart + 1);
        }
    }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            Skip();
            return at >= text.Length;
        }
    }

    /// <summary>Whether the next token is a quoted text.</summary>
    public bool IsAtText => !IsAtEnd && text[at] == '"';

    /// <summary>Whether the next token is an opening brace.</summary>
    public bool IsAtOpen => !IsAtEnd && text[at] == '{';

    /// <summary>Whether the next token is a closing brace.</summary>
    public bool IsAtClose => !IsAtEnd && text[at] == '}';

    /// <summary>A word without quotes.</summary>
    /// <param name="what">What it should be, for messages.</param>
    public string Word(string what)
    {
        Place place = Place;
        int start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '{' or '}' or ','))
        {
            at++;
        }

        return at > start ? text[start..at] : throw Stop(place, what);
    }

    /// <summary>A text in quotes; a backslash stands before a quote or backslash that belongs to it.</summary>
    public string Quoted(string what)
    {
        Place place = Place;
        if (!IsAtText)
        {
            throw Stop(place, what);
        }

        var quoted = new StringBuilder();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\')
            {
                at++;
            }

            CountLine();
            quoted.Append(text[at]);
        }

        if (at >= text.Length)
        {
            findings.Fault(place, "This text has no closing quote.");
            throw new GambitException();
        }

        at++;
        return quoted.ToString();
    }

    /// <summary>A number.</summary>
    public Rational Number(string what)
    {
        Place place = Place;
        string word = Word(what);
        if (Rational.TryParse(word, out Rational number))
        {
            return number;
        }

        findings.Fault(place, $"'{Excerpt.Of(word)}' should be {what}, a number such as 0.25 or 1/4.");
        throw new GambitException();
    }

    /// <summary>A whole number within bounds.</summary>
    public int Whole(string what, int low, int high)
    {
        Place place = Place;
        Rational number = Number(what);
        if (number.IsWhole && number >= low && number <= high)
        {
            return (int)number.Numerator;
        }

        findings.Fault(
            place,
            low == high && what.EndsWith($", {low}", StringComparison.Ordinal)
                ? $"{Excerpt.Of($"{number}")} should be {what}."
                : $"{Excerpt.Of($"{number}")} should be {what}, a whole number from {low} to {high}."
        );
        throw new GambitException();
    }

    public void Open(string what)
    {
        if (!IsAtOpen)
        {
            throw Stop(Place, $"'{{' before {what}");
        }

        at++;
    }

    public void Close(string what)
    {
        if (!IsAtClose)
        {
            throw Stop(Place, $"'}}' after {what}");
        }

        at++;
    }

    private GambitException Stop(Place place, string what)
    {
        string found = IsAtEnd ? "The file ends here" : $"Here stands '{Excerpt.Of(text[at].ToString())}'";
        findings.Fault(place, $"{found}; there should be {what}.");
        return new GambitException();
    }

    private void Skip()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
        {
            CountLine();
            at++;
        }
    }

    private void CountLine()
    {
        if (text[at] == '\n')
        {
            line++;
            lineStart = at + 1;
        }
    }
}
