namespace Entente.Strategies.Models;

/// <summary>Evaluations of the values of an issue that rise evenly to one value and fall evenly after it.</summary>
/// <remarks>
/// The shapes of Hindriks and Tykhonov 2008: with the peak at the last value uphill, at the first downhill, else triangular. Values stand in the order in which the issue declares them. An issue has one
/// shape for every value, and no more than 21, with their peaks spread evenly.
/// </remarks>
internal static class EvaluationShape
{
    private const int Most = 21;

    /// <summary>How many shapes an issue of so many values has.</summary>
    public static int CountFor(int values) => Math.Min(values, Most);

    /// <summary>What a value is worth under a shape, 0 to 1.</summary>
    /// <param name="shape">The number of the shape.</param>
    /// <param name="values">How many values the issue has.</param>
    /// <param name="value">The number of the value.</param>
    public static double Of(int shape, int values, int value)
    {
        int last = values - 1;
        int shapes = CountFor(values);
        int peak = shapes < values ? (int)((((long)shape * last * 2) + shapes - 1) / (2 * (shapes - 1))) : shape;
        return value == peak ? 1
            : value < peak ? value / (double)peak
            : (last - value) / (double)(last - peak);
    }
}
