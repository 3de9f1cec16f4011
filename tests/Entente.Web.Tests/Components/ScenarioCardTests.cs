using Bunit;
using Entente.Reporting.Languages;
using Entente.Web.Components;
using Entente.Web.Library;

namespace Entente.Web.Tests.Components;

public class ScenarioCardTests
{
    private static readonly ShelvedScenario Summit = new ScenarioShelf().Find("hanoi-2019")!;

    [Fact]
    public void A_card_says_what_it_is_about_who_sits_there_and_how_large_it_is()
    {
        using var page = new Page(Language.Dutch);
        var card = page.Render<ScenarioCard>(with => with.Add(each => each.Shelved, Summit));
        Assert.Equal("De top in Hanoi, februari 2019", card.Find("h2 a").TextContent);
        Assert.Contains("Verenigde Staten en Noord-Korea", card.Markup, StringComparison.Ordinal);
        Assert.Contains(
            "2 partijen · 8 onderwerpen · 1.920 uitkomsten · 2 lezingen",
            card.Find("footer").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_for_hosts_says_no_more_than_its_name_and_size()
    {
        using var page = new Page(Language.English);
        var card = page.Render<ScenarioCard>(with =>
            with.Add(each => each.Shelved, Summit).Add(each => each.IsOpen, false)
        );
        Assert.Empty(card.FindAll("a"));
        Assert.DoesNotContain("nuclear", card.Markup, StringComparison.Ordinal);
        Assert.Equal("for hosts", card.Find(".badge").TextContent);
    }
}
