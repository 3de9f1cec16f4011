using System.Diagnostics;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>How soon a network that is gone without a word is noticed, by whoever it is gone for and by the others at the table.</summary>
public sealed class CutLineTests(Browsing browsing)
{
    // What is promised is the patience of both ends, twelve seconds; a machine that is busy may be slow in looking.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [BrowserFact]
    public async Task A_line_that_fell_silent_is_said_to_be_down_at_both_ends_within_seconds_and_comes_back_with_what_was_typed()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using var proxy = new SilentProxy(server.Address);
        await using var players = new Players(browsing, server.Address);
        await using var far = new Players(browsing, proxy.Address);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#turns-free")
        );
        IPage washington = await far.SitAsync(
            links[0].Replace(server.Address, proxy.Address, StringComparison.Ordinal),
            "Stephen"
        );
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn.open")).ToBeVisibleAsync();
        ILocator away = pyongyang.Locator(".seats li").Filter(new() { HasText = "line down" });
        await Assertions.Expect(away).ToHaveCountAsync(0);

        var since = Stopwatch.StartNew();
        proxy.FallSilent();
        Task<TimeSpan> here = NoticedAsync(washington.Locator(".connection-trying"), since);
        Task<TimeSpan> there = NoticedAsync(away.First, since);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Said by the page after {(await here).TotalSeconds:0.0} s, seen by the others after {(await there).TotalSeconds:0.0} s."
        );
        await washington.FillAsync("#say-text", "Typed into silence");
        await washington.ClickAsync(".say button");
        await Assertions.Expect(washington.Locator("[data-waiting]").First).ToContainTextAsync("1");

        since.Restart();
        proxy.GoOn();
        await Assertions
            .Expect(Players.Said(pyongyang, "Typed into silence"))
            .ToHaveCountAsync(1, new() { Timeout = Players.Patience });
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Sent {since.Elapsed.TotalSeconds:0.0} s after the network was back."
        );
        await Players.LineAsync(washington, "live");
        await Assertions.Expect(away).ToHaveCountAsync(0);
        Assert.InRange(await here, TimeSpan.Zero, Soon);
        Assert.InRange(await there, TimeSpan.Zero, Soon);
    }

    private static async Task<TimeSpan> NoticedAsync(ILocator sign, Stopwatch since)
    {
        await Assertions.Expect(sign).ToBeVisibleAsync(new() { Timeout = Players.Patience });
        return since.Elapsed;
    }
}
