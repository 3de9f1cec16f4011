using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

public class DelegationsTests(Browsing browsing)
{
    private const string Advice = "Nothing on enrichment before the autumn session";
    private const string Whispered = "Would a written moratorium be bearable to you?";
    private const string Criticised = "Without the declaration we cannot carry this home.";
    private const string Communique = "Both sides agreed on first steps.";

    [BrowserFact]
    public async Task Delegations_with_advisers_a_principal_and_a_mediator_go_from_the_invitation_to_a_signed_deal_and_its_debrief()
    {
        await using var players = new Players(browsing);
        Delegations table = await Delegations.GatherAsync(players);
        await table.Host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(table.Washington.Locator(".turn.open")).ToBeVisibleAsync();

        await GiveMandateAsync(table);
        await AdviseAsync(table);
        await AgreeBeyondTheMandateAsync(table);
        await AdjournAndResumeAsync(table);
        await ConsentToTheMediatorAsync(table);
        await CarryOneTextAsync(table);
        await MatchBlindlyAsync(table);
        await WishInSecretAsync(table);
        await SignAndSealAsync(table);
        await PublishAsync(table, players);

        // All the way, of what a side wants nobody read anything but itself and, of one, the mediator.
        await Delegations.HidesAsync(
            [table.Host, .. table.Koreans],
            Delegations.WashingtonFallback,
            Delegations.WashingtonWords
        );
        await Delegations.HidesAsync(
            [table.Host, table.Mediator, .. table.Americans],
            Delegations.PyongyangFallback,
            Delegations.PyongyangWords
        );
        await LookBackAsync(table);
        Assert.Empty(players.Troubles);
    }

    // The principal leaves the exercises to nobody but itself; only its own side knows.
    private static async Task GiveMandateAsync(Delegations table)
    {
        ILocator panel = table.Principal.Locator("#side-panel");
        await panel.GetByText("Give a mandate").ClickAsync();
        foreach (string value in (string[])["As before 2018", "Reduced"])
        {
            await panel.GetByLabel(value, new() { Exact = true }).CheckAsync();
        }

        await table.Principal.GetByRole(AriaRole.Button, new() { Name = "Give this mandate" }).ClickAsync();
        await Delegations.TabAsync(table.Washington, "Mandate");
        await Assertions.Expect(table.Washington.Locator("#side-panel .terms")).ToContainTextAsync("Reduced");
        foreach (IPage other in (IPage[])[table.Pyongyang, table.Mediator, table.Host])
        {
            await Assertions.Expect(other.Locator(".record")).Not.ToContainTextAsync("mandate");
        }
    }

    // What an adviser says is for its own delegation.
    private static async Task AdviseAsync(Delegations table)
    {
        await Delegations.TabAsync(table.WashingtonAdviser, "Delegation");
        await table.WashingtonAdviser.FillAsync("#confer", Advice);
        await table.WashingtonAdviser.GetByRole(AriaRole.Button, new() { Name = "Say it", Exact = true }).ClickAsync();
        await Delegations.TabAsync(table.Washington, "Delegation");
        await Assertions.Expect(table.Washington.Locator("#side-panel .timeline")).ToContainTextAsync(Advice);
        await Assertions.Expect(table.WashingtonAdviser.Locator(".composer")).ToHaveCountAsync(0);
        await Delegations.HidesAsync([table.Host, table.Mediator, .. table.Koreans], Advice);
    }

    // An offer that the lead may not accept alone: the others see nothing until the principal has approved.
    private static async Task AgreeBeyondTheMandateAsync(Delegations table)
    {
        await Players.PickAsync(table.Pyongyang, "Liaison offices", "yes");
        await Players.PickAsync(table.Pyongyang, "Military exercises", "Suspended");
        await Players.OfferAsync(table.Pyongyang);
        ILocator offer = table.Washington.Locator(".offer.stands");
        // 4 for the offices and 3 for the exercises, above the fallback.
        await Assertions.Expect(offer.Locator(".worth.good .number")).ToHaveTextAsync("7");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Accept …" }).ClickAsync();
        await Assertions.Expect(offer.Locator(".confirm")).ToContainTextAsync("goes beyond your mandate");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Ask your principal" }).ClickAsync();
        await Assertions.Expect(offer).ToContainTextAsync("It waits for your principal’s answer");
        await Assertions
            .Expect(table.Pyongyang.Locator(".offer.stands"))
            .ToContainTextAsync("It can be accepted; that is an interim deal");
        foreach (IPage other in (IPage[])[table.Host, table.Mediator, .. table.Koreans])
        {
            await Assertions.Expect(other.Locator(".agenda .settled")).ToHaveCountAsync(0);
            await Delegations.HidesAsync([other], "Ask your principal", "principal’s answer", "Waiting for your");
        }

        await Delegations.TabAsync(table.Principal, "Mandate");
        await Assertions.Expect(table.Principal.Locator("#side-panel .worth.good .number")).ToHaveTextAsync("7");
        await table.Principal.GetByRole(AriaRole.Button, new() { Name = "Approve; it is done at once" }).ClickAsync();
        foreach (IPage each in table.All)
        {
            await Assertions.Expect(each.Locator(".agenda .settled").First).ToBeVisibleAsync();
            await Assertions.Expect(each.Locator(".record")).ToContainTextAsync("Interim deal");
        }
    }

    // Both sides ask for it, and the mediator opens the next meeting.
    private static async Task AdjournAndResumeAsync(Delegations table)
    {
        await table.Washington.GetByText("Adjourn the meeting").ClickAsync();
        await table.Washington.GetByRole(AriaRole.Button, new() { Name = "Ask to adjourn" }).ClickAsync();
        await table.Pyongyang.GetByRole(AriaRole.Button, new() { Name = "Agree: adjourn now" }).ClickAsync();
        await Assertions.Expect(table.Washington.Locator(".turn-say")).ToContainTextAsync("adjourned");
        await table.Mediator.GetByRole(AriaRole.Button, new() { Name = "Open the next meeting" }).ClickAsync();
        await Assertions.Expect(table.Pyongyang.Locator(".turn-more")).ToContainTextAsync("Meeting 2");
        await Assertions.Expect(table.Pyongyang.Locator(".agenda .settled").First).ToBeVisibleAsync();
    }

    // One side lets the mediator see what it wants; the other does not, and is not told that the first did.
    private static async Task ConsentToTheMediatorAsync(Delegations table)
    {
        await Delegations.HidesAsync([table.Mediator], Delegations.WashingtonFallback);
        await Delegations.TabAsync(table.Washington, "Consent");
        ILocator allowed = table.Washington.Locator("fieldset.consent label.choice").First;
        await allowed.ClickAsync();
        await Assertions.Expect(allowed.Locator("input")).ToBeCheckedAsync();

        ILocator american = table.Mediator.Locator(".mediator details.p0");
        await american.Locator("> summary").ClickAsync();
        await american.GetByText("What it wants, as it allows you to see").ClickAsync();
        await Assertions.Expect(american.Locator(".sheet")).ToContainTextAsync(Delegations.WashingtonFallback);
        await Assertions.Expect(american.Locator(".sheet")).ToContainTextAsync(Delegations.WashingtonWords);
        ILocator korean = table.Mediator.Locator(".mediator details.p1");
        await korean.Locator("> summary").ClickAsync();
        await Assertions.Expect(korean).ToContainTextAsync("It does not show you what it wants.");
        await Delegations.HidesAsync([table.Mediator], Delegations.PyongyangFallback, Delegations.PyongyangWords);
        await Delegations.HidesAsync(table.Koreans, Delegations.WashingtonFallback, "Sees what we want");
    }

    // A caucus, a text, criticism in confidence, the text anew, and a yes of both.
    private static async Task CarryOneTextAsync(Delegations table)
    {
        await table.Mediator.FillAsync("#caucus-1", Whispered);
        await table
            .Mediator.GetByRole(AriaRole.Button, new() { Name = "Say it in confidence to North Korea" })
            .ClickAsync();
        await Delegations.TabAsync(table.Pyongyang, "Consent");
        await Assertions.Expect(table.Pyongyang.Locator("#side-panel .timeline")).ToContainTextAsync(Whispered);

        ILocator text = DetailsOf(table.Mediator, "#one-text-words");
        await text.Locator("> summary").ClickAsync();
        await Players.PickAsync(text, "Dismantlement", "The test sites");
        await Players.PickAsync(text, "Test moratorium", "In writing");
        await Players.PickAsync(text, "Relief from sanctions", "Exemptions");
        await text.GetByRole(AriaRole.Button, new() { Name = "Write the text" }).ClickAsync();
        ILocator before = table.Pyongyang.Locator(".proposals article");
        await Assertions.Expect(before).ToContainTextAsync("One text, version 1");
        await Assertions.Expect(before).ToContainTextAsync("Nothing is asked of you yet");

        await table
            .Pyongyang.GetByRole(AriaRole.Button, new() { Name = "Tell the mediator what is wrong with it" })
            .ClickAsync();
        await table.Pyongyang.FillAsync("[id='caucus--1']", Criticised);
        await table.Pyongyang.GetByRole(AriaRole.Button, new() { Name = "Say it in confidence" }).ClickAsync();
        await Assertions.Expect(table.Mediator.Locator(".mediator details.p1")).ToContainTextAsync(Criticised);
        await Delegations.HidesAsync([table.Host, .. table.Americans], Whispered, Criticised);

        await Players.PickAsync(text, "End-of-war declaration", "yes");
        await text.GetByRole(AriaRole.Button, new() { Name = "Revise the text" }).ClickAsync();
        await Assertions.Expect(before).ToContainTextAsync("One text, version 2");
        await text.GetByRole(AriaRole.Button, new() { Name = "Put it to the parties" }).ClickAsync();
        // Beside what is agreed (3 and 8): -2, -1, 10.19 and 10.
        await Assertions.Expect(before.Locator(".worth.good .number")).ToHaveTextAsync("28.19");
        await SayYesAsync(table.Washington);
        await Assertions
            .Expect(table.Washington.Locator(".proposals"))
            .ToContainTextAsync("Your side said yes. It stands until all have answered");
        await SayYesAsync(table.Pyongyang);
        foreach (IPage each in table.All)
        {
            await Assertions.Expect(each.Locator(".agenda .settled")).ToHaveCountAsync(6);
        }
    }

    // Each answers unseen, and that they match is all that is told.
    private static async Task MatchBlindlyAsync(Delegations table)
    {
        ILocator blind = DetailsOf(table.Mediator, "#blind-minutes");
        await blind.Locator("> summary").ClickAsync();
        await Players.PickAsync(blind, "Disclosure of the programme", "Of what is dismantled");
        await Players.PickAsync(blind, "Human rights dialogue", "no");
        await table.Mediator.FillAsync("#blind-minutes", "0.4");
        await blind.GetByRole(AriaRole.Button, new() { Name = "Make this blind suggestion" }).ClickAsync();
        await SayYesAsync(table.Washington);
        await Assertions
            .Expect(table.Washington.Locator(".proposals"))
            .ToContainTextAsync("Your answer so far: Yes, binding");
        await Delegations.HidesAsync([table.Host, table.Mediator, .. table.Koreans], "Your answer so far");
        await SayYesAsync(table.Pyongyang);
        foreach (IPage each in table.All)
        {
            await Assertions.Expect(each.Locator(".turn-say")).ToContainTextAsync("agreement");
            await Assertions.Expect(each.Locator(".agenda .settled")).ToHaveCountAsync(8);
        }
    }

    // Who would be shown something better nobody is told, the mediator neither.
    private static async Task WishInSecretAsync(Delegations table)
    {
        await table.Washington.GetByRole(AriaRole.Button, new() { Name = "Show me if there is one" }).ClickAsync();
        await Assertions
            .Expect(table.Washington.GetByRole(AriaRole.Button, new() { Name = "Take that wish back" }))
            .ToBeVisibleAsync();
        await Assertions
            .Expect(table.Pyongyang.GetByRole(AriaRole.Button, new() { Name = "Show me if there is one" }))
            .ToBeVisibleAsync();
        await Delegations.HidesAsync([table.Host, table.Mediator, .. table.Koreans], "Take that wish back");
    }

    private static async Task SignAndSealAsync(Delegations table)
    {
        await table.Washington.GetByRole(AriaRole.Button, new() { Name = "Draft the statement" }).ClickAsync();
        await Assertions.Expect(table.Washington.Locator(".own-wish")).ToContainTextAsync("You wish to be shown");
        await Assertions.Expect(table.Pyongyang.Locator(".own-wish")).ToHaveCountAsync(0);
        await table.Washington.GetByRole(AriaRole.Button, new() { Name = "Put it before the parties" }).ClickAsync();
        IPage[] leads = [table.Washington, table.Pyongyang];
        foreach (IPage each in leads)
        {
            await each.GetByRole(AriaRole.Button, new() { Name = "Support this text" }).ClickAsync();
        }

        foreach (IPage each in leads)
        {
            await each.Locator(".statement .choice input").CheckAsync();
            await each.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
        }

        foreach (IPage each in table.All)
        {
            await Assertions.Expect(each.Locator(".statement h2")).ToContainTextAsync("sealed");
        }

        // Advisers and principals read it and sign nothing.
        await Assertions
            .Expect(table.WashingtonAdviser.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }))
            .ToHaveCountAsync(0);
    }

    // Drafted by the mediator, and before the public only once both sides have said so.
    private static async Task PublishAsync(Delegations table, Players players)
    {
        await table.Mediator.GetByText("Draft a communiqué").ClickAsync();
        await table.Mediator.FillAsync("#communique", Communique);
        await table
            .Mediator.GetByRole(AriaRole.Button, new() { Name = "Put this draft before the parties" })
            .ClickAsync();
        await table.Washington.GetByRole(AriaRole.Button, new() { Name = "It may be published" }).ClickAsync();
        await Assertions.Expect(table.Pyongyang.Locator(".statement")).ToContainTextAsync("agreed to by United States");

        IPage reader = await players.VisitAsync(Look.Phone);
        await reader.GotoAsync(
            new Uri(table.Host.Url).AbsolutePath.Replace("/tables/", "/public/", StringComparison.Ordinal)
        );
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync("Nothing yet.");
        await table.Pyongyang.GetByRole(AriaRole.Button, new() { Name = "It may be published" }).ClickAsync();
        await Assertions.Expect(table.Mediator.Locator(".statement .badge.good").Last).ToHaveTextAsync("published");
        await reader.ReloadAsync();
        await Assertions.Expect(reader.Locator("blockquote")).ToHaveTextAsync(Communique);
        // Whoever reads it from outside learns nothing else of what was agreed.
        await Delegations.HidesAsync(
            [reader],
            "Stephen",
            "Hyok Chol",
            "Interim deal",
            "Suspended",
            Delegations.WashingtonFallback,
            Delegations.PyongyangFallback
        );
        Assert.Equal(0, await Players.BeyondAsync(reader));
    }

    // One side consents to be looked at; what the other wanted stays its own.
    private static async Task LookBackAsync(Delegations table)
    {
        IPage[] readers = [table.Washington, table.Pyongyang, table.Mediator];
        await OpenDebriefAsync(table.Washington);
        await table.Washington.GetByRole(AriaRole.Button, new() { Name = "Consent: show what we wanted" }).ClickAsync();
        await Assertions.Expect(table.Washington.Locator(".consents")).ToContainTextAsync("you have consented");
        await OpenDebriefAsync(table.Pyongyang);
        await Assertions.Expect(table.Pyongyang.Locator(".consents dd").Nth(0)).ToHaveTextAsync("decides for itself");
        await Delegations.HidesAsync([table.Pyongyang], Delegations.WashingtonFallback);

        await Players.ReleaseAsync(table.Host);
        foreach (IPage each in readers)
        {
            if (each == table.Mediator)
            {
                await OpenDebriefAsync(each);
            }
            else
            {
                await each.ReloadAsync();
            }

            ILocator consents = each.Locator(".consents dd");
            await Assertions.Expect(consents.Nth(0)).ToHaveTextAsync("shows what it wanted");
            await Assertions.Expect(each.Locator("#shown-wishes details")).ToHaveCountAsync(1);
            await each.Locator("#shown-wishes summary").ClickAsync();
            await Assertions
                .Expect(each.Locator("#shown-wishes .sheet"))
                .ToContainTextAsync(Delegations.WashingtonFallback);
            Assert.Empty(await Players.FaultsAsync(each));
        }

        await Assertions.Expect(table.Washington.Locator(".consents dd").Nth(1)).ToHaveTextAsync("keeps it to itself");
        await Delegations.HidesAsync(
            [table.Washington, table.Mediator],
            Delegations.PyongyangFallback,
            Delegations.PyongyangWords
        );
        await Delegations.HidesAsync([table.Washington], Whispered, Criticised);
        await Delegations.HidesAsync([table.Pyongyang, table.Mediator], Advice);
    }

    private static async Task OpenDebriefAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Look back in the debrief" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Debrief", Exact = true }))
            .ToBeVisibleAsync();
    }

    private static async Task SayYesAsync(IPage lead)
    {
        ILocator proposals = lead.Locator(".proposals");
        await proposals.GetByRole(AriaRole.Button, new() { Name = "Yes, binding …" }).ClickAsync();
        await proposals.GetByRole(AriaRole.Button, new() { Name = "Yes, binding", Exact = true }).ClickAsync();
    }

    private static ILocator DetailsOf(IPage mediator, string field) =>
        mediator.Locator(".mediator > details").Filter(new() { Has = mediator.Locator(field) });
}
