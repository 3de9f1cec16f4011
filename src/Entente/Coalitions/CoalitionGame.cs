using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Coalitions;

/// <summary>What every group of players can obtain by itself and divide among its members as it likes.</summary>
/// <remarks>A coalition is a number whose bit <c>i</c> says whether player <c>i</c> belongs to it; 0 is nobody and is worth 0.</remarks>
public sealed class CoalitionGame
{
    /// <summary>The most players that a game can have.</summary>
    public const int MostPlayers = 16;

    private readonly ImmutableArray<Rational> worths;

    /// <summary>A game.</summary>
    /// <param name="players">How many players there are, 1 to <see cref="MostPlayers"/>.</param>
    /// <param name="worths">By coalition, 2 to the power of the players in number; the first is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many players.</exception>
    /// <exception cref="ArgumentException">There are not as many worths as coalitions, or nobody is worth something.</exception>
    public CoalitionGame(int players, IReadOnlyList<Rational> worths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        ArgumentNullException.ThrowIfNull(worths);
        if (worths.Count != 1 << players || worths[0].Sign != 0)
        {
            throw new ArgumentException(
                $"A game of {players} players has {1 << players} coalitions, the empty one worth 0.",
                nameof(worths)
            );
        }

        Players = players;
        this.worths = [.. worths];
    }

    /// <summary>How many players there are.</summary>
    public int Players { get; }

    /// <summary>How many coalitions there are, the empty one and that of all included.</summary>
    public int Coalitions => 1 << Players;

    /// <summary>The coalition of all.</summary>
    public int Everybody => Coalitions - 1;

    /// <summary>What a coalition can obtain.</summary>
    /// <param name="coalition">Its number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such coalition.</exception>
    public Rational this[int coalition]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(coalition);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(coalition, Coalitions);
            return worths[coalition];
        }
    }

    /// <summary>Whether a player belongs to a coalition.</summary>
    public static bool Has(int coalition, int player) => (coalition >> player & 1) == 1;

    /// <summary>Whether two groups without a member in common never lose by joining.</summary>
    /// <remarks>All pairs are looked at: 3 to the power of the players.</remarks>
    public bool IsSuperadditive()
    {
        for (int joined = 1; joined < Coalitions; joined++)
        {
            for (int part = (joined - 1) & joined; part > 0; part = (part - 1) & joined)
            {
                if (worths[part] + worths[joined ^ part] > worths[joined])
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a player brings every coalition that it joins more, or as much, the larger the coalition is.</summary>
    /// <remarks>Then the core is large, and the Shapley value lies in it (Shapley 1971).</remarks>
    public bool IsConvex()
    {
        for (int coalition = 0; coalition < Coalitions; coalition++)
        {
            for (int i = 0; i < Players; i++)
            {
                for (int j = i + 1; j < Players; j++)
                {
                    if (
                        !Has(coalition, i)
                        && !Has(coalition, j)
                        && worths[coalition | 1 << i] + worths[coalition | 1 << j]
                            > worths[coalition | 1 << i | 1 << j] + worths[coalition]
                    )
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    /// <summary>What each player brings on average over all orders in which they could arrive (Shapley 1953).</summary>
    /// <returns>By player; together what all obtain.</returns>
    public ImmutableArray<Rational> Shapley()
    {
        // By size of the coalition that is joined: the share of orders in which just its members came before.
        Rational[] weights = new Rational[Players];
        BigInteger orders = Factorial(Players);
        for (int size = 0; size < Players; size++)
        {
            weights[size] = Rational.Of(Factorial(size) * Factorial(Players - size - 1), orders);
        }

        var value = new Rational[Players];
        for (int coalition = 0; coalition < Coalitions; coalition++)
        {
            Rational weight = coalition == Everybody ? default : weights[BitOperations.PopCount((uint)coalition)];
            for (int player = 0; player < Players; player++)
            {
                if (!Has(coalition, player))
                {
                    value[player] += weight * (worths[coalition | 1 << player] - worths[coalition]);
                }
            }
        }

        return [.. value];
    }

    /// <summary>What a coalition gets under a division.</summary>
    /// <param name="coalition">Its number.</param>
    /// <param name="division">By player.</param>
    public static Rational Sum(int coalition, IReadOnlyList<Rational> division)
    {
        ArgumentNullException.ThrowIfNull(division);
        Rational sum = Rational.Zero;
        for (int player = 0; player < division.Count; player++)
        {
            sum += Has(coalition, player) ? division[player] : Rational.Zero;
        }

        return sum;
    }

    private static BigInteger Factorial(int number)
    {
        BigInteger product = 1;
        for (int factor = 2; factor <= number; factor++)
        {
            product *= factor;
        }

        return product;
    }
}
