using Bunit;
using Entente.Reporting.Languages;
using Entente.Web.Library;
using Entente.Web.Pages.Home;
using Entente.Web.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Pages.Home;

public class StartPageTests
{
    [Theory]
    [InlineData("en", "You play this summit at a table")]
    [InlineData("nl", "U speelt deze top aan een tafel")]
    public void Whoever_plays_the_summit_is_told_once_that_it_is_shut_and_is_offered_nothing_of_it(
        string tag,
        string told
    )
    {
        using var page = new Page(Language.Of(tag)!, "/understand", "/tables/new", "/tables");
        using var desk = new AnalysisDesk(AnalysisBudget.Ordinary, TimeProvider.System);
        page.Services.AddSingleton(desk);
        page.Services.AddSingleton<IScenarioAccess>(new OpenTo(false));
        IRenderedComponent<StartPage> start = page.Render<StartPage>();
        Assert.Contains(told, Assert.Single(start.FindAll(".notice")).TextContent, StringComparison.Ordinal);
        Assert.Empty(start.FindAll("a[href*='hanoi-2019'], form, figure"));
        Assert.NotEmpty(start.FindAll("a[href='/tables']"));
    }
}
