using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

public class KeyboardTests(Browsing browsing)
{
    [BrowserFact]
    public async Task From_the_link_to_an_accepted_offer_and_an_adjourned_meeting_a_keyboard_is_enough_and_one_sees_where_one_is()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#turns-free")
        );
        IPage page = await players.VisitAsync(Look.Desktop);
        var keys = new Keyboard(page);
        await page.GotoAsync(links[0]);
        await keys.PressAsync(Button(page, "Take my seat"));
        await Players.LiveAsync(page);
        await keys.TypeAsync(page.Locator("#sit-name"), "Stephen");
        await keys.PressAsync(Button(page, "Sit down"));
        await Assertions.Expect(page.Locator(".zones")).ToBeVisibleAsync();
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(page.Locator(".turn.open")).ToBeVisibleAsync();

        // An offer: picked, read again, made.
        ILocator picker = page.Locator(".composer fieldset.picker").Filter(new() { HasText = "Liaison offices" });
        await keys.ChooseAsync(picker, "yes");
        await keys.PressAsync(Button(page, "Binding offer …"));
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Is this your offer?" }))
            .ToBeFocusedAsync();
        await keys.PressAsync(Button(page, "Make this binding offer"));
        await Assertions.Expect(pyongyang.Locator(".offer.stands")).ToContainTextAsync("Liaison offices");

        // A word with it.
        await keys.TypeAsync(page.Locator("#say-text"), "A small step first.");
        await keys.PressAsync(page.Locator(".say button"));
        await Assertions.Expect(pyongyang.Locator(".record")).ToContainTextAsync("A small step first.");
        await Players.AcceptAsync(pyongyang);
        await Assertions.Expect(page.Locator(".agenda .settled")).ToContainTextAsync("Liaison offices");

        // Their offer, accepted.
        await Players.PickAsync(pyongyang, "End-of-war declaration", "yes");
        await Players.OfferAsync(pyongyang);
        await keys.PressAsync(Button(page, "Accept …"));
        await keys.PressAsync(Button(page, "Accept, binding"));
        await Assertions.Expect(pyongyang.Locator(".agenda .settled")).ToContainTextAsync(["End-of-war", "Liaison"]);

        // The end of the meeting: asked for by both; where it waits for an answer it is open.
        await keys.PressAsync(page.Locator("summary").Filter(new() { HasText = "Adjourn the meeting" }));
        await keys.PressAsync(Button(page, "Ask to adjourn"));
        await Button(pyongyang, "Agree: adjourn now").ClickAsync();
        await Assertions.Expect(page.Locator(".turn-say")).ToContainTextAsync("adjourned");
        Assert.Empty(keys.Unseen);
        Assert.Empty(players.Troubles);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });
}
