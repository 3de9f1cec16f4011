using Entente.Reporting.Languages;
using Entente.Web.Rehearsing;

namespace Entente.Web.Tests.Rehearsing;

public class StrategyWordsTests
{
    [Fact]
    public void Every_strategy_that_a_page_offers_is_described_in_Dutch() =>
        Assert.All(
            StrategyChoices.Simple.Concat(StrategyChoices.Whole),
            each =>
                Assert.NotEqual(each.Summary, new Entente.Web.Languages.PageLanguage(Language.Dutch).SummaryOf(each))
        );
}
