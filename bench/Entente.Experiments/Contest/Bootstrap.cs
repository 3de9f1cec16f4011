using Entente.Randomness;

namespace Entente.Experiments.Contest;

/// <summary>A 95 % interval of a mean by drawing scenarios again, with replacement.</summary>
internal static class Bootstrap
{
    private const ulong Seed = 95;
    private const int Draws = 10_000;

    /// <summary>The interval's ends: the 2.5th and the 97.5th of a hundred of the means of 10,000 draws.</summary>
    /// <param name="numbers">One number a scenario; those that are none are left out.</param>
    public static Interval Of(IEnumerable<double> numbers)
    {
        double[] kept = [.. numbers.Where(number => !double.IsNaN(number))];
        var random = new RandomSequence(Seed);
        var means = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            double sum = 0;
            for (int i = 0; i < kept.Length; i++)
            {
                sum += kept[random.Below((ulong)kept.Length)];
            }

            means[draw] = sum / kept.Length;
        }

        Array.Sort(means);
        return new Interval(kept.Average(), means[(int)(Draws * 0.025)], means[(int)(Draws * 0.975)]);
    }
}
