using System.Collections.Immutable;
using CsCheck;
using Entente.Evaluation.Statistics;

namespace Entente.Tests.Evaluation.Statistics;

public class HolmTests
{
    private static readonly Gen<double[]> GenP = Gen.OneOf(Gen.Double[0, 1], Gen.Int[0, 4].Select(i => i / 4.0)).Array[
        0,
        12
    ];

    [Fact]
    public void Four_values_by_hand()
    {
        // In order 0.005, 0.01, 0.03, 0.04, times 4, 3, 2, 1: 0.02, 0.03, 0.06, 0.04, and the last no less than the one before it.
        ImmutableArray<double> adjusted = Holm.Adjust([0.01, 0.04, 0.03, 0.005]);
        Assert.Equal([0.03, 0.06, 0.06, 0.02], adjusted.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void Published_values_of_four_classifiers_against_a_control()
    {
        // Demšar (2006), section 3.2.2: C4.5 against three tuned ones with p 0.046, 0.196 and 0.752 at k = 4: none falls at 0.05, as 0.05 / 3 = 0.017 is the first bar.
        ImmutableArray<double> adjusted = Holm.Adjust([0.046, 0.196, 0.752]);
        Assert.Equal([0.138, 0.392, 0.752], adjusted.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void Never_below_its_own_value_never_above_Bonferronis_and_in_the_same_order() =>
        GenP.Sample(p =>
        {
            ImmutableArray<double> adjusted = Holm.Adjust(p);
            for (int i = 0; i < p.Length; i++)
            {
                Assert.InRange(adjusted[i], p[i], Math.Min(1, p[i] * p.Length));
                for (int k = 0; k < p.Length; k++)
                {
                    Assert.True(p[i] > p[k] || adjusted[i] <= adjusted[k]);
                }
            }
        });

    [Fact]
    public void Rejects_what_the_step_down_procedure_rejects() =>
        GenP.Sample(p =>
        {
            const double alpha = 0.05;
            double[] sorted = [.. p.Order()];
            int rejected = 0;
            while (rejected < sorted.Length && sorted[rejected] * (sorted.Length - rejected) <= alpha)
            {
                rejected++;
            }

            Assert.Equal(rejected, Holm.Adjust(p).Count(value => value <= alpha));
        });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_p_value_is_refused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([0.5, p]));
}
