using Entente.Numbers;
using Entente.Rooms.Text;

namespace Entente.Rooms.Tests.Statements;

public class QuantitiesTests
{
    [Theory]
    [InlineData("52000", "EUR", "52,000 EUR", "52.000 EUR")]
    [InlineData("-1234567.5", "", "-1,234,567.5", "-1.234.567,5")]
    [InlineData("0.25", "million EUR", "0.25 million EUR", "0,25 miljoen EUR")]
    [InlineData("1", "days a week", "1 day a week", "1 dag per week")]
    [InlineData("3", "years", "3 years", "3 jaar")]
    [InlineData("12.5", "%", "12.5%", "12,5%")]
    [InlineData("100", "widgets", "100 widgets", "100 widgets")]
    public void A_number_is_written_with_what_it_counts(string number, string unit, string english, string dutch)
    {
        Assert.Equal(english, Quantities.In("en", Rational.Parse(number), unit));
        Assert.Equal(dutch, Quantities.In("nl", Rational.Parse(number), unit));
    }

    [Fact]
    public void A_number_that_has_no_end_stays_a_fraction() =>
        Assert.Equal("1/3", Quantities.NumberIn("en", Rational.Of(1, 3)));
}
