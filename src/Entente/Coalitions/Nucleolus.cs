using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Coalitions;

/// <summary>The division under which the coalition that complains most complains least, then the next, and so on (Schmeidler 1969).</summary>
/// <remarks>
/// <para>
/// A complaint is what a coalition obtains by itself less what the division gives it. Nobody gets less than it obtains alone. There is exactly one such division, it lies in the core where there is a core, and treats equals alike.
/// </para>
/// <para>
/// Found by linear programmes in fractions: the largest complaint is made as small as possible, coalitions whose complaint cannot be smaller in any best division (they have a price above 0) are held to it, and
/// so again for the others, until the division is fixed (Maschler, Peleg and Shapley 1979). Every round fixes a direction more, so that there are at most as many rounds as players.
/// </para>
/// </remarks>
public static class Nucleolus
{
    /// <summary>The most players for which it is computed.</summary>
    public const int MostPlayers = 10;

    /// <summary>Finds it.</summary>
    /// <param name="game">A game of at most <see cref="MostPlayers"/> players.</param>
    /// <returns>By player; null when what all obtain is less than what they obtain alone, so that no division gives everybody its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are too many players.</exception>
    public static ImmutableArray<Rational>? Of(CoalitionGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(game.Players, MostPlayers, nameof(game));
        Rational alone = Rational.Zero;
        for (int player = 0; player < game.Players; player++)
        {
            alone += game[1 << player];
        }

        return alone > game[game.Everybody] ? null : new Rounds(game).Run();
    }

    private sealed class Rounds
    {
        private readonly CoalitionGame game;
        private readonly FixedSums held;
        private readonly List<int> open;

        public Rounds(CoalitionGame game)
        {
            this.game = game;
            held = new FixedSums(game.Players);
            held.Hold(Row(game.Everybody), game[game.Everybody]);
            open = [.. Enumerable.Range(1, game.Coalitions - 2)];
        }

        public ImmutableArray<Rational> Run()
        {
            while (!held.IsSettled)
            {
                open.RemoveAll(coalition => held.Determines(Row(coalition)));
                Round();
            }

            return held.Solution();
        }

        // The dual: weights on open coalitions that add up to 1, on players alone, and of either sign on what is held, so that every player's add up to 0.
        private void Round()
        {
            int players = game.Players;
            int columns = open.Count + players + (2 * held.Count);
            var goal = new Rational[columns];
            Rational[][] rows = [.. Enumerable.Range(0, players + 1).Select(_ => new Rational[columns])];
            for (int i = 0; i < open.Count; i++)
            {
                Put(rows, goal, i, Row(open[i]), game[open[i]], 1);
                rows[players][i] = Rational.One;
            }

            for (int player = 0; player < players; player++)
            {
                Put(rows, goal, open.Count + player, Row(1 << player), game[1 << player], 1);
            }

            for (int i = 0; i < held.Count; i++)
            {
                Put(rows, goal, open.Count + players + (2 * i), held.RowAt(i), held.SumAt(i), 1);
                Put(rows, goal, open.Count + players + (2 * i) + 1, held.RowAt(i), held.SumAt(i), -1);
            }

            var right = new Rational[players + 1];
            right[players] = Rational.One;
            LinearOptimum best = LinearProgram.Maximize(goal, rows, right)!;
            for (int i = 0; i < open.Count + players; i++)
            {
                if (best.Values[i].Sign > 0)
                {
                    bool isAlone = i >= open.Count;
                    int coalition = isAlone ? 1 << (i - open.Count) : open[i];
                    held.Hold(Row(coalition), isAlone ? game[coalition] : game[coalition] - best.Value);
                }
            }
        }

        private static void Put(Rational[][] rows, Rational[] goal, int column, Rational[] row, Rational sum, int sign)
        {
            goal[column] = sign * sum;
            for (int player = 0; player < row.Length; player++)
            {
                rows[player][column] = sign * row[player];
            }
        }

        private Rational[] Row(int coalition) =>
            [
                .. Enumerable
                    .Range(0, game.Players)
                    .Select(player => CoalitionGame.Has(coalition, player) ? Rational.One : Rational.Zero),
            ];
    }
}
