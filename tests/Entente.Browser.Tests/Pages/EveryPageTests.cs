using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

/// <summary>What holds of every page that can be opened without a seat or an account.</summary>
public class EveryPageTests(Browsing browsing)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>By name, for screenshots: the address.</summary>
    public static TheoryData<string, string> Pages =>
        new()
        {
            { "start", "/" },
            { "scenarios", "/scenarios" },
            { "scenario", "/scenarios/hanoi-2019?reading=interests" },
            { "scenario-six-parties", "/scenarios/climate-six" },
            { "rehearse", "/rehearse/hanoi-2019" },
            { "understanding", "/understand" },
            { "understand", "/understand/hanoi-2019" },
            { "understand-chance", "/understand/hanoi-2019/chance" },
            { "understand-moves", "/understand/hanoi-2019/moves" },
            { "question-conflict", "/questions/conflict/hanoi-mini-b" },
            { "question-conflict-state", "/questions/conflict/hanoi-mini-a?state=1&sense=Nash" },
            { "question-exchange", "/questions/exchange/yongbyon" },
            { "question-division", "/questions/divide/camp-david-1978" },
            { "question-stakeholders", "/questions/forecast/hanoi-relief" },
            { "wizard", "/wizard" },
            { "wizard-points", "/wizard/hanoi-2019" },
            { "workbench", "/workbench" },
        };

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task It_opens_without_an_error_or_a_refusal_and_stands_the_checks_of_accessibility(
        string name,
        string address
    )
    {
        foreach (Look look in Look.All)
        {
            await using Visit visit = await browsing.VisitAsync(look);
            await visit.GoAsync(address);
            Assert.Empty(visit.Troubles);
            Assert.Single(await visit.Page.Locator("h1").AllAsync());
            AxeResult checks = await visit.Page.RunAxe(Rules);
            Assert.Empty(
                checks.Violations.Select(each =>
                    $"{look.Name}: {each.Id}: {string.Join(" | ", each.Nodes.Take(3).Select(node => node.Html))}"
                )
            );
            await visit.ShootAsync($"{name}-{look.Name}");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task On_a_phone_nothing_but_tables_and_tabs_goes_beyond_the_edge(string name, string address)
    {
        Assert.NotEmpty(name);
        await using Visit visit = await browsing.VisitAsync(Look.Phone);
        await visit.GoAsync(address);
        int beyond = await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.Equal(0, beyond);
    }

    [BrowserTheory]
    [InlineData("en-GB", 390)]
    [InlineData("nl-NL", 390)]
    [InlineData("en-GB", 320)]
    [InlineData("nl-NL", 320)]
    public async Task On_a_phone_the_head_of_a_page_is_one_row_whose_menu_opens_every_word(string locale, int width)
    {
        var look = new Look("phone", width, 844, Locale: locale);
        await using Visit visit = await browsing.VisitAsync(look);
        await visit.GoAsync("/");
        ILocator links = visit.Page.Locator(".site-nav a");
        ILocator menu = visit.Page.Locator(".site-menu summary");
        Assert.InRange(await HeightAsync(visit.Page), 40, 64);
        Assert.Empty(await BeyondAsync(visit.Page, ".brand, .site-menu summary, .segments:not(.theme) button"));
        await Assertions.Expect(links.First).ToBeHiddenAsync();
        Assert.Equal(7, await links.CountAsync());

        // By the keyboard: it is what one comes to after the name, and then what it opened.
        await visit.Page.Locator(".brand").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(menu).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(links.Last).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(links.First).ToBeFocusedAsync();
        Assert.Empty(await BeyondAsync(visit.Page, ".site-nav a, .segments button"));
        AxeResult checks = await visit.Page.RunAxe(Rules);
        Assert.Empty(checks.Violations.Select(each => $"{each.Id}: {each.Nodes[0].Html}"));
        await visit.ShootAsync($"menu-{locale}-{width}");

        // It closes on the way to another page.
        await links.First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/scenarios");
        await Assertions.Expect(links.First).ToBeHiddenAsync();
        Assert.InRange(await HeightAsync(visit.Page), 40, 64);
    }

    [BrowserFact]
    public async Task The_way_past_the_head_leads_to_the_content_and_leaves_a_link_to_a_seat_whole()
    {
        const string Secret = "#abcdefghijklmnopqrstuv";
        await using Visit visit = await browsing.VisitAsync();
        await visit.GoAsync("/join" + Secret);
        await Assertions.Expect(visit.Page.Locator("#ready")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#main")).ToBeFocusedAsync();
        Assert.EndsWith("/join" + Secret, visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("#ready")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#short")).ToBeHiddenAsync();

        // Half of a link in the same tab: there is a field to paste the whole one into.
        await visit.GoAsync("/join#abc");
        await Assertions.Expect(visit.Page.Locator("#short")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#ready")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("#invitation")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("en-GB")]
    [InlineData("nl-NL")]
    public async Task No_word_about_the_roles_is_broken_on_a_phone(string locale)
    {
        await using Visit visit = await browsing.VisitAsync(new Look("phone", 390, 844, Locale: locale));
        await visit.GoAsync("/roles");
        string[] broken = await visit.Page.EvaluateAsync<string[]>(
            """
            (() => {
              const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              const broken = [];
              while (texts.nextNode()) {
                // What is there for readers of screens alone has no lines.
                if (texts.currentNode.parentElement.closest("thead, .unseen")) continue;
                for (const word of texts.currentNode.data.matchAll(/[\p{L}\p{N}]+/gu)) {
                  const range = document.createRange();
                  range.setStart(texts.currentNode, word.index);
                  range.setEnd(texts.currentNode, word.index + word[0].length);
                  if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) broken.push(word[0]);
                }
              }
              return broken;
            })()
            """
        );
        Assert.Empty(broken);
        await visit.ShootAsync($"roles-{locale}-390");
    }

    private static Task<int> HeightAsync(IPage page) =>
        page.EvaluateAsync<int>("document.querySelector('.site-header').getBoundingClientRect().height");

    // What is too small to be pressed, or lies beyond the edge of the window.
    private static Task<string[]> BeyondAsync(IPage page, string selector) =>
        page.EvaluateAsync<string[]>(
            """
            selector => [...document.querySelectorAll(selector)].filter(each => {
              const box = each.getBoundingClientRect();
              return box.left < 0 || box.right > innerWidth || box.height < 24 || box.width < 24 || each.scrollWidth > each.clientWidth + 1;
            }).map(each => each.textContent.trim())
            """,
            selector
        );
}
