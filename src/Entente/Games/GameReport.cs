using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Games;

/// <summary>What a game says before anybody agrees on anything.</summary>
public sealed record GameReport
{
    private const long MostCells = 60_000;

    private GameReport(ImmutableArray<int> equilibria, ImmutableArray<Rational?> secure)
    {
        Equilibria = equilibria;
        Secure = secure;
    }

    /// <summary>The profiles in which nobody gains by playing something else by itself (equilibria in pure strategies), in order.</summary>
    public ImmutableArray<int> Equilibria { get; }

    /// <summary>By player: what it can make sure of on average, whatever the others do, by mixing strategies (the maximin value); null where the linear programme would be too large.</summary>
    public ImmutableArray<Rational?> Secure { get; }

    /// <summary>Examines a game.</summary>
    /// <param name="game">The game. What players can secure is a linear programme with a row for each of its strategies and a column for each choice of the others.</param>
    public static GameReport Of(StrategicGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return new GameReport(
            EquilibriaOf(game),
            [.. Enumerable.Range(0, game.Players.Length).Select(player => Security(game, player))]
        );
    }

    // A profile is one when every player has the best that it could have against what the others do.
    private static ImmutableArray<int> EquilibriaOf(StrategicGame game)
    {
        bool[] isOne = new bool[game.Profiles];
        Array.Fill(isOne, true);
        for (int player = 0; player < game.Players.Length; player++)
        {
            var best = new Rational?[game.Profiles];
            for (int profile = 0; profile < game.Profiles; profile++)
            {
                int choice = game.With(profile, player, 0);
                Rational payoff = game[profile, player];
                best[choice] = best[choice] is { } most ? Rational.Max(most, payoff) : payoff;
            }

            for (int profile = 0; profile < game.Profiles; profile++)
            {
                isOne[profile] &= game[profile, player] == best[game.With(profile, player, 0)];
            }
        }

        return [.. Enumerable.Range(0, game.Profiles).Where(profile => isOne[profile])];
    }

    // The others look for the weights on their choices (they are one against the player) under which its best strategy brings least; by duality that is what it can secure.
    private static Rational? Security(StrategicGame game, int player)
    {
        int own = game.Strategies[player].Length;
        if ((own + 1L) * ((game.Profiles / own) + own) > MostCells)
        {
            return null;
        }

        int[] choices = [.. Enumerable.Range(0, game.Profiles).Where(profile => game.StrategyIn(profile, player) == 0)];
        Rational least = choices
            .SelectMany(choice => Enumerable.Range(0, own).Select(strategy => Payoff(choice, strategy)))
            .Aggregate(Rational.Min);

        // Shifted so that the value is at least 0 and one unknown can stand for it: minimise v with every strategy's worth plus a slack equal to v, weights adding up to 1.
        int columns = choices.Length + own + 1;
        var goal = new Rational[columns];
        goal[^1] = -1;
        var rows = new Rational[own + 1][];
        for (int strategy = 0; strategy < own; strategy++)
        {
            rows[strategy] = new Rational[columns];
            for (int choice = 0; choice < choices.Length; choice++)
            {
                rows[strategy][choice] = Payoff(choices[choice], strategy) - least;
            }

            rows[strategy][choices.Length + strategy] = Rational.One;
            rows[strategy][^1] = -1;
        }

        rows[own] = new Rational[columns];
        Array.Fill(rows[own], Rational.One, 0, choices.Length);
        var right = new Rational[own + 1];
        right[own] = Rational.One;
        return least - LinearProgram.Maximize(goal, rows, right)!.Value;

        Rational Payoff(int choice, int strategy) => game[game.With(choice, player, strategy), player];
    }
}
