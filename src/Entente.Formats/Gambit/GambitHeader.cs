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
        tokens.Whole($"the version of the format, {version}", version, version);
        Place place = tokens.Place;
        string numbers = tokens.Word("R, for numbers that are fractions");
        if (numbers is not ("R" or "D"))
        {
            findings.Fault(place, $"'{Excerpt.Of(numbers)}' should be R (fractions) or D (decimals).");
        }

        string title = tokens.Quoted("the title");
        place = tokens.Place;
        tokens.Open("the players");
        var players = ImmutableArray.CreateBuilder<string>();
        while (!tokens.IsAtClose)
        {
            players.Add(tokens.Quoted("the name of a player"));
        }

        tokens.Close("the players");
        if (players.Count is 0 or > MostPlayers)
        {
            findings.Fault(place, $"A game has 1 to {MostPlayers} players, not {players.Count}.");
            throw new GambitException();
        }

        return new GambitHeader(title, players.ToImmutable());
    }
}
