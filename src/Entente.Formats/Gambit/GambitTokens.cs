using System.Collections.Immutable;
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

    /// <summary>A number; a fault and a null where another word stands, or a text in quotes, after which reading goes on.</summary>
    public Rational? NumberOrFault(Sentence what)
    {
        Place place = Place;
        string word = IsAtText ? $"\"{Quoted(what)}\"" : Word(what);
        if (Rational.TryParse(word, out Rational number))
        {
            return number;
        }

        findings.Fault(
            place,
            NodeExpectations.TooManyDigits(word) is { } count
                ? TooLong(what, count)
                : new(
                    $"'{Excerpt.Of(word)}' should be {what}, a number such as 0.25 or 1/4.",
                    $"'{Excerpt.Of(word)}' hoort {what} te zijn, een getal zoals 0.25 of 1/4."
                )
        );
        return null;
    }

    /// <summary>A whole number within bounds; a fault and a null where another word stands, after which reading goes on.</summary>
    public int? WholeOrFault(Sentence what, int low, int high)
    {
        Place place = Place;
        string word = Word(what);
        bool isNumber = Rational.TryParse(word, out Rational number);
        if (isNumber && number.IsWhole && number >= low && number <= high)
        {
            return (int)number.Numerator;
        }

        string found = isNumber ? Excerpt.Of($"{number}") : $"'{Excerpt.Of(word)}'";
        findings.Fault(
            place,
            !isNumber && NodeExpectations.TooManyDigits(word) is { } count ? TooLong(what, count)
                : low == high && what.English.EndsWith($", {low}", StringComparison.Ordinal)
                    ? new($"{found} should be {what}.", $"{found} hoort {what} te zijn.")
                : low == high
                    ? new(
                        $"{found} should be {what}, which can only be {low}.",
                        $"{found} hoort {what} te zijn, en dat kan alleen {low} zijn."
                    )
                : new(
                    $"{found} should be {what}, a whole number from {low} to {high}.",
                    $"{found} hoort {what} te zijn, een geheel getal van {low} tot en met {high}."
                )
        );
        return null;
    }

    /// <summary>Payoffs up to a closing brace, null where another word stands; a fault when they are not as many as players.</summary>
    /// <param name="list">Where they are, for messages.</param>
    /// <param name="players">How many players there are.</param>
    public ImmutableArray<Rational?> Payoffs(Place list, int players)
    {
        var payoffs = ImmutableArray.CreateBuilder<Rational?>();
        while (!IsAtClose)
        {
            payoffs.Add(NumberOrFault(new("a payoff", "een opbrengst")));
        }

        if (payoffs.Count != players)
        {
            Sentence here =
                payoffs.Count == 1
                    ? new("Here is 1 payoff", "Hier staat 1 opbrengst")
                    : new($"Here are {payoffs.Count} payoffs", $"Hier staan {payoffs.Count} opbrengsten");
            Sentence there =
                players == 1
                    ? new("there is 1 player", "er is 1 speler")
                    : new($"there are {players} players", $"er zijn {players} spelers");
            findings.Fault(
                list,
                new($"{here}, and {there}; give each player one.", $"{here}, en {there}; geef elke speler er een.")
            );
        }

        return payoffs.ToImmutable();
    }

    /// <summary>Texts in quotes between braces; a fault where one stands twice.</summary>
    /// <param name="list">What they are, for messages.</param>
    /// <param name="each">What one of them is.</param>
    public ImmutableArray<string> Names(Sentence list, Sentence each)
    {
        Open(list);
        var names = ImmutableArray.CreateBuilder<string>();
        while (!IsAtClose)
        {
            Place place = Place;
            names.Add(Distinct(Quoted(each), place, names, list));
        }

        Close(list);
        return names.ToImmutable();
    }

    /// <summary>A name, and a fault when it is among others already; empty ones are left out of this.</summary>
    public string Distinct(string name, Place place, IReadOnlyCollection<string> others, Sentence list)
    {
        if (name.Length > 0 && others.Contains(name))
        {
            findings.Fault(
                place,
                new(
                    $"The name '{Excerpt.Of(name)}' stands twice among {list}; give each its own.",
                    $"De naam '{Excerpt.Of(name)}' staat twee keer onder {list}; geef elk een eigen naam."
                )
            );
        }

        return name;
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

    private static Sentence TooLong(Sentence what, int digits) =>
        new(
            $"This should be {what}, and has {digits:N0} digits, too many to be read; round it.",
            $"Dit hoort {what} te zijn, en heeft {digits:N0} cijfers, te veel om te lezen; rond af."
        );

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
