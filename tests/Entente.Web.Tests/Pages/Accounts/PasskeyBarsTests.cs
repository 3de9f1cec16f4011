using Bunit;
using Bunit.TestDoubles;
using Entente.Reporting.Languages;
using Entente.Web.Pages.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Pages.Accounts;

public class PasskeyBarsTests
{
    [Theory]
    [InlineData("en", "Passkeys belong to a name")]
    [InlineData("nl", "Passkeys horen bij een naam")]
    public void At_a_number_of_this_computer_the_remedy_is_the_same_page_by_name(string tag, string words)
    {
        using var page = new Page(Language.Of(tag)!);
        AngleSharp.Dom.IElement told = Number(page, "http://127.0.0.1:5080/sign-in?back=/account");
        Assert.Contains(words, told.TextContent, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", told.TextContent, StringComparison.Ordinal);
        Assert.Equal("http://localhost:5080/sign-in", told.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", "Ask whoever runs this server")]
    [InlineData("nl", "Vraag wie deze server beheert")]
    public void At_the_number_of_another_computer_its_name_is_asked_for(string tag, string words)
    {
        using var page = new Page(Language.Of(tag)!);
        AngleSharp.Dom.IElement told = Number(page, "http://192.0.2.7/account");
        Assert.Contains(words, told.TextContent, StringComparison.Ordinal);
        Assert.Null(told.QuerySelector("a"));
    }

    private static AngleSharp.Dom.IElement Number(Page page, string address)
    {
        page.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return page.Render<PasskeyBars>().Find("[data-bar=number]");
    }
}
