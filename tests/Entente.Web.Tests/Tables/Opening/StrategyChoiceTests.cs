using System.Collections.Immutable;
using Entente.Reporting.Languages;
using Entente.Strategies.Catalog;
using Entente.Web.Languages;
using Entente.Web.Rehearsing;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Tests.Tables.Opening;

public class StrategyChoiceTests
{
    private static ImmutableArray<(string Group, ImmutableArray<(string Value, string Words)> Strategies)> Groups(
        string chosen,
        string tag = "en"
    ) => StrategyChoice.Groups(new PageLanguage(Language.Of(tag)!), chosen);

    [Fact]
    public void Every_strategy_that_an_agent_can_play_is_offered_once_and_can_be_read_back()
    {
        string[] offered = [.. Groups("boulware").SelectMany(group => group.Strategies).Select(each => each.Value)];
        Assert.Equal(offered.Distinct(), offered);
        Assert.Equal(
            StrategyChoices
                .Simple.Concat(StrategyChoices.Whole)
                .Select(each => each.Name)
                .Order(StringComparer.Ordinal),
            offered.Order(StringComparer.Ordinal)
        );
        Assert.All(offered, strategy => Assert.Equal(strategy, StrategyCatalog.Parse(strategy).Text));
    }

    [Theory]
    [InlineData("en", "boulware: holds out and yields at the end")]
    [InlineData("nl", "boulware: houdt vol en geeft op het eind toe")]
    public void What_is_often_chosen_comes_first_with_what_it_does(string tag, string words) =>
        Assert.Equal(words, Groups("boulware", tag)[0].Strategies[0].Words);

    [Fact]
    public void What_was_given_stays_to_be_seen()
    {
        Assert.Equal(("time(e=0.1)", "time(e=0.1)"), Assert.Single(Groups("time(e=0.1)")[0].Strategies));
        Assert.Equal(Groups("boulware").Length + 1, Groups("nonsense(").Length);
    }
}
