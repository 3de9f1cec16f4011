using System.Collections.Immutable;

namespace Entente.Evaluation.Games;

/// <summary>A game of two players who have the same strategies and the same payoffs: what a strategy obtains against each.</summary>
/// <remarks>
/// Payoffs are rounded to 10^-12 of the power of ten next above the largest of them, and that is the game: what is said of pure and mixed equilibria is then exact, without a
/// tolerance, and the same on every machine. Payoffs of a tournament that should be equal but were added in another order are equal here.
/// </remarks>
public sealed class SymmetricGame
{
    private const double Units = 1e12;

    private readonly long[,] units;
    private readonly double scale = 1;

    /// <summary>A game.</summary>
    /// <param name="payoffs">By own strategy, then by the other's: what one obtains; square, at least one strategy, finite.</param>
    /// <exception cref="ArgumentException">The table is not square, is empty, or holds what is not a finite number.</exception>
    public SymmetricGame(ImmutableArray<ImmutableArray<double>> payoffs)
    {
        if (payoffs.IsDefaultOrEmpty || payoffs.Any(row => row.Length != payoffs.Length))
        {
            throw new ArgumentException("A game needs as many columns as rows, at least one.", nameof(payoffs));
        }

        double largest = 0;
        foreach (double payoff in payoffs.SelectMany(row => row))
        {
            if (!double.IsFinite(payoff))
            {
                throw new ArgumentException($"A payoff must be a finite number, not {payoff}.", nameof(payoffs));
            }

            largest = Math.Max(largest, Math.Abs(payoff));
        }

        while (scale < largest)
        {
            scale *= 10;
        }

        Size = payoffs.Length;
        units = new long[Size, Size];
        var rounded = ImmutableArray.CreateBuilder<ImmutableArray<double>>(Size);
        for (int own = 0; own < Size; own++)
        {
            var row = new double[Size];
            for (int other = 0; other < Size; other++)
            {
                units[own, other] = (long)Math.Round(payoffs[own][other] / scale * Units);
                row[other] = units[own, other] / Units * scale;
            }

            rounded.Add([.. row]);
        }

        Payoffs = rounded.MoveToImmutable();
    }

    /// <summary>How many strategies there are.</summary>
    public int Size { get; }

    /// <summary>By own strategy, then by the other's: what one obtains, as rounded.</summary>
    public ImmutableArray<ImmutableArray<double>> Payoffs { get; }

    /// <summary>What a strategy obtains against a mixture.</summary>
    /// <param name="own">The number of the strategy.</param>
    /// <param name="mixture">By strategy: its share, 0 to 1, together 1.</param>
    public double Of(int own, ReadOnlySpan<double> mixture)
    {
        double sum = 0;
        for (int other = 0; other < Size; other++)
        {
            sum += Payoffs[own][other] * mixture[other];
        }

        return sum;
    }

    /// <summary>What a mixture obtains against itself.</summary>
    /// <param name="mixture">By strategy: its share.</param>
    public double ValueOf(ReadOnlySpan<double> mixture)
    {
        double sum = 0;
        for (int own = 0; own < Size; own++)
        {
            sum += mixture[own] == 0 ? 0 : mixture[own] * Of(own, mixture);
        }

        return sum;
    }

    /// <summary>What one could gain at most by leaving a mixture that all play, for one strategy alone: 0 in an equilibrium.</summary>
    /// <param name="mixture">By strategy: its share.</param>
    public double RegretOf(ReadOnlySpan<double> mixture)
    {
        double best = double.NegativeInfinity;
        for (int own = 0; own < Size; own++)
        {
            best = Math.Max(best, Of(own, mixture));
        }

        return Math.Max(0, best - ValueOf(mixture));
    }

    /// <summary>What one could gain at most by leaving a strategy that all play (Jordan, Kiekintveld and Wellman 2007).</summary>
    /// <param name="strategy">Its number.</param>
    public double RegretOf(int strategy) => Payoffs[BestRepliesTo(strategy)[0]][strategy] - Payoffs[strategy][strategy];

    /// <summary>The strategies that obtain most against one, all of them.</summary>
    /// <param name="other">The number of that one.</param>
    public ImmutableArray<int> BestRepliesTo(int other)
    {
        long best = Enumerable.Range(0, Size).Max(own => units[own, other]);
        return [.. Enumerable.Range(0, Size).Where(own => units[own, other] == best)];
    }

    /// <summary>The equilibria in pure strategies, the two players in either order: neither can gain by another strategy.</summary>
    public ImmutableArray<PureProfile> PureEquilibria()
    {
        ImmutableArray<int>[] replies = [.. Enumerable.Range(0, Size).Select(BestRepliesTo)];
        return
        [
            .. Enumerable
                .Range(0, Size)
                .SelectMany(
                    first => Enumerable.Range(first, Size - first),
                    (first, second) => new PureProfile(first, second)
                )
                .Where(each => replies[each.Second].Contains(each.First) && replies[each.First].Contains(each.Second)),
        ];
    }

    /// <summary>A payoff as a whole number of units.</summary>
    internal long UnitsOf(int own, int other) => units[own, other];

    /// <summary>Units as a payoff.</summary>
    internal double FromUnits(double value) => value / Units * scale;
}
