namespace Entente.Strategies.Ours;

/// <summary>Which way numbers went lately.</summary>
internal static class Trend
{
    /// <summary>How many of the latest numbers count.</summary>
    public const int Recent = 10;

    private const double LeastSpread = 1e-12;

    /// <summary>The slope of the line of least squares; 0 when all times are the same.</summary>
    /// <param name="times">The moments.</param>
    /// <param name="numbers">The numbers, as many.</param>
    public static double SlopeOf(ReadOnlySpan<double> times, ReadOnlySpan<double> numbers)
    {
        double time = 0;
        double number = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < times.Length; i++)
        {
            time += times[i];
            number += numbers[i];
            squares += times[i] * times[i];
            products += times[i] * numbers[i];
        }

        double spread = (times.Length * squares) - (time * time);
        return spread > LeastSpread ? ((times.Length * products) - (time * number)) / spread : 0;
    }
}
