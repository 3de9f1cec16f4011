using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>A real table about Hanoi that is open to the public: two delegations, one of them with a principal, and a mediator, each in a browser of their own.</summary>
internal sealed record Delegations(
    IPage Host,
    IPage Washington,
    IPage Pyongyang,
    IPage WashingtonAdviser,
    IPage Principal,
    IPage PyongyangAdviser,
    IPage Mediator
)
{
    /// <summary>What the United States has without an agreement, as nobody else would write it.</summary>
    public const string WashingtonFallback = "5.37";

    /// <summary>What the United States writes about it.</summary>
    public const string WashingtonWords = "The hearing is in nineteen days";

    /// <summary>What North Korea has without an agreement, as nobody else would write it.</summary>
    public const string PyongyangFallback = "7.83";

    /// <summary>What North Korea writes about it.</summary>
    public const string PyongyangWords = "The reserve lasts until the thaw";

    private const string WashingtonWishes = $$"""
        entente: 1
        scenario: hanoi-2019
        party: united states
        fallback: { worth: {{WashingtonFallback}}, about: {{WashingtonWords}} }
        preferences:
          unit: points
          scores:
            dismantlement: { none: 0, test sites: 6.41, yongbyon: 18, yongbyon and more: 38, all: 100 }
            disclosure: { none: 0, partial: 3, full: 8 }
            moratorium: { by word: 0, in writing: 4 }
            relief: { none: 0, exemptions: -4, five resolutions: -45, all: -70 }
            declaration: { no: 0, yes: -3 }
            liaison: { no: 0, yes: 4 }
            exercises: { full: -4, reduced: 0, suspended: 3 }
            human rights: { no: 0, yes: 2 }
        """;

    private const string PyongyangWishes = $$"""
        entente: 1
        scenario: hanoi-2019
        party: north korea
        fallback: { worth: {{PyongyangFallback}}, about: {{PyongyangWords}} }
        preferences:
          unit: points
          scores:
            dismantlement: { none: 0, test sites: -2, yongbyon: -20, yongbyon and more: -45, all: -85 }
            disclosure: { none: 0, partial: -5, full: -35 }
            moratorium: { by word: 0, in writing: -1 }
            relief: { none: 0, exemptions: 10.19, five resolutions: 65, all: 100 }
            declaration: { no: 0, yes: 10 }
            liaison: { no: 0, yes: 3 }
            exercises: { full: -10, reduced: 0, suspended: 8 }
            human rights: { no: 0, yes: -5 }
        """;

    /// <summary>Everybody who is on the side of the United States.</summary>
    public IEnumerable<IPage> Americans => [Washington, WashingtonAdviser, Principal];

    /// <summary>Everybody who is on the side of North Korea.</summary>
    public IEnumerable<IPage> Koreans => [Pyongyang, PyongyangAdviser];

    /// <summary>Everybody at the table.</summary>
    public IEnumerable<IPage> All => [Host, .. Americans, .. Koreans, Mediator];

    /// <summary>Opens the table, hands out the links, and seats everybody; each side lets in its own and says what it wants.</summary>
    public static async Task<Delegations> GatherAsync(Players players)
    {
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            async page =>
            {
                foreach (
                    string each in (string[])
                        ["kind-real", "adviser-0", "adviser-1", "principal-0", "mediator", "turns-free", "public"]
                )
                {
                    await page.CheckAsync($"#{each}");
                }
            }
        );
        Assert.Equal(6, links.Count);
        // First the leads, who then let in whoever else is on their side.
        IPage washington = await players.SitAsync(links[0], "Stephen");
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol");
        IPage adviser = await players.SitAsync(links[2], "Allison");
        IPage principal = await players.SitAsync(links[3], "Donald");
        IPage other = await players.SitAsync(links[4], "Yong Ho");
        IPage mediator = await players.SitAsync(links[5], "Ingrid");
        await Players.WishAsync(washington, WashingtonWishes);
        await Players.WishAsync(pyongyang, PyongyangWishes);

        // Whoever waits at the door sees nothing of it yet.
        foreach (IPage outside in (IPage[])[adviser, principal, other])
        {
            await Assertions.Expect(outside.Locator("#outside-heading")).ToBeVisibleAsync();
            await HidesAsync([outside], WashingtonFallback, PyongyangFallback);
        }

        await LetInAsync(washington, "Allison", adviser);
        await LetInAsync(washington, "Donald", principal);
        await LetInAsync(pyongyang, "Yong Ho", other);
        await TabAsync(adviser, "Sheet");
        await Assertions.Expect(adviser.Locator(".side .sheet")).ToContainTextAsync(WashingtonFallback);
        return new(host, washington, pyongyang, adviser, principal, other, mediator);
    }

    /// <summary>Opens a tab of what a side keeps to itself.</summary>
    public static Task TabAsync(IPage page, string tab) => page.Locator($"#side-tab-{tab}").ClickAsync();

    /// <summary>Fails if any of these is in what pages show or hide, or in what the server sends to whoever loads them.</summary>
    public static async Task HidesAsync(IEnumerable<IPage> pages, params string[] secrets)
    {
        foreach (IPage page in pages)
        {
            IAPIResponse sent = await page.Context.APIRequest.GetAsync(page.Url);
            foreach (string source in (string[])[await page.ContentAsync(), await sent.TextAsync()])
            {
                foreach (string secret in secrets)
                {
                    // A number is not hidden in a longer one.
                    Assert.DoesNotMatch($@"(?<![\d.]){Regex.Escape(secret)}(?!\d)", source);
                }
            }
        }
    }

    private static async Task LetInAsync(IPage lead, string name, IPage newcomer)
    {
        await lead.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Let in.*{name}") }).ClickAsync();
        await Assertions.Expect(newcomer.Locator("#outside-heading")).ToHaveCountAsync(0);
    }
}
