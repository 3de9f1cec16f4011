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
        Assert.True(keys.Unseen.Count == 0, string.Join("; ", keys.Unseen));
        Assert.Empty(players.Troubles);
    }

    [BrowserFact]
    public async Task What_asks_once_more_takes_the_focus_and_Escape_gives_it_back_and_tabs_go_by_arrow()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#turns-free")
        );
        IPage page = await players.SitAsync(links[0], "Stephen");
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(page.Locator(".turn.open")).ToBeVisibleAsync();

        // The tabs of one's side, on a page that was there before the talks began.
        var keys = new Keyboard(page);
        await keys.GoToAsync(page.Locator("#side-tab-Sheet"));
        await page.EvaluateAsync(
            "() => { addEventListener('keydown', key => window.movesPage = !key.defaultPrevented); }"
        );
        foreach (
            (string key, string tab) in new[]
            {
                ("ArrowRight", "Other"),
                ("ArrowRight", "Mandate"),
                ("End", "Note"),
                ("Home", "Sheet"),
            }
        )
        {
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.Locator($"#side-tab-{tab}")).ToBeFocusedAsync();
            await Assertions.Expect(page.Locator($"#side-tab-{tab}")).ToHaveAttributeAsync("aria-selected", "true");
            Assert.False(await page.EvaluateAsync<bool>("() => movesPage"), $"{key} moves the page as well.");
        }

        // Back through the composer: nothing that has the focus lies under what stays at the top.
        await keys.GoBackToAsync(page.Locator(".composer fieldset.picker").First.Locator("input:checked"));

        // Turning down asks once more, and takes the focus; Escape gives it back to where it was asked.
        await Players.PickAsync(pyongyang, "End-of-war declaration", "yes");
        await Players.OfferAsync(pyongyang);
        ILocator down = Button(page, "Turn down …");
        await keys.PressAsync(down);
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Turn this down?" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(down).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await keys.TypeAsync(page.Locator("[id^=why-]"), "Too soon.");
        await keys.PressAsync(Button(page, "Turn it down"));
        await Assertions.Expect(pyongyang.Locator(".record")).ToContainTextAsync("Too soon.");
        Assert.True(keys.Unseen.Count == 0, string.Join("; ", keys.Unseen));
        Assert.Empty(players.Troubles);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_leaves_a_statement_unsigned_stands_at_its_heading_then(bool isByKey)
    {
        await using var players = new Players(browsing);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await Players.OfferAsync(washington);
        await Players.AcceptAsync(pyongyang);
        var keys = new Keyboard(washington);
        await keys.PressAsync(Button(washington, "Draft the statement"));
        await keys.PressAsync(Button(washington, "Put it before the parties"));
        await keys.PressAsync(Button(washington, "Support this text"));
        await Button(pyongyang, "Support this text").ClickAsync();
        await Assertions.Expect(washington.GetByText("I have read the text")).ToBeVisibleAsync();
        await PressAsync(Button(washington, "Leave it unsigned …"));
        await Assertions.Expect(washington.Locator("#decline-why")).ToBeFocusedAsync();
        await washington.Keyboard.TypeAsync("Not like this.");
        await PressAsync(Button(washington, "Yes, leave it unsigned"));
        await Assertions.Expect(washington.Locator(".left-unsigned")).ToContainTextAsync("Not like this.");
        await Assertions.Expect(washington.Locator("#statement-heading")).ToBeFocusedAsync();
        Assert.Empty(players.Troubles);

        Task PressAsync(ILocator button) => isByKey ? keys.PressAsync(button) : button.ClickAsync();
    }

    [BrowserFact]
    public async Task Who_stands_at_what_goes_with_the_other_sides_move_stays_in_that_part_of_the_table()
    {
        await using var players = new Players(browsing);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        ILocator offers = washington.Locator("#offers-heading");
        for (int round = 0; round < 2; round++)
        {
            await Players.PickAsync(pyongyang, "Liaison offices", "yes");
            await Players.OfferAsync(pyongyang);
            ILocator accept = Button(washington, "Accept …");
            await accept.FocusAsync();
            await Button(pyongyang, "Take it back").ClickAsync();
            await Assertions.Expect(accept).ToHaveCountAsync(0);
            await Assertions.Expect(offers).ToBeFocusedAsync();

            // Who has gone on by then is left where they are.
            await Button(washington, "Binding offer …").FocusAsync();
        }

        Assert.Empty(players.Troubles);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_types_where_nothing_can_be_typed_any_more_stays_in_that_part_of_the_table(bool isForGood)
    {
        await using var players = new Players(browsing);
        (IPage washington, _) = await players.TalkAsync();
        ILocator field = washington.Locator("#say-text");
        await field.FocusAsync();
        await field.EvaluateAsync("each => { each.disabled = true; }");
        if (!isForGood)
        {
            await field.EvaluateAsync("each => { each.disabled = false; }");
            await field.EvaluateAsync("each => { each.blur(); }");
        }

        await Assertions
            .Expect(
                isForGood ? washington.Locator("section:has(#say-text) h2, section:has(#say-text) h3").First : field
            )
            .ToBeFocusedAsync();
        Assert.Empty(players.Troubles);
    }

    [BrowserFact]
    public async Task Who_sends_by_Enter_or_chooses_by_link_is_never_left_without_a_place()
    {
        await using Visit visit = await browsing.VisitAsync(Look.Desktop);
        IPage page = visit.Page;
        await page.GotoAsync("/tables/new");
        var keys = new Keyboard(page);
        await keys.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "The Hanoi summit" }));
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();

        // What was filled in wrongly is told where the focus is.
        await page.FillAsync("#host-name", "Steve");
        await page.FillAsync("#time", "0");
        await page.PressAsync("#time", "Enter");
        await Assertions.Expect(page.Locator(".fault-summary")).ToBeFocusedAsync();
        Assert.Empty(visit.Troubles);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });
}
