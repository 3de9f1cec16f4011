using System.Text.RegularExpressions;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

public partial class ClassTests(Browsing browsing)
{
    private const int People = 19;
    private const int Tables = 10;

    [BrowserFact]
    public async Task Nineteen_people_join_by_a_code_and_play_at_ten_tables_with_an_agent_for_the_one_left_over()
    {
        await using var players = new Players(browsing);
        IPage teacher = await Classes.OpenAsync(players);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Make a class code" }).ClickAsync();
        string code = await teacher.Locator(".class-code").InnerTextAsync();
        var people = new List<IPage>();
        for (int i = 0; i < People; i++)
        {
            people.Add(await Classes.JoinAsync(players, code, $"Person {i + 1}"));
        }

        // Nobody sits before the teacher has let them in.
        await Assertions.Expect(people[0].Locator("lobby-wait")).ToHaveAttributeAsync("data-state", "Waiting");
        await Assertions.Expect(teacher.Locator(".lobby li")).ToHaveCountAsync(People, new() { Timeout = 20_000 });
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Let all in" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Seat all who are in" }).ClickAsync();
        await Assertions
            .Expect(teacher.Locator(".board-table tbody tr"))
            .ToHaveCountAsync(Tables, new() { Timeout = 60_000 });
        Assert.Empty(await Players.FaultsAsync(teacher));

        // Three come to their tables; those who do not are away, and agents sit in for them when all begin.
        // The name that they gave in the lobby is theirs at the table too.
        for (int i = 0; i < 3; i++)
        {
            await Classes.SitAsync(people[i]);
            await Assertions.Expect(people[i].Locator(".seats .you")).ToContainTextAsync($"Person {i + 1}");
        }

        await teacher
            .GetByRole(AriaRole.Button, new() { Name = "Begin at all tables; agents for the absent" })
            .ClickAsync();
        await Assertions
            .Expect(teacher.Locator(".board-table .badge").Filter(new() { HasText = "Gathering" }))
            .ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Assertions.Expect(people[0].Locator(".turn-more")).ToContainTextAsync("Meeting 1");
        await players.ShootAsync(teacher, "class-board-desktop");

        // What happens at a table is on the board at once.
        await people[0].FillAsync("#say-text", "Shall we begin?");
        await people[0].ClickAsync(".say button");
        ILocator first = teacher.Locator(".board-table tbody tr").Filter(new() { HasTextRegex = FirstPerson() });
        await first.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await Assertions
            .Expect(teacher.Locator(".board-last"))
            .ToContainTextAsync("Person 1 (United States): Shall we begin?");
        await teacher.FillAsync("[id^=to-table-]", "A word to this table.");
        await teacher.Locator(".board-more form button").ClickAsync();
        await Assertions.Expect(people[0].Locator(".record")).ToContainTextAsync("A word to this table.");
        await teacher.SetViewportSizeAsync(Look.Phone.Width, Look.Phone.Height);
        Assert.Empty(await Players.FaultsAsync(teacher));
        Assert.Equal(0, await Players.BeyondAsync(teacher));
        await players.ShootAsync(teacher, "class-board-phone");
        await teacher.SetViewportSizeAsync(Look.Desktop.Width, Look.Desktop.Height);

        // What the teacher says is read at every table, and what is closed is over there.
        await teacher.FillAsync("#to-all", "Five minutes left.");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(people[2].Locator(".record")).ToContainTextAsync("Five minutes left.");

        IPage file = await teacher.Context.NewPageAsync();
        IDownload download = await file.RunAndWaitForDownloadAsync(async () =>
        {
            try
            {
                await file.GotoAsync(teacher.Url + "/results.csv");
            }
            catch (PlaywrightException)
            {
                // An address that is a download is no page to stay on.
            }
        });
        string[] lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(Tables + 1, lines.Count(line => line.Length > 0));
    }

    [BrowserFact]
    public async Task Bots_play_a_class_of_ten_tables_and_it_is_said_whether_it_holds()
    {
        await using var players = new Players(browsing);
        IPage teacher = await Classes.OpenAsync(players);
        await teacher.FillAsync("#bots", "10");
        await teacher.Locator("#bots").BlurAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Rehearse" }).ClickAsync();
        ILocator verdict = teacher.Locator(".notice[role=status]");
        await Assertions.Expect(verdict).ToContainTextAsync("ended at 10 of 10 tables", new() { Timeout = 120_000 });
        await Assertions.Expect(verdict).ToContainTextAsync(Acknowledged());
    }

    [BrowserFact]
    public async Task What_is_typed_with_a_class_code_outlasts_a_change_of_language_and_goes_with_it()
    {
        await using var players = new Players(browsing);
        IPage person = await players.VisitAsync(Look.Desktop);
        await person.GotoAsync("/class");
        await person.FillAsync("#code", "kmtr wqpd");
        await person.FillAsync("#name", "Person 1");
        await person.ClickAsync("button[name=language][value=nl]");
        await Assertions.Expect(person.Locator("h1")).ToHaveTextAsync("Doe mee met een klas");
        await Assertions.Expect(person.Locator("#code")).ToHaveValueAsync("kmtr wqpd");
        await Assertions.Expect(person.Locator("#name")).ToHaveValueAsync("Person 1");
        Assert.Equal(0, await person.EvaluateAsync<int>("sessionStorage.length"));
        await person.ReloadAsync();
        await Assertions.Expect(person.Locator("#code")).ToHaveValueAsync("");

        // A form that was refused keeps it too, and choices are put back as they were.
        await person.FillAsync("#code", "kmtr wqpd");
        await person.FillAsync("#name", "Person 1");
        await person.ClickAsync("form.form button.button");
        await Assertions.Expect(person.Locator("#code")).ToHaveValueAsync("kmtr wqpd");
        await person.ClickAsync("button[name=language][value=en]");
        await Assertions.Expect(person.Locator("h1")).ToHaveTextAsync("Join a class");
        await Assertions.Expect(person.Locator("#code")).ToHaveValueAsync("kmtr wqpd");
        await person.GotoAsync("/classes");
        await person.FillAsync("#title", "Negotiation");
        await person.SelectOptionAsync("#scenario", "house-sale");
        await person.ClickAsync("button[name=theme][value=dark]");
        await Assertions.Expect(person.Locator("html[data-theme=dark]")).ToBeAttachedAsync();
        await Assertions.Expect(person.Locator("#title")).ToHaveValueAsync("Negotiation");
        await Assertions.Expect(person.Locator("#scenario")).ToHaveValueAsync("house-sale");
    }

    [GeneratedRegex("Person 1(?![0-9])")]
    private static partial Regex FirstPerson();

    [GeneratedRegex("acknowledged within [0-9]+ ms")]
    private static partial Regex Acknowledged();
}
