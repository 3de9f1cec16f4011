using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>People at a table, each in a browser of their own, from the invitation on.</summary>
/// <param name="browsing">The browser.</param>
/// <param name="address">A server of their own; null for the one that all look at.</param>
internal sealed class Players(Browsing browsing, string? address = null) : IAsyncDisposable
{
    /// <summary>How long a busy machine may take for what a person waits for, in milliseconds.</summary>
    public const float Patience = 90_000;

    private readonly List<Visit> visits = [];

    /// <summary>Opens a table by the form and gets its links, by the order of the seats.</summary>
    public async Task<(IPage Host, IReadOnlyList<string> Links)> OpenAsync(string scenario, Func<IPage, Task> fill)
    {
        IPage host = await VisitAsync(Look.Desktop);
        await host.GotoAsync($"/tables/new?scenario={scenario}");
        await host.FillAsync("#host-name", "Marit");
        await fill(host);
        await host.ClickAsync("form.open-table > .button");
        await LiveAsync(host);
        await host.GetByRole(AriaRole.Button, new() { Name = "Make the links" }).ClickAsync();
        ILocator links = host.Locator(".link input");
        await Assertions.Expect(links.First).ToBeVisibleAsync();
        await Assertions.Expect(host.GetByRole(AriaRole.Button, new() { Name = "Make the links" })).ToHaveCountAsync(0);
        var found = new List<string>();
        for (int i = 0; i < await links.CountAsync(); i++)
        {
            found.Add(await links.Nth(i).InputValueAsync());
        }

        return (host, found);
    }

    /// <summary>Opens a link, takes its seat and sits down.</summary>
    /// <param name="link">The link.</param>
    /// <param name="name">The name, as the others see it.</param>
    /// <param name="look">How the device is.</param>
    /// <param name="before">What is done with the page before it goes anywhere.</param>
    public async Task<IPage> SitAsync(string link, string name, Look? look = null, Func<IPage, Task>? before = null)
    {
        IPage page = await VisitAsync(look ?? Look.Desktop);
        if (before is not null)
        {
            await before(page);
        }

        await page.GotoAsync(link);
        await Assertions.Expect(page.GetByText("Your link is complete.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take my seat" }).ClickAsync();
        await LiveAsync(page);
        await page.FillAsync("#sit-name", name);
        await page.ClickAsync(".sit .button");
        await Assertions.Expect(page.Locator(".zones")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>The two delegations of Hanoi, talking with no turns.</summary>
    /// <param name="before">What is done with the first page before it goes anywhere.</param>
    public async Task<(IPage Washington, IPage Pyongyang)> TalkAsync(Func<IPage, Task>? before = null)
    {
        (IPage host, IReadOnlyList<string> links) = await OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#turns-free")
        );
        IPage washington = await SitAsync(links[0], "Stephen", before: before);
        IPage pyongyang = await SitAsync(links[1], "Hyok Chol");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn.open")).ToBeVisibleAsync();
        await Assertions.Expect(pyongyang.Locator(".turn.open")).ToBeVisibleAsync();
        return (washington, pyongyang);
    }

    /// <summary>What the record of a table shows as said.</summary>
    public static ILocator Said(IPage page, string text) =>
        page.Locator(".record .words").Filter(new() { HasText = text });

    /// <summary>Whether the line of a page is in a state: live, reconnecting, offline, stopped.</summary>
    public static Task LineAsync(IPage page, string state) =>
        Assertions.Expect(page.Locator($"html[data-line={state}]")).ToBeAttachedAsync(new() { Timeout = Patience });

    /// <summary>A page of somebody new.</summary>
    public async Task<IPage> VisitAsync(Look look)
    {
        Visit visit = await browsing.VisitAsync(look, address);
        lock (visits)
        {
            visits.Add(visit);
        }

        return visit.Page;
    }

    /// <summary>Waits until a page is live.</summary>
    public static Task LiveAsync(IPage page) =>
        Assertions.Expect(page.Locator("[data-live=yes]")).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>Picks a value in the composer.</summary>
    public static Task PickAsync(IPage page, string issue, string value) =>
        PickAsync(page.Locator(".composer"), issue, value);

    /// <summary>Picks a value in a part of a page.</summary>
    public static Task PickAsync(ILocator part, string issue, string value) =>
        part.Locator("fieldset.picker")
            .Filter(new() { HasText = issue })
            .Locator("label.option")
            .Filter(new() { HasText = value })
            .First.ClickAsync();

    /// <summary>Makes what is in the composer a binding offer, the second step included.</summary>
    public static async Task OfferAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Binding offer …" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make this binding offer" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your next offer" }))
            .ToBeVisibleAsync();
    }

    /// <summary>Accepts the offer that stands, the second step included.</summary>
    public static async Task AcceptAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept …" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept, binding" }).ClickAsync();
    }

    /// <summary>At a real table, says what a side wants by a file of its own.</summary>
    public static async Task WishAsync(IPage page, string document)
    {
        await page.Locator(".upload input")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "wishes.yaml",
                    MimeType = "application/yaml",
                    Buffer = Encoding.UTF8.GetBytes(document),
                }
            );
        await Assertions.Expect(page.Locator(".side .sheet")).ToBeVisibleAsync();
    }

    /// <summary>Releases scenario and debrief, the second step included.</summary>
    public static async Task ReleaseAsync(IPage host)
    {
        await host.GetByRole(AriaRole.Button, new() { Name = "Release scenario and debrief" }).ClickAsync();
        await host.GetByRole(AriaRole.Button, new() { Name = "Yes, release them" }).ClickAsync();
        await Assertions.Expect(host.Locator(".record")).ToContainTextAsync("The table was released");
    }

    /// <summary>The checks of accessibility of a page as it stands.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        AxeResult checks = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
                },
            }
        );
        return
        [
            .. checks.Violations.Select(each =>
                $"{each.Id}: {string.Join(" | ", each.Nodes.Take(3).Select(node => node.Html))}"
            ),
        ];
    }

    /// <summary>How many pixels of a page lie beyond its right edge.</summary>
    public static Task<int> BeyondAsync(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Writes a picture of a page.</summary>
    public Task ShootAsync(IPage page, string name) => visits.Single(each => each.Page == page).ShootAsync(name);

    /// <summary>What went wrong in any of the windows.</summary>
    public IEnumerable<string> Troubles => visits.SelectMany(each => each.Troubles);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (Visit visit in visits)
        {
            await visit.DisposeAsync();
        }
    }
}
