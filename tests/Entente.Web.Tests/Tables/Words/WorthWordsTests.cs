using Entente.Reporting.Languages;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tests.Tables.Words;

public class WorthWordsTests
{
    [Theory]
    [InlineData("nl", 8.5, "8,5")]
    [InlineData("nl", 87.25, "87,25")]
    [InlineData("nl", 17, "17")]
    [InlineData("nl", 2.8333, "2,83")]
    [InlineData("nl", -0.001, "0")]
    [InlineData("nl", 999.999, "1.000")]
    [InlineData("nl", 1234.56, "1.235")]
    [InlineData("en", 87.25, "87.25")]
    [InlineData("en", -8.5, "−8.5")]
    public void A_worth_has_the_decimals_that_tell_something_and_at_most_two(string tag, double worth, string text) =>
        Assert.Equal(text, new PageLanguage(Language.Of(tag)!).Worth(worth));
}
