using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Games;

/// <summary>A game in strategic form: every player chooses a strategy unseen by the others.</summary>
/// <remarks>A profile, one strategy a player, has a number: that of the first player counts fastest, as in Gambit.</remarks>
public sealed class StrategicGame
{
    /// <summary>The most profiles that a game can have.</summary>
    public const int MostProfiles = 1_000_000;

    private readonly ImmutableArray<Rational> payoffs;

    /// <summary>A game.</summary>
    /// <param name="players">Names, at least one.</param>
    /// <param name="strategies">By player: the names of its strategies, at least one.</param>
    /// <param name="payoffs">By profile, then by player.</param>
    /// <exception cref="ArgumentException">A list is empty or does not fit the others, or there are more profiles than <see cref="MostProfiles"/>.</exception>
    public StrategicGame(
        IReadOnlyList<string> players,
        IReadOnlyList<IReadOnlyList<string>> strategies,
        IReadOnlyList<Rational> payoffs
    )
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(strategies);
        ArgumentNullException.ThrowIfNull(payoffs);
        if (players.Count == 0 || strategies.Count != players.Count || ProfilesOf(strategies) is not { } profiles)
        {
            throw new ArgumentException(
                $"A game has players with one strategy or more each, and at most {MostProfiles} profiles.",
                nameof(strategies)
            );
        }

        if (payoffs.Count != profiles * players.Count)
        {
            throw new ArgumentException(
                $"A game of {profiles} profiles and {players.Count} players has {profiles * players.Count} payoffs, not {payoffs.Count}.",
                nameof(payoffs)
            );
        }

        Players = [.. players];
        Strategies = [.. strategies.Select(own => own.ToImmutableArray())];
        Profiles = profiles;
        this.payoffs = [.. payoffs];
    }

    /// <summary>What it is about; empty for nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>More about it; empty for nothing.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The names of the players.</summary>
    public ImmutableArray<string> Players { get; }

    /// <summary>By player: the names of its strategies.</summary>
    public ImmutableArray<ImmutableArray<string>> Strategies { get; }

    /// <summary>How many profiles there are.</summary>
    public int Profiles { get; }

    /// <summary>What a profile is worth to a player.</summary>
    /// <param name="profile">The number of the profile.</param>
    /// <param name="player">The place of the player.</param>
    public Rational this[int profile, int player] => payoffs[(profile * Players.Length) + player];

    /// <summary>The strategy of a player in a profile.</summary>
    /// <param name="profile">The number of the profile.</param>
    /// <param name="player">The place of the player.</param>
    public int StrategyIn(int profile, int player) => profile / Step(player) % Strategies[player].Length;

    /// <summary>The profile in which one player plays something else.</summary>
    /// <param name="profile">The number of the profile.</param>
    /// <param name="player">The place of the player.</param>
    /// <param name="strategy">The place of its strategy.</param>
    public int With(int profile, int player, int strategy) =>
        profile + ((strategy - StrategyIn(profile, player)) * Step(player));

    /// <summary>Whether no player gains by playing something else by itself.</summary>
    /// <param name="profile">The number of the profile.</param>
    public bool IsEquilibrium(int profile)
    {
        for (int player = 0; player < Players.Length; player++)
        {
            for (int strategy = 0; strategy < Strategies[player].Length; strategy++)
            {
                if (this[With(profile, player, strategy), player] > this[profile, player])
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>How many profiles strategies make; null for none or too many.</summary>
    internal static int? ProfilesOf(IReadOnlyList<IReadOnlyList<string>> strategies)
    {
        long profiles = 1;
        foreach (IReadOnlyList<string> own in strategies)
        {
            profiles = Math.Min(profiles * own.Count, MostProfiles + 1L);
        }

        return profiles is > 0 and <= MostProfiles ? (int)profiles : null;
    }

    private int Step(int player)
    {
        int step = 1;
        for (int before = 0; before < player; before++)
        {
            step *= Strategies[before].Length;
        }

        return step;
    }
}
