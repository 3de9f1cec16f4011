using System.Collections.Immutable;
using Entente.Formats.Nodes;

namespace Entente.Formats.Gambit;

/// <summary>What both kinds of file start with.</summary>
/// <param name="Title">What the game is about.</param>
/// <param name="Players">The names of the players.</param>
internal sealed record GambitHeader(string Title, ImmutableArray<string> Players)
{
    private const int MostPlayers = 100;

    public static GambitHeader Read(GambitTokens tokens, Findings findings, int version)
    {
        tokens.Whole(
            new($"the version of the format, {version}", $"de versie van de indeling, {version},"),
            version,
            version
        );
        Place place = tokens.Place;
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

        string title = tokens.Quoted(new("the title", "de titel"));
        place = tokens.Place;
        tokens.Open(new("the players", "de spelers"));
        var players = ImmutableArray.CreateBuilder<string>();
        while (!tokens.IsAtClose)
        {
            players.Add(tokens.Quoted(new("the name of a player", "de naam van een speler")));
        }

        tokens.Close(new("the players", "de spelers"));
        if (players.Count is 0 or > MostPlayers)
        {
            findings.Fault(
                place,
                new(
                    $"A game has 1 to {MostPlayers} players, not {players.Count}.",
                    $"Een spel heeft 1 tot {MostPlayers} spelers, niet {players.Count}."
                )
            );
            throw new GambitException();
        }

        return new GambitHeader(title, players.ToImmutable());
    }
}
