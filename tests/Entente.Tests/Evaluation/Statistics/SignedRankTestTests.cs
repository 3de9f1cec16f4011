using CsCheck;
using Entente.Evaluation.Statistics;

namespace Entente.Tests.Evaluation.Statistics;

public class SignedRankTestTests
{
    [Fact]
    public void Darwins_maize_cross_fertilised_and_self_fertilised()
    {
        // Heights in eighths of an inch, in Fisher's "The Design of Experiments"; the smaller sum is 24, and of the 2^15 signs 676 give 24 or less.
        SignedRankTest test = SignedRankTest.Of([49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]);
        Assert.Equal(15, test.Count);
        Assert.Equal(96, test.Positive);
        Assert.Equal(24, test.Negative);
        Assert.Equal(0.04125976562, test.P, 1e-10);
    }

    [Fact]
    public void Depression_before_and_after_tranquilisers()
    {
        // Hollander and Wolfe, "Nonparametric Statistical Methods", table 3.1: T+ = 40, one-sided p = 0.019 (10 of 512).
        double[] before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
        double[] after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
        SignedRankTest test = SignedRankTest.Of([.. before.Zip(after, (one, other) => one - other)]);
        Assert.Equal(40, test.Positive);
        Assert.Equal(2 * 10 / 512.0, test.P, 1e-15);
    }

    [Fact]
    public void Two_classifiers_over_fourteen_data_sets()
    {
        // Demšar (2006), table 2, in thousandths: R+ = 93 and R- = 12 with the two differences of 0 (ranks 1.5 and 1.5) split evenly, which are left out here.
        SignedRankTest test = SignedRankTest.Of([5, -8, 17, 33, 6, -5, 7, 0, 63, 0, 22, 47, 9, 21]);
        Assert.Equal(93 - 1.5, test.Positive);
        Assert.Equal(12 - 1.5, test.Negative);
        Assert.InRange(test.P, 0, 0.05);
    }

    [Fact]
    public void Sums_of_ranks_of_very_many_differences_do_not_overflow()
    {
        // 1, -2, 3, -4, ...: of n = 80,000, the even ranks are negative, and their sum exceeds that of the odd ones by n / 2.
        const int count = 80_000;
        SignedRankTest test = SignedRankTest.Of([
            .. Enumerable.Range(1, count).Select(i => i % 2 == 0 ? -i : (double)i),
        ]);

        Assert.Equal(count / 2.0 * (count / 2.0), test.Positive);
        Assert.Equal(count / 2.0 * ((count / 2.0) + 1), test.Negative);
        Assert.InRange(test.P, 0.99, 1);
    }

    [Fact]
    public void A_few_differences_among_very_many_of_0_are_approximated_rather_than_counted()
    {
        // Ten gains and no loss, ranked above those of 0: 2 of 2^10 signs, or with ranks about alike a normal number beyond the square root of 10.
        double[] gains = [.. Enumerable.Range(1, 10).Select(i => (double)i)];

        Assert.Equal(2 / 1024.0, SignedRankTest.Of([.. new double[1000], .. gains]).P, 1e-12);
        Assert.Equal(0.00157, SignedRankTest.Of([.. new double[200_000], .. gains]).P, 1e-5);
    }

    [Fact]
    public void Exact_values_are_those_of_counting_every_sign() =>
        Gen.Int[-6, 6]
            .Array[0, 9]
            .Sample(
                values =>
                {
                    double[] differences = [.. values.Select(value => (double)value)];
                    Assert.Equal(Naive(differences), SignedRankTest.Of(differences).P, 1e-12);
                },
                iter: 300
            );

    [Fact]
    public void Turning_every_sign_changes_nothing_but_the_sums() =>
        Gen.Double[-1, 1]
            .Array[1, 130]
            .Sample(
                values =>
                {
                    var test = SignedRankTest.Of(values);
                    var turned = SignedRankTest.Of([.. values.Select(value => -value)]);
                    Assert.Equal(test.P, turned.P);
                    Assert.Equal(test.Positive, turned.Negative);
                },
                iter: 100
            );

    [Fact]
    public void The_approximation_takes_over_without_a_jump()
    {
        double[] differences =
        [
            .. Enumerable.Range(1, SignedRankTest.MostExact).Select(i => i % 3 == 0 ? -i : (double)i),
        ];
        double exact = SignedRankTest.Of(differences).P;
        double approximate = SignedRankTest.Of([.. differences, 0.5]).P;
        Assert.InRange(approximate / exact, 0.85, 1.15);
    }

    [Fact]
    public void The_approximation_corrects_for_continuity()
    {
        // Ranks 1 to 200, about a mean of 10,050 with a variance of 200 * 201 * 401 / 24: those of 1 to 119 are positive, 7,140 together, which is 2,909.5 off.
        double[] differences = [.. Enumerable.Range(1, 200).Select(i => i <= 119 ? i : -(double)i)];
        SignedRankTest test = SignedRankTest.Of(differences);
        double deviation = Math.Sqrt(200 * 201 * 401 / 24.0);

        Assert.Equal(2 * NormalDistribution.Above(2_909.5 / deviation), test.P, 1e-12);
        Assert.Equal(7_140, test.Positive);
    }

    [Fact]
    public void Nothing_differs_when_every_difference_is_zero()
    {
        Assert.Equal(1, SignedRankTest.Of([0, 0, 0]).P);
        Assert.Equal(1, SignedRankTest.Of([]).P);
    }

    [Fact]
    public void Six_equal_signs_are_the_fewest_that_can_be_significant()
    {
        Assert.Equal(1 / 16.0, SignedRankTest.Of([1, 2, 3, 4, 5]).P);
        Assert.Equal(1 / 32.0, SignedRankTest.Of([1, 2, 3, 4, 5, 6]).P);
    }

    [Fact]
    public void What_is_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => SignedRankTest.Of([1, double.NaN]));

    // The share of all signs of the ranks whose smaller sum is at most that of the differences.
    private static double Naive(double[] differences)
    {
        double[] ranks =
        [
            .. differences.Select(one =>
                differences.Count(other => Math.Abs(other) < Math.Abs(one))
                + ((differences.Count(other => Math.Abs(other) == Math.Abs(one)) + 1) / 2.0)
            ),
        ];
        int[] nonzero = [.. Enumerable.Range(0, ranks.Length).Where(i => differences[i] != 0)];
        double all = nonzero.Sum(i => ranks[i]);
        double positive = nonzero.Where(i => differences[i] > 0).Sum(i => ranks[i]);
        double smaller = Math.Min(positive, all - positive);
        int extreme = 0;
        for (int signs = 0; signs < 1 << nonzero.Length; signs++)
        {
            double sum = Enumerable
                .Range(0, nonzero.Length)
                .Where(k => (signs >> k & 1) != 0)
                .Sum(k => ranks[nonzero[k]]);
            extreme += sum <= smaller ? 1 : 0;
        }

        return Math.Min(1, 2.0 * extreme / (1 << nonzero.Length));
    }
}
