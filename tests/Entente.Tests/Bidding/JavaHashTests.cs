using Entente.Bidding;

namespace Entente.Tests.Bidding;

public class JavaHashTests
{
    // As the documentation of Java defines them: 97 * 31 + 98 for "ab"; 1.0 is 0x3FF00000 and 32 zero bits.
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 97)]
    [InlineData("ab", 3105)]
    [InlineData("Hello", 69609650)]
    public void Of_a_text(string text, int hash) => Assert.Equal(hash, JavaHash.Of(text));

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1.0, 0x3FF00000)]
    [InlineData(-1.0, unchecked((int)0xBFF00000))]
    [InlineData(0.1, unchecked(0x3FB99999 ^ (int)0x9999999A))]
    public void Of_a_number(double number, int hash) => Assert.Equal(hash, JavaHash.Of(number));

    [Fact]
    public void Of_an_outcome_with_its_utility() =>
        // ((31 + 5) 31 + 0x3FF00000) 31 + 0xBFF00000, in 32 bits.
        Assert.Equal(unchecked((int)((((36L * 31) + 0x3FF00000L) * 31) + 0xBFF00000L)), JavaHash.OfDetails(5, 1.0));
}
