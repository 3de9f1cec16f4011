using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Evaluation.Games;

/// <summary>The symmetric equilibria of a symmetric game, pure and mixed, found by trying supports.</summary>
/// <remarks>
/// <para>
/// Strategies that another strictly dominates are left out first, again and again: no equilibrium uses them. Then supports are tried from the smallest. In a support all strategies must obtain the same,
/// which is a system of linear equations, solved in whole numbers; its solution is an equilibrium when every share is above 0 and no strategy outside obtains more. Supports in which one strategy is strictly
/// dominated by another against all of the support are passed over (Porter, Nudelman and Shoham 2008). A symmetric game always has one (Nash 1951).
/// </para>
/// <para>
/// Where a system has many solutions, or a strategy outside obtains as much, the game is degenerate: there may then be equilibria beside those listed, infinitely many even.
/// </para>
/// </remarks>
public sealed record SymmetricEquilibria
{
    private SymmetricEquilibria(
        ImmutableArray<SymmetricEquilibrium> found,
        int searched,
        int undominated,
        bool isDegenerate
    )
    {
        Found = found;
        LargestSupport = searched;
        Undominated = undominated;
        IsDegenerate = isDegenerate;
    }

    /// <summary>The equilibria, by size of the support, then by the numbers of its strategies.</summary>
    public ImmutableArray<SymmetricEquilibrium> Found { get; }

    /// <summary>Up to how many strategies all supports were tried.</summary>
    public int LargestSupport { get; }

    /// <summary>How many strategies are left when dominated ones are taken away.</summary>
    public int Undominated { get; }

    /// <summary>Whether there may be more than those listed although all supports were tried.</summary>
    public bool IsDegenerate { get; }

    /// <summary>Whether all supports were tried.</summary>
    public bool IsComplete => LargestSupport == Undominated;

    /// <summary>Finds them.</summary>
    /// <param name="game">The game.</param>
    /// <param name="mostSupports">How many supports are tried at most; sizes that would pass it are not begun.</param>
    public static SymmetricEquilibria Of(SymmetricGame game, int mostSupports = 20_000)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(mostSupports);
        int[] strategies = Undominating(game);
        var found = ImmutableArray.CreateBuilder<SymmetricEquilibrium>();
        bool isDegenerate = false;
        long left = mostSupports;
        int size = 0;
        while (size < strategies.Length)
        {
            BigInteger count = Choices(strategies.Length, size + 1);
            if (count > left)
            {
                break;
            }

            size++;
            left -= (long)count;
            foreach (int[] support in Supports(strategies, size))
            {
                if (!IsDominatedWithin(game, strategies, support))
                {
                    isDegenerate |= Try(game, strategies, support, found);
                }
            }
        }

        return new SymmetricEquilibria(found.ToImmutable(), size, strategies.Length, isDegenerate);
    }

    private static int[] Undominating(SymmetricGame game)
    {
        int[] left = [.. Enumerable.Range(0, game.Size)];
        while (true)
        {
            int[] kept = [.. left.Where(own => !left.Any(other => Dominates(game, other, own, left)))];
            if (kept.Length == left.Length)
            {
                return left;
            }

            left = kept;
        }
    }

    private static bool IsDominatedWithin(SymmetricGame game, int[] strategies, int[] support) =>
        support.Any(own => strategies.Any(other => Dominates(game, other, own, support)));

    private static bool Dominates(SymmetricGame game, int better, int worse, int[] against) =>
        Array.TrueForAll(against, other => game.UnitsOf(better, other) > game.UnitsOf(worse, other));

    private static BigInteger Choices(int all, int size)
    {
        BigInteger count = 1;
        for (int i = 1; i <= size; i++)
        {
            count = count * (all - size + i) / i;
        }

        return count;
    }

    private static IEnumerable<int[]> Supports(int[] strategies, int size)
    {
        int[] places = [.. Enumerable.Range(0, size)];
        while (true)
        {
            yield return [.. places.Select(place => strategies[place])];
            int last = size - 1;
            while (last >= 0 && places[last] == strategies.Length - size + last)
            {
                last--;
            }

            if (last < 0)
            {
                yield break;
            }

            places[last]++;
            for (int i = last + 1; i < size; i++)
            {
                places[i] = places[i - 1] + 1;
            }
        }
    }

    // Says whether the support shows that the game is degenerate.
    private static bool Try(
        SymmetricGame game,
        int[] strategies,
        int[] support,
        ImmutableArray<SymmetricEquilibrium>.Builder found
    )
    {
        LinearSolution solution = LinearSolution.Of(SystemOf(game, support));
        if (solution.Kind != LinearSolutionKind.One)
        {
            return solution.Kind == LinearSolutionKind.Many;
        }

        ImmutableArray<BigInteger> shares = solution.Numerators;
        if (shares.Any(share => share.Sign <= 0))
        {
            return false;
        }

        BigInteger value = Worth(support[0]);
        bool isTied = false;
        foreach (int other in strategies.Where(other => !support.Contains(other)))
        {
            int sign = BigInteger.Compare(Worth(other), value);
            if (sign > 0)
            {
                return false;
            }

            isTied |= sign == 0;
        }

        var mixture = new double[game.Size];
        for (int i = 0; i < support.Length; i++)
        {
            mixture[support[i]] = Rational.Of(shares[i], solution.Denominator).ToDouble();
        }

        found.Add(
            new SymmetricEquilibrium([.. mixture], game.FromUnits(Rational.Of(value, solution.Denominator).ToDouble()))
        );
        return isTied;

        BigInteger Worth(int own)
        {
            BigInteger sum = 0;
            for (int i = 0; i < support.Length; i++)
            {
                sum += shares[i] * game.UnitsOf(own, support[i]);
            }

            return sum;
        }
    }

    // Every strategy of the support obtains what its first one does, and the shares are 1 together; the last column stands to the right of the equals sign.
    private static BigInteger[,] SystemOf(SymmetricGame game, int[] support)
    {
        int size = support.Length;
        var system = new BigInteger[size, size + 1];
        for (int column = 0; column < size; column++)
        {
            for (int row = 1; row < size; row++)
            {
                system[row - 1, column] =
                    game.UnitsOf(support[row], support[column]) - game.UnitsOf(support[0], support[column]);
            }

            system[size - 1, column] = 1;
        }

        system[size - 1, size] = 1;
        return system;
    }
}
