using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

public class PublicTests(Browsing browsing)
{
    [BrowserFact]
    public async Task Whoever_reads_the_public_page_of_a_table_sees_what_is_new_there_without_loading_it_again()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            async page =>
            {
                await page.CheckAsync("#turns-free");
                await page.CheckAsync("#public");
            }
        );
        string table = new Uri(host.Url).AbsolutePath;
        await players.SitAsync(links[0], "Stephen");
        await players.SitAsync(links[1], "Hyok Chol");
        IPage stranger = await players.VisitAsync(Look.Desktop);
        await stranger.GotoAsync(table.Replace("/tables/", "/public/", StringComparison.Ordinal));
        await Assertions.Expect(stranger.Locator(".badge")).Not.ToHaveTextAsync("In session");
        await stranger.EvaluateAsync("window.isSame = true");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions
            .Expect(stranger.Locator(".badge"))
            .ToHaveTextAsync("In session", new() { Timeout = Players.Patience });
        await Assertions
            .Expect(stranger.Locator("public-watch > [role=status]"))
            .ToHaveTextAsync("This page has changed.");
        Assert.True(await stranger.EvaluateAsync<bool>("window.isSame === true"));
        Assert.Empty(await Players.FaultsAsync(stranger));
    }
}
