using System.Numerics;
using CsCheck;
using Entente.Numbers;

namespace Entente.Tests.Numbers;

public class StableMathTests
{
    private const int Bits = 300;
    private const int Work = 3000;
    private static readonly BigInteger One = BigInteger.One << Bits;

    [Fact]
    public void Exponentials_are_within_0_51_of_a_last_place() =>
        Gen.Double[-700, 700]
            .Sample(value => Assert.InRange(Miss(StableMath.Exp(value), ExpFixed(Fixed(value))), 0, 0.51), iter: 3000);

    [Fact]
    public void Logarithms_are_within_0_51_of_a_last_place() =>
        Gen.OneOf(Gen.Double[1e-300, 1e300], Gen.Double[0, 1], Gen.Double[0.99, 1.01])
            .Where(value => value > 1e-300)
            .Sample(
                value => Assert.InRange(Miss(StableMath.Log(value), LogFixed(value) << (Work - Bits)), 0, 0.51),
                iter: 3000
            );

    [Fact]
    public void Powers_are_within_0_51_of_a_last_place() =>
        Gen.Select(Gen.OneOf(Gen.Double[0.001, 1], Gen.Double[1, 1000]), Gen.Double[-60, 60])
            .Where((value, exponent) => value > 0)
            .Sample(
                (value, exponent) =>
                    Assert.InRange(
                        Miss(StableMath.Pow(value, exponent), ExpFixed((LogFixed(value) * Fixed(exponent)) >> Bits)),
                        0,
                        0.51
                    ),
                iter: 3000
            );

    [Fact]
    public void Special_values_are_those_of_the_platform()
    {
        double[] values =
        [
            0,
            -0.0,
            1,
            -1,
            2,
            -2,
            3,
            -3,
            0.5,
            -0.5,
            1e300,
            -1e300,
            1e-300,
            double.Epsilon,
            double.NaN,
            double.PositiveInfinity,
            double.NegativeInfinity,
            double.MaxValue,
        ];
        foreach (double value in values)
        {
            foreach (double exponent in values)
            {
                double expected = Math.Pow(value, exponent);
                double actual = StableMath.Pow(value, exponent);
                Assert.True(
                    expected.Equals(actual) || Math.Abs(expected - actual) <= Math.Abs(expected) * 1e-15,
                    $"{value} ^ {exponent} is {actual}, not {expected}."
                );
            }

            Assert.Equal(double.IsNaN(Math.Log(value)), double.IsNaN(StableMath.Log(value)));
            Assert.Equal(Math.Exp(value) == 0, StableMath.Exp(value) == 0);
        }
    }

    [Fact]
    public void Exact_powers_are_exact() =>
        Gen.Select(Gen.Int[2, 40], Gen.Int[0, 9])
            .Sample(
                (value, exponent) =>
                    Assert.Equal((double)BigInteger.Pow(value, exponent), StableMath.Pow(value, exponent))
            );

    [Fact]
    public void A_power_never_falls_as_its_base_grows() =>
        Gen.Select(Gen.Double[0.01, 1], Gen.Double[0.01, 20])
            .Sample(
                (value, exponent) =>
                    Assert.True(StableMath.Pow(Math.BitIncrement(value), exponent) >= StableMath.Pow(value, exponent)),
                iter: 20_000
            );

    [Fact]
    public void Known_bits_are_met()
    {
        // Bits, so that another machine that computes otherwise fails here.
        Assert.Equal(0x3FF6A09E667F3BCD, BitConverter.DoubleToInt64Bits(StableMath.Pow(2, 0.5)));
        Assert.Equal(0x4005BF0A8B145769, BitConverter.DoubleToInt64Bits(StableMath.Exp(1)));
        Assert.Equal(0x3FE62E42FEFA39EF, BitConverter.DoubleToInt64Bits(StableMath.Log(2)));
    }

    // The distance from the true value in last places of the result.
    private static double Miss(double result, BigInteger exact)
    {
        double ulp = Math.BitIncrement(Math.Abs(result)) - Math.Abs(result);
        BigInteger miss = BigInteger.Abs(FixedOf(result, Work) - exact);
        return (double)(miss * 1_000_000 / FixedOf(ulp, Work)) / 1_000_000;
    }

    private static BigInteger Fixed(double value) => FixedOf(value, Bits);

    private static BigInteger FixedOf(double value, int bits)
    {
        long raw = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((raw >> 52) & 0x7FF);
        BigInteger mantissa = (raw & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Math.Max(exponent, 1) - 1075 + bits;
        BigInteger size = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return raw < 0 ? -size : size;
    }

    // e^x by halving 2^10 times, the series, and squaring; the fixed point grows with the result.
    private static BigInteger ExpFixed(BigInteger value)
    {
        BigInteger x = value << (Work - Bits - 10);
        BigInteger term = BigInteger.One << Work;
        BigInteger sum = term;
        for (int i = 1; !term.IsZero && i < 400; i++)
        {
            term = (term * x >> Work) / i;
            sum += term;
        }

        for (int i = 0; i < 10; i++)
        {
            sum = sum * sum >> Work;
        }

        return sum;
    }

    // ln x by 2 artanh((m - 1) / (m + 1)) + k ln 2.
    private static BigInteger LogFixed(double value)
    {
        int k = (int)Math.Floor(Math.Log2(value));
        BigInteger scaled = FixedOf(value, Bits + 1100);
        BigInteger m = k + 1100 >= 0 ? scaled >> (k + 1100) : scaled << -(k + 1100);
        return Artanh(((m - One) << Bits) / (m + One)) + (k * Artanh(One / 3));
    }

    private static BigInteger Artanh(BigInteger s)
    {
        BigInteger square = s * s >> Bits;
        BigInteger power = s;
        BigInteger sum = BigInteger.Zero;
        for (int i = 1; !power.IsZero && i < 2000; i += 2)
        {
            sum += power / i;
            power = power * square >> Bits;
        }

        return 2 * sum;
    }
}
