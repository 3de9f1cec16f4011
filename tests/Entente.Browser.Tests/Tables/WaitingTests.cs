using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>What is pressed while the line is down waits in the browser; what waited is sent once, and never blindly.</summary>
public class WaitingTests(Browsing browsing)
{
    [BrowserFact]
    public async Task What_is_pressed_while_the_line_is_down_is_sent_once_unless_the_table_has_moved_on_or_it_is_taken_back()
    {
        await using var players = new Players(browsing);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await washington.GetByRole(AriaRole.Button, new() { Name = "Binding offer …" }).ClickAsync();
        ILocator binding = washington.GetByRole(AriaRole.Button, new() { Name = "Make this binding offer" });
        await Assertions.Expect(binding).ToBeVisibleAsync();
        await washington.EvaluateAsync("window.isSame = true");
        await washington.Context.SetOfflineAsync(true);
        await Players.LineAsync(washington, "reconnecting");
        await washington.FillAsync("#say-text", "Said into a line that is down");
        await binding.ClickAsync();
        await washington.ClickAsync(".say button");
        await Assertions.Expect(washington.Locator("[data-waiting]").First).ToContainTextAsync("2");
        await Assertions.Expect(washington.Locator("[data-queued]")).ToHaveCountAsync(2);

        // Taken back, nothing waits any more; pressed again, it does.
        await washington.ClickAsync("[data-unqueue]");
        await Assertions.Expect(washington.Locator("[data-queued]")).ToHaveCountAsync(0);
        await binding.ClickAsync();
        await washington.ClickAsync(".say button");
        await Assertions.Expect(washington.Locator("[data-queued]")).ToHaveCountAsync(2);
        await players.ShootAsync(washington, "line-queued-desktop");
        Assert.Empty(await Players.FaultsAsync(washington));

        // Meanwhile the other side makes an offer: words are sent, what binds is asked again.
        await Players.PickAsync(pyongyang, "Liaison offices", "no");
        await Players.OfferAsync(pyongyang);
        await washington.Context.SetOfflineAsync(false);
        await Assertions.Expect(Players.Said(pyongyang, "Said into a line that is down")).ToHaveCountAsync(1);
        await Assertions.Expect(washington.Locator("[data-waits=notsent]")).ToHaveCountAsync(1);
        await Players.LineAsync(washington, "live");
        Assert.True(await washington.EvaluateAsync<bool>("window.isSame === true"));
        await Assertions.Expect(washington.Locator(".offer.stands")).ToHaveCountAsync(1);
        await players.ShootAsync(washington, "line-moved-on-desktop");
        Assert.Empty(await Players.FaultsAsync(washington));
        await binding.ClickAsync();
        await Assertions.Expect(pyongyang.Locator(".offer.stands")).ToHaveCountAsync(2);
        await Assertions.Expect(washington.Locator("[data-waits]")).ToHaveCountAsync(0);
        await Assertions.Expect(Players.Said(pyongyang, "Said into a line that is down")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task What_was_pressed_and_is_not_there_any_more_when_the_line_is_back_is_said_to_be_unsent()
    {
        await using var players = new Players(browsing);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        await Players.PickAsync(pyongyang, "Liaison offices", "yes");
        await Players.OfferAsync(pyongyang);
        await washington.GetByRole(AriaRole.Button, new() { Name = "Accept …" }).ClickAsync();
        ILocator accept = washington.GetByRole(AriaRole.Button, new() { Name = "Accept, binding" });
        await Assertions.Expect(accept).ToBeVisibleAsync();
        await washington.Context.SetOfflineAsync(true);
        await Players.LineAsync(washington, "reconnecting");
        await accept.ClickAsync();
        await Assertions.Expect(washington.Locator("[data-queued]")).ToHaveCountAsync(1);
        await pyongyang.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Assertions.Expect(pyongyang.Locator(".offer.stands")).ToHaveCountAsync(0);
        await washington.Context.SetOfflineAsync(false);
        await Assertions.Expect(washington.Locator("[data-overtaken]")).ToBeVisibleAsync();
        await Assertions.Expect(washington.Locator(".offer.stands")).ToHaveCountAsync(0);
        await Assertions.Expect(accept).ToHaveCountAsync(0);
        await washington.ClickAsync("[data-overtaken] [data-read]");
        await Assertions.Expect(washington.Locator("[data-overtaken]")).ToBeHiddenAsync();
    }
}
