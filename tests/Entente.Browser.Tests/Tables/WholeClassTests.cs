using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>
/// A whole class: five people, or as many as <c>ENTENTE_CLASS_PEOPLE</c> says (99 sit at fifty tables). Everybody has a page, or so many as <c>ENTENTE_CLASS_PAGES</c> says; the others come to the lobby over HTTP and agents sit in for them.
/// What it took is written to the output.
/// </summary>
public partial class WholeClassTests(Browsing browsing, ITestOutputHelper output)
{
    private const int Few = 5;
    private const int Talkers = 20;

    // A browser that opens a hundred pages at once is busy with nothing but that.
    private const int AtOnce = 4;

    // How long whoever has a hundred pages on one machine waits, in milliseconds.
    private const float Patience = 600_000;

    private static int People => Asked("ENTENTE_CLASS_PEOPLE", Few);

    private static int Pages => Math.Min(Asked("ENTENTE_CLASS_PAGES", People), People);

    private static int Tables => (People + 1) / 2;

    [BrowserFact]
    public async Task Everybody_of_a_class_sits_in_a_browser_and_the_board_shows_all_tables_on_a_desk_and_on_a_phone()
    {
        await using var players = new Players(browsing);
        IPage teacher = await OpenAsync(players);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Make a class code" }).ClickAsync();
        string code = await teacher.Locator(".class-code").InnerTextAsync();
        var people = new IPage[Pages];
        teacher.SetDefaultTimeout(Patience);
        await TimedAsync("everybody in the lobby", () => EnterAsync(players, people, code));
        await TimedAsync(
            "everybody listed on the board",
            () => Assertions.Expect(teacher.Locator(".lobby li")).ToHaveCountAsync(People, new() { Timeout = Patience })
        );
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Let all in" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Seat all who are in" }).ClickAsync();
        ILocator rows = teacher.Locator(".board-table tbody tr");
        await TimedAsync(
            "all tables opened and on the board",
            () => Assertions.Expect(rows).ToHaveCountAsync(Tables, new() { Timeout = Patience })
        );
        await TimedAsync("every page at its table", () => EachAsync(Pages, i => SitAsync(people[i])));
        await teacher
            .GetByRole(AriaRole.Button, new() { Name = "Begin at all tables; agents for the absent" })
            .ClickAsync();
        await TimedAsync(
            "all tables begun, and seen by the last of the class",
            async () =>
            {
                await Assertions
                    .Expect(teacher.Locator(".board-table .badge").Filter(new() { HasText = "Gathering" }))
                    .ToHaveCountAsync(0, new() { Timeout = Patience });
                await SeenAsync(people, ".turn-more", "Meeting 1");
            }
        );
        await teacher.FillAsync("#to-all", "Ten minutes left.");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await TimedAsync(
            "a word of the teacher on every page",
            () => SeenAsync(people, ".record", "Ten minutes left.")
        );
        await TalkAsync(people);

        foreach (Look look in new[] { Look.Desktop, Look.Phone })
        {
            await teacher.SetViewportSizeAsync(look.Width, look.Height);
            await Assertions.Expect(rows).ToHaveCountAsync(Tables);
            Assert.Empty(await Players.FaultsAsync(teacher));
            Assert.Equal(0, await Players.BeyondAsync(teacher));
            await MeasureAsync(teacher, look);
            await players.ShootAsync(teacher, $"whole-class-board-{look.Name}");
        }

        Assert.Empty(players.Troubles);
    }

    private async Task MeasureAsync(IPage teacher, Look look)
    {
        int height = await teacher.EvaluateAsync<int>(
            "Math.round(document.querySelector('.board-table').getBoundingClientRect().height)"
        );
        int options = await teacher.Locator(".lobby option").CountAsync();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the board of {Tables} tables ({look.Name}): {height} px high; options in the lobby of {People}: {options}"
            )
        );
    }

    // What one of a table says is read by the other one there.
    private async Task TalkAsync(IPage[] people)
    {
        (IPage One, IPage Other)[] pairs =
        [
            .. people
                .GroupBy(each => new Uri(each.Url).AbsolutePath)
                .Where(each => each.Count() == 2)
                .Select(each => (each.First(), each.Last()))
                .Take(Talkers),
        ];
        Assert.NotEmpty(pairs);
        var took = new List<double>();
        foreach ((IPage one, IPage other) in pairs)
        {
            string said = $"A word, the {took.Count.ToString(CultureInfo.InvariantCulture)}th.";
            await one.FillAsync("#say-text", said);
            long from = Stopwatch.GetTimestamp();
            await one.ClickAsync(".say button");
            await other.Locator(".record").Filter(new() { HasText = said }).WaitForAsync(new() { Timeout = Patience });
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        took.Sort();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"a word from one page to the other, {took.Count} times, the driver's steps included: median {took[took.Count / 2]:f0} ms, most {took[^1]:f0} ms"
            )
        );
    }

    private async Task TimedAsync(string what, Func<Task> work)
    {
        long from = Stopwatch.GetTimestamp();
        await work();
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(from).TotalSeconds:f1} s")
        );
    }

    private async Task EnterAsync(Players players, IPage[] people, string code)
    {
        await EachAsync(Pages, i => JoinAsync(players, people, code, i));
        await EachAsync(People - Pages, i => JoinOverHttpAsync(code, $"Absent {i + 1}"));
    }

    private async Task JoinOverHttpAsync(string code, string name)
    {
        using var client = new HttpClient { BaseAddress = new Uri(browsing.Server.Address) };
        Match token = Token().Match(await client.GetStringAsync(new Uri("/class", UriKind.Relative)));
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["_handler"] = "class",
                ["__RequestVerificationToken"] = token.Groups[1].Value,
                ["Code"] = code,
                ["Name"] = name,
            }
        );
        using HttpResponseMessage entered = await client.PostAsync(new Uri("/class", UriKind.Relative), form);
        Assert.Equal("/class/lobby", entered.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static int Asked(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out int asked) ? asked : usual;

    private static async Task EachAsync(int count, Func<int, Task> work)
    {
        using var turn = new SemaphoreSlim(AtOnce);
        await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(async i =>
                {
                    await turn.WaitAsync();
                    try
                    {
                        await work(i);
                    }
                    finally
                    {
                        turn.Release();
                    }
                })
        );
    }

    private static Task SeenAsync(IPage[] people, string where, string what) =>
        Task.WhenAll(
            people.Select(each =>
                Assertions.Expect(each.Locator(where)).ToContainTextAsync(what, new() { Timeout = Patience })
            )
        );

    private static async Task<IPage> OpenAsync(Players players)
    {
        IPage teacher = await players.VisitAsync(Look.Desktop);
        await teacher.GotoAsync("/classes");
        await teacher.FillAsync("#title", "Negotiation, Tuesday");
        await teacher.FillAsync("#teacher", "Dr Vermeer");
        await teacher.SelectOptionAsync("#scenario", "hanoi-2019");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Open the class" }).ClickAsync();
        await Players.LiveAsync(teacher);
        return teacher;
    }

    private static async Task JoinAsync(Players players, IPage[] people, string code, int i)
    {
        IPage person = people[i] = await players.VisitAsync(Look.Desktop);
        person.SetDefaultTimeout(Patience);
        await person.GotoAsync("/class", new() { Timeout = Patience });
        await person.FillAsync("#code", code);
        await person.FillAsync("#name", $"Person {(i + 1).ToString(CultureInfo.InvariantCulture)}");
        await person.GetByRole(AriaRole.Button, new() { Name = "To the lobby" }).ClickAsync();
        await Assertions.Expect(person.Locator("lobby-wait")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    private static async Task SitAsync(IPage person)
    {
        if (!person.Url.Contains("/class/lobby", StringComparison.Ordinal))
        {
            await person.GotoAsync("/class/lobby", new() { Timeout = Patience });
        }

        await person.GetByRole(AriaRole.Button, new() { Name = "Take my seat" }).ClickAsync();
        await Assertions.Expect(person.Locator("[data-live=yes]")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
