using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Web.Languages;
using Entente.Web.Library;

namespace Entente.Web.Tests.Languages;

public class IssueWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void A_percentage_is_written_as_in_the_room(string tag)
    {
        var words = new PageLanguage(Language.Of(tag)!);
        var share = new Issue.Integer("share", 10, 60) { Unit = "%" };
        Assert.Equal("10%", words.NameOf(share, IssueValue.At(0)));
        Assert.Equal(
            "10" + (char)160 + words.UnitName("days"),
            words.NameOf(share with { Unit = "days" }, IssueValue.At(0))
        );
    }

    [Fact]
    public void Every_unit_of_the_scenarios_that_are_shipped_is_said_in_dutch()
    {
        var dutch = new PageLanguage(Language.Dutch);
        string[] english =
        [
            "days",
            "weeks",
            "months",
            "years",
            "hours",
            "coins",
            "points",
            "thousand",
            "million",
            "billion",
        ];
        string[] units =
        [
            .. new ScenarioShelf()
                .All.SelectMany(each => each.Scenario.Space.Issues)
                .Select(each =>
                    each is Issue.Integer whole ? whole.Unit
                    : each is Issue.Real real ? real.Unit
                    : ""
                )
                .Distinct(),
        ];
        Assert.Contains("years", units);
        Assert.All(
            units,
            unit =>
                Assert.DoesNotContain(english, word => dutch.UnitName(unit).Contains(word, StringComparison.Ordinal))
        );
        Assert.Equal("punten", dutch.UnitName("points"));
        Assert.Equal("points", new PageLanguage(Language.English).UnitName("points"));
        Assert.Equal("parsecs", dutch.UnitName("parsecs"));
    }
}
