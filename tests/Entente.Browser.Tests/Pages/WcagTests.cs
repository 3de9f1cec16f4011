using Entente.Browser.Tests.Driving;
using Entente.Browser.Tests.Tables;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

public class WcagTests(Browsing browsing)
{
    [BrowserFact]
    public async Task Every_page_of_every_role_stands_the_rules_of_WCAG_in_both_languages_by_day_and_by_night_on_a_desk_and_on_a_phone()
    {
        await using ServerProcess server = await ServerProcess.StartAsync(null, "--Entente:Tables=Anyone");
        await using var players = new Players(browsing, server.Address);
        var faults = new List<string>();

        // Pages that are open to all.
        IPage stranger = await players.VisitAsync(Look.Desktop);
        await stranger.GotoAsync("/sign-in");
        foreach (
            string address in new[]
            {
                "/scenarios",
                "/roles",
                "/join",
                "/class",
                "/sign-in",
                "/set-up",
                "/reset",
                "/none",
                "/not-found",
                "/fault",
                "/status/429",
            }
        )
        {
            faults.AddRange(await Wcag.FaultsAsync(stranger, address, "stranger" + address.Replace('/', '-')));
        }

        faults.AddRange(await DraftAsync(stranger));

        // A table under way: an interim deal, an offer that stands, a draft of the statement, a word.
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            async page =>
            {
                await page.CheckAsync("#mediator");
                await page.CheckAsync("#turns-free");
                await page.CheckAsync("#public");
            }
        );
        string table = new Uri(host.Url).AbsolutePath;
        IPage washington = await players.SitAsync(links[0], "Stephen");
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol");
        IPage mediator = await players.SitAsync(links[2], "Ingrid");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn.open")).ToBeVisibleAsync();
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await Players.OfferAsync(washington);
        await Players.AcceptAsync(pyongyang);
        await Assertions.Expect(pyongyang.Locator(".agenda .settled")).ToContainTextAsync("Liaison offices");
        await Players.PickAsync(pyongyang, "End-of-war declaration", "yes");
        await Players.OfferAsync(pyongyang);
        await washington.FillAsync("#say-text", "A small step first.");
        await washington.ClickAsync(".say button");
        await washington.GetByRole(AriaRole.Button, new() { Name = "Draft the statement" }).ClickAsync();
        await Assertions
            .Expect(washington.GetByRole(AriaRole.Button, new() { Name = "Put it before the parties" }))
            .ToBeVisibleAsync();
        faults.AddRange(await Wcag.FaultsAsync(washington, table, "lead", parts: 3));
        faults.AddRange(await Wcag.FaultsAsync(mediator, table, "mediator", parts: 3));
        faults.AddRange(await Wcag.FaultsAsync(host, table + "?seat=0", "host", parts: 3));
        faults.AddRange(await Wcag.FaultsAsync(pyongyang, table + "/data", "lead-data"));
        faults.AddRange(await Wcag.FaultsAsync(pyongyang, table + "/chance", "lead-chance", isWorkedOut: true));
        faults.AddRange(
            await Wcag.FaultsAsync(stranger, table.Replace("/tables/", "/public/", StringComparison.Ordinal), "public")
        );
        faults.AddRange(await DebriefAsync(washington, pyongyang, host, table));
        faults.AddRange(await Wcag.FaultsAsync(host, "/tables", "tables"));
        faults.AddRange(await Wcag.FaultsAsync(host, "/tables/new", "open-table-library"));
        faults.AddRange(await Wcag.FaultsAsync(host, "/tables/new?scenario=hanoi-2019", "open-table"));

        // A class: one waits in the lobby, and one more sits at a table.
        IPage teacher = await players.VisitAsync(Look.Desktop);
        await teacher.GotoAsync("/classes");
        await teacher.FillAsync("#title", "Negotiation, Tuesday");
        await teacher.FillAsync("#teacher", "Dr Vermeer");
        await teacher.SelectOptionAsync("#scenario", "hanoi-2019");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Open the class" }).ClickAsync();
        await Players.LiveAsync(teacher);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Make a class code" }).ClickAsync();
        string code = await teacher.Locator(".class-code").InnerTextAsync();
        IPage seated = await JoinAsync(players, code, "Anna");
        await Assertions.Expect(teacher.Locator(".lobby li")).ToHaveCountAsync(1);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Let all in" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Seat all who are in" }).ClickAsync();
        await Assertions.Expect(teacher.Locator(".board-table tbody tr")).ToHaveCountAsync(1);
        IPage waiting = await JoinAsync(players, code, "Bram");
        await Assertions.Expect(teacher.Locator(".lobby li")).ToHaveCountAsync(2);
        string room = new Uri(teacher.Url).AbsolutePath;
        faults.AddRange(await Wcag.FaultsAsync(teacher, room, "class-board"));
        faults.AddRange(await Wcag.FaultsAsync(teacher, room + "/data", "class-data"));
        faults.AddRange(await Wcag.FaultsAsync(teacher, "/classes", "classes"));
        faults.AddRange(await Wcag.FaultsAsync(waiting, "/class/lobby", "lobby-waiting"));
        faults.AddRange(await Wcag.FaultsAsync(seated, "/class/lobby", "lobby-seated"));

        // An account.
        IPage owner = await players.VisitAsync(Look.Desktop);
        await owner.GotoAsync(await server.SetUpLinkAsync());
        await owner.FillAsync("#name", "jimmy");
        await owner.FillAsync("#password", "kite lantern 58 gravel");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Assertions.Expect(owner.Locator("h1")).ToHaveTextAsync("jimmy");

        // Signed in, the head of a page is one row as well.
        Assert.InRange(
            await owner.EvaluateAsync<int>("document.querySelector('.site-header').getBoundingClientRect().height"),
            40,
            70
        );
        faults.AddRange(await Wcag.FaultsAsync(owner, "/account", "account"));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // One side walks away after the interim deal, and the table is released.
    private static async Task<IEnumerable<string>> DebriefAsync(IPage one, IPage other, IPage host, string table)
    {
        foreach (IPage page in new[] { one, other, host })
        {
            await Wcag.BackAsync(page, page == host ? table + "?seat=0" : table);
        }

        await one.GetByText("Walk away from the talks").ClickAsync();
        await one.GetByLabel("I am sure: this cannot be taken back.").CheckAsync();
        await one.GetByRole(AriaRole.Button, new() { Name = "Walk away", Exact = true }).ClickAsync();
        await Assertions.Expect(other.Locator(".record")).ToContainTextAsync("walked away");
        IReadOnlyList<string> ended = await Wcag.FaultsAsync(other, table, "lead-ended", parts: 3);
        await host.GetByRole(AriaRole.Button, new() { Name = "Release scenario" }).ClickAsync();
        await host.GetByRole(AriaRole.Button, new() { Name = "Yes, release them" }).ClickAsync();
        await Assertions.Expect(host.Locator(".record")).ToContainTextAsync("The table was released");
        return
        [
            .. ended,
            .. await Wcag.FaultsAsync(other, table + "/debrief", "debrief-lead"),
            .. await Wcag.FaultsAsync(host, table + "/debrief", "debrief-host", isUnfolded: true),
            .. await Wcag.FaultsAsync(other, table + "/why", "why-lead", isWorkedOut: true),
            .. await Wcag.FaultsAsync(other, table + "/next", "next-lead"),
            .. await Wcag.FaultsAsync(host, table + "/following", "following-host"),
        ];
    }

    // A scenario of one's own, rehearsed and understood.
    private static async Task<IEnumerable<string>> DraftAsync(IPage page)
    {
        await page.GotoAsync("/workbench");
        await page.Locator("#new-title").FillAsync("The orchard wall");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#draft-title")).ToHaveValueAsync("The orchard wall");
        string draft = new Uri(page.Url).AbsolutePath;
        return
        [
            .. await Wcag.FaultsAsync(page, draft, "draft"),
            .. await Wcag.FaultsAsync(page, draft + "/rehearse", "draft-rehearse"),
            .. await Wcag.FaultsAsync(page, draft + "/understand", "draft-understand", isWorkedOut: true),
            .. await Wcag.FaultsAsync(page, draft + "/understand/chance", "draft-chance", isWorkedOut: true),
        ];
    }

    private static async Task<IPage> JoinAsync(Players players, string code, string name)
    {
        IPage person = await players.VisitAsync(Look.Desktop);
        await person.GotoAsync("/class");
        await person.FillAsync("#code", code);
        await person.FillAsync("#name", name);
        await person.GetByRole(AriaRole.Button, new() { Name = "To the lobby" }).ClickAsync();
        await Assertions.Expect(person.Locator("lobby-wait")).ToBeVisibleAsync();
        return person;
    }
}
