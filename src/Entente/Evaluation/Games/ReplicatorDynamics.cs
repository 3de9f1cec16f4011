using System.Collections.Immutable;

namespace Entente.Evaluation.Games;

/// <summary>How the shares of strategies in a large population change when those that obtain more than the mean grow at the expense of the others.</summary>
/// <remarks>
/// <para>
/// <c>dx_i/dt = x_i ((A x)_i - x A x)</c> (Taylor and Jonker 1978), payoffs divided by the distance between the largest and the smallest, so that a time of 1 is the same for every game. Runge and Kutta's method of the
/// fourth order in steps of 0.1; shares below 0 are cut, and all divided by their sum.
/// </para>
/// <para>What has no share never gets one: a run that is to find out whether a strategy can be invaded begins with a little of all.</para>
/// </remarks>
public static class ReplicatorDynamics
{
    /// <summary>When a run is ended although shares still change.</summary>
    public const double MostTime = 1_000;

    private const double Step = 0.1;
    private const double Still = 1e-9;
    private const double Kept = 0.01;
    private const int MostPoints = 600;

    /// <summary>A run from a mixture, until shares change by less than 10^-9 in a time of 1, or <see cref="MostTime"/>.</summary>
    /// <param name="game">The game.</param>
    /// <param name="start">By strategy: its share, 0 to 1, together 1.</param>
    /// <param name="mostTime">When the run is ended although shares still change.</param>
    /// <returns>The run; points are kept where some share moved by 0.01, or by more in a run so long that these would be more than 600.</returns>
    /// <exception cref="ArgumentException">The start is not a mixture of the game's strategies.</exception>
    public static Trajectory Run(SymmetricGame game, ImmutableArray<double> start, double mostTime = MostTime)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (start.Length != game.Size || start.Any(share => !(share >= 0)) || Math.Abs(start.Sum() - 1) > 1e-9)
        {
            throw new ArgumentException("The shares must be one a strategy, none below 0, together 1.", nameof(start));
        }

        var flow = new Flow(game);
        double[] shares = [.. start];
        var points = ImmutableArray.CreateBuilder<TrajectoryPoint>();
        points.Add(new TrajectoryPoint(0, start));
        int most = (int)(mostTime / Step);
        double kept = Kept;
        bool isStill = flow.SpeedAt(shares) < Still;
        int step = 0;
        while (!isStill && step < most)
        {
            flow.Advance(shares, Step);
            step++;
            isStill = flow.SpeedAt(shares) < Still;
            if (HasMoved(points[^1].Shares, shares, kept))
            {
                points.Add(new TrajectoryPoint(step * Step, [.. shares]));
            }

            if (points.Count > MostPoints)
            {
                points = Thinned(points);
                kept *= 2;
            }
        }

        if (step > 0)
        {
            points.Add(new TrajectoryPoint(step * Step, [.. shares]));
        }

        return new Trajectory(points.ToImmutable(), isStill);
    }

    /// <summary>All strategies in equal shares.</summary>
    /// <param name="game">The game.</param>
    public static ImmutableArray<double> Uniform(SymmetricGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return [.. Enumerable.Repeat(1.0 / game.Size, game.Size)];
    }

    /// <summary>One strategy with a little of every other.</summary>
    /// <param name="game">The game.</param>
    /// <param name="strategy">The one.</param>
    /// <param name="others">What the others have together, above 0 and below 1.</param>
    public static ImmutableArray<double> Near(SymmetricGame game, int strategy, double others)
    {
        ArgumentNullException.ThrowIfNull(game);
        double each = game.Size > 1 ? others / (game.Size - 1) : 0;
        return [.. Enumerable.Range(0, game.Size).Select(i => i == strategy ? 1 - (each * (game.Size - 1)) : each)];
    }

    private static ImmutableArray<TrajectoryPoint>.Builder Thinned(ImmutableArray<TrajectoryPoint>.Builder points)
    {
        var thinned = ImmutableArray.CreateBuilder<TrajectoryPoint>();
        thinned.AddRange(points.Where((_, i) => i % 2 == 0));
        return thinned;
    }

    private static bool HasMoved(ImmutableArray<double> from, double[] to, double kept)
    {
        for (int i = 0; i < to.Length; i++)
        {
            if (Math.Abs(to[i] - from[i]) >= kept)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Flow
    {
        private readonly int size;
        private readonly double[] payoffs;
        private readonly double[][] rates;
        private readonly double[] between;

        public Flow(SymmetricGame game)
        {
            size = game.Size;
            double low = game.Payoffs.Min(row => row.Min());
            double range = game.Payoffs.Max(row => row.Max()) - low;
            payoffs = [.. game.Payoffs.SelectMany(row => row).Select(payoff => range > 0 ? (payoff - low) / range : 0)];
            rates = [.. Enumerable.Range(0, 4).Select(_ => new double[size])];
            between = new double[size];
        }

        public double SpeedAt(double[] shares)
        {
            Rates(shares, rates[0]);
            return rates[0].Max(Math.Abs);
        }

        public void Advance(double[] shares, double step)
        {
            Rates(shares, rates[0]);
            Rates(Moved(shares, rates[0], step / 2), rates[1]);
            Rates(Moved(shares, rates[1], step / 2), rates[2]);
            Rates(Moved(shares, rates[2], step), rates[3]);
            double sum = 0;
            for (int i = 0; i < size; i++)
            {
                double rate = rates[0][i] + (2 * rates[1][i]) + (2 * rates[2][i]) + rates[3][i];
                shares[i] = Math.Max(0, shares[i] + (step / 6 * rate));
                sum += shares[i];
            }

            for (int i = 0; i < size; i++)
            {
                shares[i] /= sum;
            }
        }

        private double[] Moved(double[] shares, double[] by, double step)
        {
            for (int i = 0; i < size; i++)
            {
                between[i] = shares[i] + (step * by[i]);
            }

            return between;
        }

        private void Rates(double[] shares, double[] into)
        {
            double mean = 0;
            for (int own = 0; own < size; own++)
            {
                double worth = 0;
                for (int other = 0; other < size; other++)
                {
                    worth += payoffs[(own * size) + other] * shares[other];
                }

                into[own] = worth;
                mean += worth * shares[own];
            }

            for (int own = 0; own < size; own++)
            {
                into[own] = shares[own] * (into[own] - mean);
            }
        }
    }
}
