using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>What somebody has to read first, and what waits for them, on a phone as well.</summary>
public class AwaitedTests(Browsing browsing)
{
    [BrowserFact]
    public async Task The_button_that_lets_somebody_in_stands_apart_from_what_is_said_of_them()
    {
        await using var players = new Players(browsing);
        (_, IReadOnlyList<string> links) = await players.OpenAsync("used-car", page => page.CheckAsync("#adviser-0"));
        IPage lead = await players.SitAsync(links[0], "Anna", Look.Phone);
        await players.SitAsync(links[2], "Bram");
        ILocator button = lead.Locator(".side-door li .button:not(.quiet)");
        await Assertions.Expect(button).ToBeVisibleAsync();
        foreach (int width in new[] { 390, 1280 })
        {
            await lead.SetViewportSizeAsync(width, 844);
            double gap = await button.EvaluateAsync<double>(
                """
                button => {
                  const before = document.createRange();
                  before.setStart(button.parentElement, 0);
                  before.setEndBefore(button);
                  const text = [...before.getClientRects()].at(-1);
                  const box = button.getBoundingClientRect();
                  return Math.max(box.left - text.right, box.top - text.bottom);
                }
                """
            );
            Assert.InRange(gap, 4, 40);
        }
    }

    [BrowserFact]
    public async Task The_role_sheet_is_read_first_and_whole_and_then_the_banner_leads_to_whatever_waits()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#turns-free")
        );
        IPage washington = await players.SitAsync(links[0], "Stephen");
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol", Look.Phone);
        foreach (IPage page in new[] { washington, pyongyang })
        {
            ILocator sheet = page.Locator(".sheet-first .sheet");
            await Assertions.Expect(sheet).ToBeVisibleAsync();
            Assert.True(
                await sheet.EvaluateAsync<bool>(
                    "sheet => sheet.scrollHeight <= sheet.clientHeight + 1 && sheet.getBoundingClientRect().top < document.querySelector('.zones').getBoundingClientRect().top"
                )
            );
            Assert.Empty(await Players.FaultsAsync(page));
            Assert.Equal(0, await Players.BeyondAsync(page));
        }

        await Assertions.Expect(host.Locator(".awaits a")).ToHaveTextAsync("Every party has a lead: begin the talks");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(pyongyang.Locator(".sheet-first")).ToHaveCountAsync(0);
        // Then it stands under “Your side”, whole as well: nothing of it lies below the edge of a box.
        ILocator kept = washington.Locator(".side .sheet");
        Assert.True(
            await kept.EvaluateAsync<bool>(
                "sheet => sheet.scrollHeight <= sheet.clientHeight + 1 && sheet.scrollWidth <= sheet.clientWidth + 1"
            )
        );
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await Players.OfferAsync(washington);
        await Assertions.Expect(pyongyang.Locator(".awaits a")).ToHaveTextAsync("Offer 1 of United States to answer");
        await Assertions.Expect(pyongyang.Locator(".zone-tabs button").First.Locator(".mark")).ToHaveTextAsync("1");
        await Assertions.Expect(pyongyang).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(@"^\(1\) "));
        await Players.AcceptAsync(pyongyang);
        await Assertions.Expect(pyongyang.Locator(".awaits a")).ToHaveCountAsync(0);

        await washington.GetByRole(AriaRole.Button, new() { Name = "Draft the statement" }).ClickAsync();
        await washington.GetByRole(AriaRole.Button, new() { Name = "Put it before the parties" }).ClickAsync();
        ILocator support = pyongyang.GetByRole(AriaRole.Link, new() { Name = "A joint statement to support" });
        await Assertions.Expect(support).ToBeVisibleAsync();
        await players.ShootAsync(pyongyang, "table-awaited-phone");
        Assert.Empty(await Players.FaultsAsync(pyongyang));
        await support.ClickAsync();
        ILocator mark = pyongyang.Locator("#place-statement .waits-mark");
        await Assertions.Expect(mark).ToBeFocusedAsync();
        await Assertions.Expect(mark).ToBeInViewportAsync();
        // The tabs of a phone stay at its lower edge, at the end of the page too, and nothing of the page lies under them there.
        Assert.True(
            await pyongyang.EvaluateAsync<bool>(
                "() => { scrollTo(0, document.body.scrollHeight); const tabs = document.querySelector('.zone-tabs').getBoundingClientRect(); return Math.abs(tabs.bottom - innerHeight) < 1 && document.querySelector('.site-footer').getBoundingClientRect().bottom <= tabs.top + 1; }"
            )
        );
        await Assertions
            .Expect(pyongyang.Locator(".zone-tabs button").Nth(1))
            .ToHaveAttributeAsync("aria-pressed", "true");
        await pyongyang.GetByRole(AriaRole.Button, new() { Name = "Support this text" }).ClickAsync();
        await Assertions.Expect(mark).ToHaveCountAsync(0);
        await Assertions.Expect(pyongyang.Locator(".awaits")).ToHaveCountAsync(0);
        Assert.Empty(players.Troubles);
    }
}
