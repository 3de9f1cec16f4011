using System.Text;
using Entente.Annotations;
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
    public string Word(Sentence what)
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
    public string Quoted(Sentence what)
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
            findings.Fault(
                place,
                new("This text has no closing quote.", "Deze tekst heeft geen aanhalingsteken aan het eind.")
            );
            throw new GambitException();
        }

        at++;
        return quoted.ToString();
    }

    /// <summary>A number on which the rest of the file depends.</summary>
    public Rational Number(Sentence what) => NumberOrFault(what) ?? throw new GambitException();

    /// <summary>A number; a fault and a null where another word stands, after which reading goes on.</summary>
    public Rational? NumberOrFault(Sentence what)
    {
        Place place = Place;
        string word = Word(what);
        if (Rational.TryParse(word, out Rational number))
        {
            return number;
        }

        findings.Fault(
            place,
            NodeExpectations.TooManyDigits(word) is { } count
                ? new(
                    $"This should be {what}, and has {count:N0} digits, too many to be read; round it.",
                    $"Dit hoort {what} te zijn, en heeft {count:N0} cijfers, te veel om te lezen; rond af."
                )
                : new(
                    $"'{Excerpt.Of(word)}' should be {what}, a number such as 0.25 or 1/4.",
                    $"'{Excerpt.Of(word)}' hoort {what} te zijn, een getal zoals 0.25 of 1/4."
                )
        );
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public int Whole(Sentence what, int low, int high)
    {
        Place place = Place;
        Rational number = Number(what);
        if (number.IsWhole && number >= low && number <= high)
        {
            return (int)number.Numerator;
        }

        findings.Fault(
            place,
            low == high && what.English.EndsWith($", {low}", StringComparison.Ordinal)
                ? new(
                    $"{Excerpt.Of($"{number}")} should be {what}.",
                    $"{Excerpt.Of($"{number}")} hoort {what} te zijn."
                )
                : new(
                    $"{Excerpt.Of($"{number}")} should be {what}, a whole number from {low} to {high}.",
                    $"{Excerpt.Of($"{number}")} hoort {what} te zijn, een geheel getal van {low} tot en met {high}."
                )
        );
        throw new GambitException();
    }

    public void Open(Sentence what)
    {
        if (!IsAtOpen)
        {
            throw Stop(Place, new($"'{{' before {what}", $"'{{' voor {what}"));
        }

        at++;
    }

    public void Close(Sentence what)
    {
        if (!IsAtClose)
        {
            throw Stop(Place, new($"'}}' after {what}", $"'}}' na {what}"));
        }

        at++;
    }

    private GambitException Stop(Place place, Sentence what)
    {
        Sentence found = IsAtEnd
            ? new("The file ends here", "Het bestand houdt hier op")
            : new(
                $"Here stands '{Excerpt.Of(text[at].ToString())}'",
                $"Hier staat '{Excerpt.Of(text[at].ToString())}'"
            );
        findings.Fault(place, new($"{found}; there should be {what}.", $"{found}; er hoort {what} te staan."));
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
