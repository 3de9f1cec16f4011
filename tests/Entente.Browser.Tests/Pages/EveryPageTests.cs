using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Entente.Browser.Tests.Driving;

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
    public async Task Every_word_of_the_menu_is_in_sight_on_a_phone(string locale, int width)
    {
        var look = new Look("phone", width, 844, Locale: locale);
        await using Visit visit = await browsing.VisitAsync(look);
        await visit.GoAsync("/");
        string[] cut = await visit.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll(".site-nav a")].filter(link => {
              const word = link.getBoundingClientRect();
              const menu = document.querySelector(".site-nav").getBoundingClientRect();
              return word.left < 0 || word.right > innerWidth || word.bottom > menu.bottom + 1 || word.height < 24;
            }).map(link => link.textContent)
            """
        );
        Assert.Empty(cut);
        Assert.Equal(7, await visit.Page.Locator(".site-nav a").CountAsync());
        Assert.Equal(
            0,
            await visit.Page.EvaluateAsync<int>(
                "document.querySelector('.site-nav').scrollWidth - document.querySelector('.site-nav').clientWidth"
            )
        );
        await visit.ShootAsync($"menu-{locale}-{width}");
    }
}
