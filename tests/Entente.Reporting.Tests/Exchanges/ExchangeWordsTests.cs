using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Exchanges;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Tests.Exchanges;

public sealed class ExchangeWordsTests
{
    [Theory]
    [InlineData("1/4", "25%", "25%")]
    [InlineData("299/10000", "2.99%", "2,99%")]
    [InlineData("23/1000", "2.3%", "2,3%")]
    [InlineData("1/3", "1/3", "1/3")]
    [InlineData("299/3000", "≈ 9.97%", "≈ 9,97%")]
    [InlineData("5049/100001", "≈ 5.05%", "≈ 5,05%")]
    public void A_share_is_a_percentage_where_two_decimals_are_exact(string share, string english, string dutch)
    {
        ExchangePlan plan = ExchangePlanner.Plan(
            new Exchange(
                new ExchangeParty("a"),
                new ExchangeParty("b"),
                [new ExchangeStep("x", 0, new ExchangeAmounts(-1, 2))]
            )
        );
        Assert.Equal(english, new ExchangeWords(plan, Language.English).Share(Rational.Parse(share)));
        Assert.Equal(dutch, new ExchangeWords(plan, Language.Dutch).Share(Rational.Parse(share)));
    }
}
