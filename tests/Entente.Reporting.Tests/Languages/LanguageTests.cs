using System.Numerics;
using Entente.Numbers;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Tests.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("nl_NL.UTF-8", "nl")]
    [InlineData("nl", "nl")]
    [InlineData("NL-be", "nl")]
    [InlineData("en_GB", "en")]
    [InlineData("C.UTF-8", null)]
    [InlineData("fr_FR", null)]
    [InlineData(null, null)]
    public void A_locale_has_its_language(string? locale, string? tag) => Assert.Equal(tag, Language.Of(locale)?.Tag);

    [Fact]
    public void Counts_are_set_apart_and_large_ones_are_powers_of_ten()
    {
        Assert.Equal("3,024", Language.English.Count(3024));
        Assert.Equal("3.024", Language.Dutch.Count(3024));
        Assert.Equal("10⁵⁰", Language.English.Count(BigInteger.Pow(10, 50)));
        Assert.Equal("2.3 × 10²⁰", Language.English.Count(BigInteger.Parse("230000000000000000001")));
    }

    [Fact]
    public void A_share_is_0_or_100_percent_only_when_it_is_exactly_that()
    {
        Assert.Equal("0%", Language.English.Percent(0));
        Assert.Equal("under 0.1%", Language.English.Percent(0.0004));
        Assert.Equal("3.7%", Language.English.Percent(0.037));
        Assert.Equal("43%", Language.English.Percent(0.43));
        Assert.Equal("99.6%", Language.English.Percent(0.996));
        Assert.Equal("over 99.9%", Language.English.Percent(0.9999));
        Assert.Equal("100%", Language.English.Percent(1));
        Assert.Equal("3,7%", Language.Dutch.Percent(0.037));
    }

    [Fact]
    public void Numbers_are_short_and_never_minus_zero()
    {
        Assert.Equal("0.00", Language.English.Number(-0.001, 2));
        Assert.Equal("2.94", Language.English.Short(2.9412));
        Assert.Equal("12.5", Language.English.Short(12.5));
        Assert.Equal("1,235", Language.English.Short(1234.6));
        Assert.Equal("0,25", Language.Dutch.Short(0.25));
        Assert.Equal("−4,8", Language.Dutch.Short(-4.8));
        Assert.Equal("−1,235", Language.English.Count(-1235));
        Assert.Equal("−12%", Language.English.Percent(-0.12));
        Assert.Equal("−1/3", Language.Exact(Rational.Of(-1, 3)));
    }

    [Fact]
    public void Lists_end_with_a_word()
    {
        Assert.Equal("", Language.English.List([]));
        Assert.Equal("a", Language.English.List(["a"]));
        Assert.Equal("a, b and c", Language.English.List(["a", "b", "c"]));
        Assert.Equal("a en b", Language.Dutch.List(["a", "b"]));
    }

    [Theory]
    [InlineData(5, 13, "39%", "38%")]
    [InlineData(1, 2, "50%", "50%")]
    [InlineData(1, 3, "34%", "33%")]
    [InlineData(1, 30, "3.4%", "3.3%")]
    [InlineData(1, 3000, "0.1%", "0.03%")]
    [InlineData(1999, 2000, "99.95%", "99.9%")]
    [InlineData(0, 1, "0%", "0%")]
    [InlineData(1, 1, "100%", "100%")]
    public void What_it_takes_at_least_is_rounded_up_and_at_most_down(
        int part,
        int whole,
        string atLeast,
        string atMost
    )
    {
        var share = Rational.Of(part, whole);
        Assert.Equal(atLeast, Language.English.PercentAtLeast(share));
        Assert.Equal(atMost, Language.English.PercentAtMost(share));
    }

    [Theory]
    [InlineData("9007199254740993", "9,007,199,254,740,993.0000")]
    [InlineData("-99999999999999999999999999", "−99,999,999,999,999,999,999,999,999.0000")]
    [InlineData("9007199254740993.5", "9,007,199,254,740,993.5000")]
    [InlineData("1234.5678", "1,234.5678")]
    public void An_exact_number_keeps_its_digits_however_large(string number, string told) =>
        Assert.Equal(told, Language.English.Number(Rational.Parse(number), 4));

    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("1/3000000000", "3.3 × 10⁻¹⁰", "3,3 × 10⁻¹⁰")]
    [InlineData("-1/1000000000000", "−10⁻¹²", "−10⁻¹²")]
    [InlineData("9996", "10⁴", "10⁴")]
    [InlineData("24999999999999999999999999999999999999", "2.5 × 10³⁷", "2,5 × 10³⁷")]
    [InlineData("1/7", "1.4 × 10⁻¹", "1,4 × 10⁻¹")]
    public void A_power_of_ten_has_two_digits_rounded(string number, string english, string dutch)
    {
        Rational value = Rational.Parse(number);
        Assert.Equal(english, Language.English.Power(value));
        Assert.Equal(dutch, Language.Dutch.Power(value));
    }
}
