using Entente.Numbers;

namespace Entente.Strategies.Whole;

/// <summary>Regression by a Gaussian process of mean 0 with Matérn covariance of order 3/2 and noise.</summary>
/// <remarks>
/// Rasmussen and Williams 2006: <c>k(r) = s^2 (1 + a) exp(-a)</c> with <c>a = sqrt(3) r / l</c>; the length <c>l</c> and the size <c>s</c> are the most probable of a grid, given what was observed
/// and a belief that spreads around the middle of the grid as a log-normal distribution. Takes time with the cube of the number of observations for each pair of the grid.
/// </remarks>
internal sealed class GaussianProcess
{
    private const double Noise = 0.01;
    private const double Spread = 0.5;
    private const double Root3 = 1.7320508075688772;
    private const double MiddleLength = 0.252;
    private const double MiddleSize = 0.166;
    private static readonly double[] Steps = [0.25, 0.5, 1, 2, 4];

    private readonly double[] inputs;
    private readonly double[] factor;
    private readonly double[] solved;
    private readonly double[] column;

    private GaussianProcess(double[] inputs, double length, double size)
    {
        this.inputs = inputs;
        Length = length;
        Size = size;
        factor = new double[inputs.Length * inputs.Length];
        solved = new double[inputs.Length];
        column = new double[inputs.Length];
    }

    /// <summary>The distance over which values go together.</summary>
    public double Length { get; }

    /// <summary>The standard deviation of values about 0.</summary>
    public double Size { get; }

    /// <summary>The logarithm of the probability density of the observations, but for a constant.</summary>
    public double LogLikelihood { get; private set; }

    /// <summary>Fits a process, the most probable of the grid.</summary>
    /// <param name="inputs">Where values were observed.</param>
    /// <param name="values">The values.</param>
    public static GaussianProcess Fit(ReadOnlySpan<double> inputs, ReadOnlySpan<double> values)
    {
        GaussianProcess? best = null;
        double most = double.NegativeInfinity;
        foreach (double length in Steps)
        {
            double[] correlations = Correlations(inputs, MiddleLength * length);
            foreach (double size in Steps)
            {
                GaussianProcess process = Fit(inputs, values, MiddleLength * length, MiddleSize * size, correlations);
                double probability = process.LogLikelihood - Doubt(length) - Doubt(size);
                if (best is null || probability > most)
                {
                    best = process;
                    most = probability;
                }
            }
        }

        return best!;
    }

    /// <summary>Fits the process of a length and a size.</summary>
    public static GaussianProcess Fit(
        ReadOnlySpan<double> inputs,
        ReadOnlySpan<double> values,
        double length,
        double size
    ) => Fit(inputs, values, length, size, Correlations(inputs, length));

    private static GaussianProcess Fit(
        ReadOnlySpan<double> inputs,
        ReadOnlySpan<double> values,
        double length,
        double size,
        double[] correlations
    )
    {
        var process = new GaussianProcess(inputs.ToArray(), length, size);
        process.Decompose(correlations);
        values.CopyTo(process.solved);
        process.Forward(process.solved);
        double sum = 0;
        int count = inputs.Length;
        for (int i = 0; i < count; i++)
        {
            sum -= process.solved[i] * process.solved[i] / 2;
            sum -= StableMath.Log(process.factor[(i * count) + i]);
        }

        process.LogLikelihood = sum;
        process.Backward(process.solved);
        return process;
    }

    /// <summary>The expected value at a place, and its variance, noise included.</summary>
    public double MeanAt(double input, out double variance)
    {
        double mean = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            column[i] = Size * Size * Correlation(input - inputs[i], Length);
            mean += column[i] * solved[i];
        }

        Forward(column);
        variance = (Size * Size) + (Noise * Noise);
        foreach (double part in column)
        {
            variance -= part * part;
        }

        variance = Math.Max(variance, Noise * Noise);
        return mean;
    }

    private static double Doubt(double step)
    {
        double away = StableMath.Log(step) / Spread;
        return away * away / 2;
    }

    private static double Correlation(double distance, double length)
    {
        double scaled = Root3 * Math.Abs(distance) / length;
        return (1 + scaled) * StableMath.Exp(-scaled);
    }

    // The lower triangle, row by row.
    private static double[] Correlations(ReadOnlySpan<double> inputs, double length)
    {
        var correlations = new double[inputs.Length * inputs.Length];
        for (int row = 0; row < inputs.Length; row++)
        {
            for (int at = 0; at <= row; at++)
            {
                correlations[(row * inputs.Length) + at] = Correlation(inputs[row] - inputs[at], length);
            }
        }

        return correlations;
    }

    // Cholesky's decomposition, the lower triangle row by row.
    private void Decompose(double[] correlations)
    {
        int count = inputs.Length;
        for (int row = 0; row < count; row++)
        {
            Span<double> own = factor.AsSpan(row * count, count);
            for (int at = 0; at <= row; at++)
            {
                ReadOnlySpan<double> other = factor.AsSpan(at * count, count);
                double sum = (Size * Size * correlations[(row * count) + at]) + (row == at ? Noise * Noise : 0);
                for (int i = 0; i < at; i++)
                {
                    sum -= own[i] * other[i];
                }

                own[at] = row == at ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / other[at];
            }
        }
    }

    private void Forward(Span<double> vector)
    {
        int count = inputs.Length;
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<double> own = factor.AsSpan(row * count, count);
            double sum = vector[row];
            for (int i = 0; i < row; i++)
            {
                sum -= own[i] * vector[i];
            }

            vector[row] = sum / own[row];
        }
    }

    private void Backward(Span<double> vector)
    {
        int count = inputs.Length;
        for (int row = count - 1; row >= 0; row--)
        {
            double sum = vector[row];
            for (int i = row + 1; i < count; i++)
            {
                sum -= factor[(i * count) + row] * vector[i];
            }

            vector[row] = sum / factor[(row * count) + row];
        }
    }
}
