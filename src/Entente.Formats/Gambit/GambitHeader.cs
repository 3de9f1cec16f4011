using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.Gambit;

/// <summary>What both kinds of file start with.</summary>
/// <param name="Title">What the game is about.</param>
/// <param name="Players">The names of the players.</param>
internal sealed record GambitHeader(string Title, ImmutableArray<string> Players)
{
    private const int MostPlayers = 100;

    public static GambitHeader Read(GambitTokens tokens, Findings findings, int version)
    {
        Version(tokens, findings, version);
        string title = tokens.Quoted(new("the title", "de titel"));
        Place place = tokens.Place;
        ImmutableArray<string> players = tokens.Names(
            new("the players", "de spelers"),
            new("the name of a player", "de naam van een speler")
        );
        if (players.Length is 0 or > MostPlayers)
        {
            findings.Fault(
                place,
                new(
                    $"A game has 1 to {MostPlayers} players, not {players.Length}.",
                    $"Een spel heeft 1 tot {MostPlayers} spelers, niet {players.Length}."
                )
            );
            throw new GambitException();
        }

        return new GambitHeader(title, players);
    }

    // Another version, or none, hides no fault of what follows.
    private static void Version(GambitTokens tokens, Findings findings, int version)
    {
        Place place = tokens.Place;
        string first = tokens.Word(
            new($"the version of the format, {version}", $"de versie van de indeling, {version},")
        );
        bool isNumber = Rational.TryParse(first, out Rational number);
        if (!isNumber || number != version)
        {
            string found = isNumber ? Excerpt.Of($"{number}") : $"'{Excerpt.Of(first)}'";
            findings.Fault(
                place,
                new(
                    $"{found} should be the version of the format, {version}.",
                    $"{found} hoort de versie van de indeling, {version}, te zijn."
                )
            );
        }

        if (first is "R" or "D")
        {
            return;
        }

        place = tokens.Place;
        string numbers = tokens.Word(new("R, for numbers that are fractions", "R, voor getallen die breuken zijn,"));
        if (numbers is not ("R" or "D"))
        {
            findings.Fault(
                place,
                new(
                    $"'{Excerpt.Of(numbers)}' should be R (fractions) or D (decimals).",
                    $"'{Excerpt.Of(numbers)}' hoort R (breuken) of D (decimalen) te zijn."
                )
            );
        }
    }
}
