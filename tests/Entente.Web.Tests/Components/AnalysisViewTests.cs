using Bunit;
using Entente.Annotations;
using Entente.Reporting.Languages;
using Entente.Web.Components;
using Entente.Web.Library;

namespace Entente.Web.Tests.Components;

public class AnalysisViewTests
{
    [Fact]
    public async Task An_analysis_opens_with_whether_there_is_a_deal_and_then_the_picture()
    {
        using var page = new Page(Language.English);
        using var desk = new AnalysisDesk(AnalysisBudget.Ordinary, TimeProvider.System);
        AnalysisAnswer answer = await desk.OfAsync(new ScenarioShelf().Find("hanoi-2019")!, null);
        var view = page.Render<AnalysisView>(with => with.Add(each => each.Answer, answer));
        string[] sections = [.. view.FindAll(".report section").Select(section => section.Id!)];
        Assert.Equal("picture", sections[1]);
        Assert.Contains("A deal is possible", view.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(view.FindAll("entente-picture svg.scatter"));
        Assert.NotEmpty(view.FindAll("#picture details table"));
        Assert.Equal(sections.Length, sections.Distinct().Count());
    }

    [Theory]
    [InlineData("en", "in a way that is not enumerated")]
    [InlineData("nl", "op een manier die niet wordt opgesomd")]
    public void One_that_is_too_large_is_told_in_the_language_of_the_page(string tag, string why)
    {
        using var page = new Page(Language.Of(tag)!);
        var reason = new Sentence(
            $"It is tied in a way that is not enumerated.",
            $"Het hangt samen op een manier die niet wordt opgesomd."
        );
        var view = page.Render<AnalysisView>(with =>
            with.Add(each => each.Answer, new AnalysisAnswer.TooLarge(reason))
        );
        Assert.Contains(why, view.Markup, StringComparison.Ordinal);
        Assert.Empty(view.FindAll("[lang]"));
    }

    [Fact]
    public void One_that_was_stopped_says_after_how_long_and_what_helps()
    {
        using var page = new Page(Language.Dutch);
        var view = page.Render<AnalysisView>(with =>
            with.Add(each => each.Answer, new AnalysisAnswer.TooLong(TimeSpan.FromSeconds(20)))
        );
        Assert.Contains("20 seconden", view.Markup, StringComparison.Ordinal);
        Assert.Contains("download het scenario", view.Markup, StringComparison.Ordinal);
    }
}
