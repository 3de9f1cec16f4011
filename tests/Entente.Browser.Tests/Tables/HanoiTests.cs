using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

public class HanoiTests(Browsing browsing)
{
    [BrowserFact]
    public async Task Two_delegations_and_a_mediator_go_from_the_invitation_to_an_interim_deal_adjourn_resume_sign_and_walk_away()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            async page =>
            {
                await page.CheckAsync("#mediator");
                await page.CheckAsync("#turns-free");
            }
        );
        IPage washington = await players.SitAsync(links[0], "Stephen");
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol", Look.Phone);
        IPage mediator = await players.SitAsync(links[2], "Ingrid", Look.Dark);
        await players.ShootAsync(host, "table-host-desktop");

        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn.open")).ToBeVisibleAsync();
        Assert.Empty(await Players.FaultsAsync(washington));
        Assert.Empty(await Players.FaultsAsync(pyongyang));
        Assert.Empty(await Players.FaultsAsync(mediator));

        // The mediator speaks, all read it.
        await mediator.FillAsync("#say-text", "Let us begin with what both can carry home.");
        await mediator.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(washington.Locator(".record")).ToContainTextAsync("what both can carry home");

        // Liaison offices: a part, an interim deal; what it does is said before it is done.
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await Assertions.Expect(washington.Locator(".composer-worth")).ToContainTextAsync("Worth to you");
        await washington.GetByRole(AriaRole.Button, new() { Name = "Binding offer …" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".composer .confirm")).ToContainTextAsync("interim deal");
        await players.ShootAsync(washington, "table-confirm-desktop");
        await washington.GetByRole(AriaRole.Button, new() { Name = "Make this binding offer" }).ClickAsync();
        await Assertions.Expect(pyongyang.Locator(".offer.stands")).ToContainTextAsync("Liaison offices");
        await players.ShootAsync(pyongyang, "table-offer-phone");
        await Players.AcceptAsync(pyongyang);
        await Assertions.Expect(washington.Locator(".agenda .settled")).ToContainTextAsync("Liaison offices");
        await Assertions.Expect(mediator.Locator(".record")).ToContainTextAsync("Interim deal: Liaison offices: yes");
        await players.ShootAsync(washington, "table-interim-desktop");
        await players.ShootAsync(mediator, "table-mediator-dark");

        // Adjourned by the mediator; nobody can offer; the next meeting carries the deal over.
        await mediator.Locator(".chair summary").First.ClickAsync();
        await mediator.GetByRole(AriaRole.Button, new() { Name = "Adjourn this meeting" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn-say")).ToContainTextAsync("adjourned");
        await Assertions
            .Expect(washington.GetByRole(AriaRole.Button, new() { Name = "Binding offer …" }))
            .ToBeDisabledAsync();
        await mediator.GetByRole(AriaRole.Button, new() { Name = "Open the next meeting" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn-more")).ToContainTextAsync("Meeting 2");
        await Assertions.Expect(washington.Locator(".agenda .settled")).ToContainTextAsync("Liaison offices");

        // What is agreed is put into words, supported by both and signed.
        await washington.GetByRole(AriaRole.Button, new() { Name = "Draft the statement" }).ClickAsync();
        await washington.GetByRole(AriaRole.Button, new() { Name = "Put it before the parties" }).ClickAsync();
        await washington.GetByRole(AriaRole.Button, new() { Name = "Support this text" }).ClickAsync();
        await pyongyang.Locator(".zone-tabs button").Nth(1).ClickAsync();
        await pyongyang.GetByRole(AriaRole.Button, new() { Name = "Support this text" }).ClickAsync();
        foreach (IPage signer in new[] { washington, pyongyang })
        {
            await signer.Locator(".statement .choice input").CheckAsync();
            await signer.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
        }

        await Assertions.Expect(washington.Locator(".statement h2")).ToContainTextAsync("sealed");
        await players.ShootAsync(washington, "table-signed-desktop");

        // A link used again from the same browser leads back to the same seat, and a second tab works.
        IPage again = await washington.Context.NewPageAsync();
        await again.GotoAsync(washington.Url);
        await Players.LiveAsync(again);
        await Assertions.Expect(again.Locator(".seats .you")).ToContainTextAsync("Stephen");
        await again.CloseAsync();

        // Walking away takes two steps and leaves what was agreed.
        await washington.GetByText("Walk away from the talks").ClickAsync();
        ILocator away = washington.GetByRole(AriaRole.Button, new() { Name = "Walk away", Exact = true });
        await Assertions.Expect(away).ToBeDisabledAsync();
        await washington.GetByLabel("I am sure: this cannot be taken back.").CheckAsync();
        await away.ClickAsync();
        await Assertions.Expect(pyongyang.Locator(".turn-say")).ToContainTextAsync("United States walked away");
        await Assertions.Expect(pyongyang.Locator(".turn-say")).ToContainTextAsync("stays agreed");

        // Released by the host, the scenario is open to those who played it.
        await host.GetByRole(AriaRole.Button, new() { Name = "Release scenario and debrief" }).ClickAsync();
        await host.GetByRole(AriaRole.Button, new() { Name = "Yes, release them" }).ClickAsync();
        await Assertions.Expect(pyongyang.Locator(".record")).ToContainTextAsync("The table was released");

        // All look back on the same talks: the dance is drawn and can be walked through, the offer made is in it, and nothing goes beyond the edge of a phone.
        foreach (IPage seat in new[] { washington, pyongyang, mediator })
        {
            await seat.GetByRole(AriaRole.Link, new() { Name = "Look back in the debrief" }).ClickAsync();
            await Assertions
                .Expect(seat.GetByRole(AriaRole.Heading, new() { Name = "Debrief", Exact = true }))
                .ToBeVisibleAsync();
            ILocator dance = seat.Locator("entente-dance.scripted");
            await Assertions.Expect(dance.Locator("svg.dance").First.Locator("[data-o]")).ToHaveCountAsync(1);
            await dance.Locator("svg.dance").First.FocusAsync();
            await seat.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(dance.Locator(".told")).ToContainTextAsync("Liaison offices: yes");
            Assert.Empty(await Players.FaultsAsync(seat));
            Assert.Equal(0, await Players.BeyondAsync(seat));
        }

        await players.ShootAsync(washington, "debrief-desktop");
        await players.ShootAsync(pyongyang, "debrief-phone");
        await players.ShootAsync(mediator, "debrief-dark");
        Assert.Empty(players.Troubles);
    }

    [BrowserFact]
    public async Task In_two_clicks_one_plays_against_an_agent_that_answers_at_once()
    {
        await using var players = new Players(browsing);
        IPage page = await players.VisitAsync(Look.Desktop);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "United States" }).ClickAsync();
        await Players.LiveAsync(page);
        await Assertions.Expect(page.Locator(".turn.yours")).ToBeVisibleAsync();
        await page.GetByText("Packages worth at least this to me").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the nearest" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this" }).First.ClickAsync();
        await Players.OfferAsync(page);
        await Assertions.Expect(page.Locator(".record")).ToContainTextAsync("North Korea", new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator(".seats")).ToContainTextAsync("agent: boulware");
        await players.ShootAsync(page, "table-agent-desktop");
        Assert.Empty(players.Troubles);
    }

    [BrowserFact]
    public async Task What_was_typed_and_sent_while_the_line_was_down_is_there_and_sent_once()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        Visit visit = await browsing.VisitAsync(Look.Desktop, server.Address);
        await using (visit)
        {
            IPage page = visit.Page;
            await visit.GoAsync("/");
            await page.GetByRole(AriaRole.Button, new() { Name = "United States" }).ClickAsync();
            await Players.LiveAsync(page);
            await Assertions.Expect(page.Locator("html[data-line=live]")).ToBeAttachedAsync();
            await page.Context.SetOfflineAsync(true);
            await Assertions.Expect(page.Locator("html[data-line=reconnecting]")).ToBeAttachedAsync();
            await page.FillAsync("#say-text", "Said while the line was down");
            await page.ClickAsync(".say button");
            await page.ClickAsync(".say button");
            await Assertions.Expect(page.Locator("[data-queued]")).ToHaveCountAsync(1);
            await page.Context.SetOfflineAsync(false);
            ILocator said = page.Locator(".record .words").Filter(new() { HasText = "Said while the line was down" });
            await Assertions.Expect(said).ToHaveCountAsync(1, new() { Timeout = 20_000 });
            await Assertions.Expect(page.Locator("#say-text")).ToHaveValueAsync("");
        }
    }
}
