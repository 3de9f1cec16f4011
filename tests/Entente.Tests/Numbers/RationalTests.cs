using System.Globalization;
using System.Numerics;
using CsCheck;
using Entente.Numbers;

namespace Entente.Tests.Numbers;

public sealed class RationalTests
{
    private static readonly Gen<Rational> AnyRational = Gen.OneOf(
        Gen.Select(Gen.Long[-50, 50], Gen.Long[1, 20], (above, below) => Rational.Of(above, below)),
        Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue], (above, below) => Rational.Of(above, below)),
        Gen.Select(
            Gen.Long,
            Gen.Long,
            Gen.Long[1, long.MaxValue],
            (a, b, c) => Rational.Of((BigInteger)a * b, (BigInteger)c * c)
        )
    );

    [Fact]
    public void A_tenth_and_two_tenths_are_three_tenths() =>
        Assert.Equal(Rational.Parse("0.3"), Rational.Parse("0.1") + Rational.Parse("0.2"));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-0.250", "-0.25")]
    [InlineData(".5", "0.5")]
    [InlineData("1e-3", "0.001")]
    [InlineData("2E2", "200")]
    [InlineData("2/6", "1/3")]
    [InlineData(" 7 ", "7")]
    [InlineData("0.1/0.3", "1/3")]
    public void Numbers_are_read_as_they_are_written(string text, string expected) =>
        Assert.Equal(expected, Rational.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("1/0")]
    [InlineData("1e2000")]
    [InlineData("--1")]
    [InlineData("1,5")]
    [InlineData("-")]
    [InlineData("0x10")]
    public void What_is_no_number_is_refused(string text) => Assert.False(Rational.TryParse(text, out _));

    [Fact]
    public void The_default_is_zero() => Assert.Equal(Rational.Of(0, 5), default);

    [Fact]
    public void Arithmetic_agrees_with_big_fractions() =>
        Gen.Select(AnyRational, AnyRational)
            .Sample(
                (left, right) =>
                {
                    BigInteger common = left.Denominator * right.Denominator;
                    BigInteger a = left.Numerator * right.Denominator;
                    BigInteger b = right.Numerator * left.Denominator;
                    Assert.Equal(Rational.Of(a + b, common), left + right);
                    Assert.Equal(Rational.Of(a - b, common), left - right);
                    Assert.Equal(Rational.Of(left.Numerator * right.Numerator, common), left * right);
                    Assert.Equal(a.CompareTo(b), left.CompareTo(right));
                    Assert.Equal(left, left + right - right);
                }
            );

    [Fact]
    public void What_is_written_reads_back() =>
        AnyRational.Sample(value => Assert.Equal(value, Rational.Parse(value.ToString())));

    [Fact]
    public void The_nearest_double_of_a_decimal_is_the_one_that_the_runtime_reads() =>
        Gen.Select(Gen.Long, Gen.Int[-340, 300])
            .Sample(
                (digits, exponent) =>
                {
                    string text =
                        $"{digits.ToString(CultureInfo.InvariantCulture)}e{exponent.ToString(CultureInfo.InvariantCulture)}";
                    Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), Rational.Parse(text).ToDouble());
                }
            );

    [Theory]
    [InlineData("-7/2", -4, -3)]
    [InlineData("7/2", 3, 4)]
    [InlineData("3", 3, 3)]
    public void Floor_and_ceiling_are_the_whole_numbers_around(string text, long floor, long ceiling)
    {
        Assert.Equal(floor, Rational.Parse(text).Floor());
        Assert.Equal(ceiling, Rational.Parse(text).Ceiling());
    }
}
