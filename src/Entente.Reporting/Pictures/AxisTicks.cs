using System.Collections.Immutable;

namespace Entente.Reporting.Pictures;

/// <summary>Round numbers along an axis: 1, 2 or 5 times a power of ten apart, some five of them.</summary>
public static class AxisTicks
{
    private const int Wanted = 5;

    /// <summary>The numbers from the lower end of the axis to the upper, ascending.</summary>
    /// <param name="axis">The axis.</param>
    public static ImmutableArray<double> Of(PictureAxis axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        double range = axis.High - axis.Low;
        double rough = range / Wanted;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step =
            power
            * (
                rough / power < 1.5 ? 1
                : rough / power < 3.5 ? 2
                : rough / power < 7.5 ? 5
                : 10
            );
        var ticks = ImmutableArray.CreateBuilder<double>();
        for (
            double number = Math.Ceiling((axis.Low / step) - 1e-9);
            number * step <= axis.High + (step * 1e-9);
            number++
        )
        {
            ticks.Add(number * step);
        }

        return ticks.ToImmutable();
    }

    /// <summary>How many decimals tell the ticks of an axis apart.</summary>
    /// <param name="axis">The axis.</param>
    public static int Decimals(PictureAxis axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        double rough = (axis.High - axis.Low) / Wanted;
        return Math.Clamp((int)Math.Ceiling(-Math.Log10(rough) + 0.2), 0, 6);
    }
}
