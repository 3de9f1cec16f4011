using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Bunit;
using Entente.Analysis;
using Entente.Formats;
using Entente.Formats.Native;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Classes;
using Entente.Web.Pages.Classes;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Classes;

/// <summary>The CSV and the picture of a class, each cell and each dot, against what is counted anew from the records of its tables with the points of the scenario written out by hand.</summary>
public sealed partial class ClassRecountTests : IDisposable
{
    private const string Known = "statusQuo: { plan: none, extra: no }\n";
    private static readonly string[] Plans = ["none", "a", "b"];
    private static readonly string[] Extras = ["no", "yes"];
    private readonly List<Tables.Rooms> rooms = [];

    [Fact]
    public async Task Every_cell_and_every_dot_is_what_is_counted_anew_from_the_records()
    {
        Scenario scenario = Sale(Known);
        List<ClassTable> tables = await PlayedAsync(scenario);
        var counted = tables.Select(each => Recount.Of(each.View)).ToList();
        Assert.Equal(
            ["Agreement", "PartialAgreement", "NoAgreement", "Open", "Open", "Agreement", "Agreement", "NoAgreement"],
            counted.Take(8).Select(each => each.Result)
        );
        Assert.Equal(
            ["Agreement", "WalkAway", "WalkAway", "None", "None", "Agreement", "Agreement", "Closed"],
            counted.Take(8).Select(each => each.End)
        );

        string[] lines = new ClassResults(scenario).Csv(tables).Split("\r\n");
        Assert.Equal(
            "table,phase,end,result,offers,messages,duration (h:mm:ss),seat of one,seat of other,plan,extra,worth to one,worth to other,agreed on what was added,worth not known because of",
            lines[0]
        );
        Assert.Equal(tables.Count + 2, lines.Length);
        Assert.Equal("", lines[^1]);
        for (int i = 0; i < tables.Count; i++)
        {
            Assert.Equal(counted[i].Cells(tables[i].Number), lines[i + 1].Split(','));
        }

        using var page = new Page(Language.English);
        IRenderedComponent<ClassPlot> plot = page.Render<ClassPlot>(part =>
            part.Add(each => each.Tables, [.. tables])
                .Add(each => each.Scenario, scenario)
                .Add(each => each.Analysis, ScenarioAnalyzer.Analyze(scenario))
        );
        Assert.Equal(
            counted.Where(each => each.Worth is not null).Select(each => (each.Dot, At(each.Worth!.Value))),
            plot.FindAll(".plot-deal, .plot-part, .plot-none").Select(dot => (dot.ClassName!, At(dot)))
        );

        // Where there is room for a label it has the right tables; the list has every table.
        string[] labels = [.. plot.FindAll(".plot-number").Select(each => each.TextContent)];
        Assert.NotEmpty(labels);
        Assert.All(
            plot.FindAll(".plot-number"),
            label => Assert.DoesNotContain(plot.FindAll(".plot-fair, .plot-name"), drawn => IsOver(label, drawn))
        );
        Assert.Subset(
            tables
                .Zip(counted)
                .Where(each => each.Second.Worth is not null)
                .GroupBy(each => each.Second.Worth, each => each.First.Number)
                .Select(same => same.Count() > 3 ? $"{same.Count()} tables" : string.Join(", ", same))
                .ToHashSet(),
            labels.ToHashSet()
        );
        Assert.Equal(
            tables
                .Zip(counted)
                .Where(each => each.Second.Worth is not null)
                .Select(each => $"{each.First.Number}")
                .Order(),
            plot.FindAll("#plot-drawn tbody th").Select(each => each.TextContent).Order()
        );
        Assert.Equal(Frontier().Order(), plot.FindAll(".plot-frontier").Select(At).Order());
        Assert.Equal(Fair().Order(), plot.FindAll(".plot-fair").Select(At).Order());
        Assert.Equal("Tables 4, 5 and 9", plot.Find("#plot-going p").TextContent);
        Assert.Empty(plot.FindAll("#plot-worthless"));
    }

    [Theory]
    [InlineData("en", 1, "One table that has ended is not in the picture", "Table 1 is not in the picture")]
    [InlineData("nl", 1, "Eén tafel die klaar is, staat er niet in", "Tafel 1 staat er niet in")]
    [InlineData("en", 3, "3 tables that have ended are not in the picture", "Table 3 is not in the picture")]
    [InlineData("en", 4, "4 tables that have ended are not in the picture", "Table 4 is not in the picture")]
    [InlineData("nl", 4, "4 tafels die klaar zijn, staan er niet in", "Tafel 4 staat er niet in")]
    public async Task Tables_that_ended_without_a_worth_are_a_second_line_that_is_open_as_long_as_they_are_few(
        string tag,
        int count,
        string line,
        string last
    )
    {
        Scenario scenario = Sale("");
        RoomView ended = (await OfAsync(scenario, PartAsync)).View;
        RoomView open = (await OfAsync(scenario, _ => Task.CompletedTask)).View;
        RoomView none = (await OfAsync(scenario, WalkAsync)).View;
        ClassTable[] tables =
        [
            .. Enumerable.Range(1, count).Select(each => new ClassTable(each, Id, ended)),
            new ClassTable(count + 1, Id, open),
            new ClassTable(count + 2, Id, none),
        ];
        string[] csv = new ClassResults(scenario).Csv(tables).Split("\r\n");
        Assert.EndsWith(",,yes,,,,plan (not known how it stands)", csv[1], StringComparison.Ordinal);
        using var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        IRenderedComponent<ClassPlot> plot = page.Render<ClassPlot>(part =>
            part.Add(each => each.Tables, [.. tables]).Add(each => each.Scenario, scenario)
        );
        Assert.Equal(["plot-drawn", "plot-going", "plot-worthless"], plot.FindAll("details").Select(each => each.Id));
        IElement fold = plot.Find("#plot-worthless");
        Assert.Equal(count <= 3, fold.HasAttribute("open"));
        Assert.Equal(line, fold.QuerySelector("summary")!.TextContent);
        Assert.Equal(count, fold.QuerySelectorAll("li").Length);
        Assert.StartsWith(last, fold.QuerySelectorAll("li")[^1].TextContent, StringComparison.Ordinal);
        Assert.All(
            fold.QuerySelectorAll("li"),
            why => Assert.Contains("plan", why.TextContent, StringComparison.Ordinal)
        );
        Assert.EndsWith($" {count + 1}", plot.Find("#plot-going p").TextContent, StringComparison.Ordinal);
        Assert.Equal("plot-none", Assert.Single(plot.FindAll(".plot-deal, .plot-part, .plot-none")).ClassName);
    }

    public void Dispose() => rooms.ForEach(each => each.Dispose());

    private async Task<List<ClassTable>> PlayedAsync(Scenario scenario)
    {
        Func<Tables.Rooms, Task>?[] plays =
        [
            table => DealAsync(table, 1, "plan: a; extra: yes"),
            PartAsync,
            WalkAsync,
            async table =>
            {
                await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("plan: a; extra: no")));
                await table.DoneAsync(2, new RoomCommand.Send(MessageKind.Text, "Hm."));
                table.Clock.Advance(TimeSpan.FromMinutes(2));
                await table.DoneAsync(2, new RoomCommand.Send(MessageKind.Text, "No."));
            },
            null,
            async table =>
            {
                table.Clock.Advance(TimeSpan.FromMinutes(3));
                await table.DoneAsync(0, new RoomCommand.Pause());
                table.Clock.Advance(TimeSpan.FromHours(5));
                await table.DoneAsync(0, new RoomCommand.Resume());
                table.Clock.Advance(TimeSpan.FromHours(1));
                await DealAsync(table, 2, "plan: b; extra: no");
            },
            async table =>
            {
                await DealAsync(table, 1, "plan: a");
                table.Clock.Advance(TimeSpan.FromSeconds(75));
                await DealAsync(table, 2, "extra: yes");
            },
            table => table.DoneAsync(0, new RoomCommand.CloseTable()),
            table => DealAsync(table, 1, "extra: yes"),
            table => DealAsync(table, 2, "plan: b; extra: yes"),
        ];
        var tables = new List<ClassTable>();
        foreach (Func<Tables.Rooms, Task>? play in plays)
        {
            tables.Add(await OfAsync(scenario, play, tables.Count + 1));
        }

        return tables;
    }

    private async Task<ClassTable> OfAsync(Scenario scenario, Func<Tables.Rooms, Task>? play, int number = 1)
    {
        Tables.Rooms table = await Tables.Rooms.OfAsync(scenario, TableKind.Exercise);
        rooms.Add(table);
        if (play is not null)
        {
            for (int seat = 0; seat < 3; seat++)
            {
                await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
            }

            await table.DoneAsync(0, new RoomCommand.OpenMeeting());
            table.Clock.Advance(TimeSpan.FromSeconds(10 * number));
            await play(table);
        }

        return new ClassTable(number, Id, await table.ViewAsync(0));
    }

    private static async Task DealAsync(Tables.Rooms table, int seat, string terms)
    {
        await table.DoneAsync(seat, new RoomCommand.MakeOffer(Terms(terms)));
        int offer = (await table.ViewAsync(0)).Offers.Length;
        await table.DoneAsync(3 - seat, new RoomCommand.AcceptOffer(offer, Terms(terms)));
    }

    private static async Task PartAsync(Tables.Rooms table)
    {
        await DealAsync(table, 2, "extra: yes");
        table.Clock.Advance(TimeSpan.FromMinutes(1));
        await WalkAsync(table);
    }

    private static Task WalkAsync(Tables.Rooms table) => table.DoneAsync(1, new RoomCommand.WalkAway());

    private static Scenario Sale(string statusQuo)
    {
        string text = $$"""
            entente: 1
            id: plans
            issues: { plan: [none, a, b], extra: [no, yes] }
            {{statusQuo}}parties:
              one: { fallback: { worth: 2 }, preferences: { scores: { plan: { none: 0, a: 6, b: 3 }, extra: { no: 0, yes: 1.25 } } } }
              other: { fallback: { worth: 2 }, preferences: { scores: { plan: { none: 0, a: 3, b: 6 }, extra: { no: 0, yes: 1.25 } } } }

            """;
        FileReading read = NativeFormat.Read("plans.yaml", Encoding.UTF8.GetBytes(text));
        Assert.Empty(read.Faults);
        return read.Scenario!;
    }

    private static (double One, double Other) Points(string plan, string extra) =>
        (
            (
                plan == "a" ? 6
                : plan == "b" ? 3
                : 0
            ) + (extra == "yes" ? 1.25 : 0),
            (
                plan == "a" ? 3
                : plan == "b" ? 6
                : 0
            ) + (extra == "yes" ? 1.25 : 0)
        );

    private static List<(double One, double Other)> All =>
        [.. Plans.SelectMany(plan => Extras.Select(extra => Points(plan, extra)))];

    private static IEnumerable<(string, string)> Frontier() =>
        All.Where(each => !All.Any(other => other.One >= each.One && other.Other >= each.Other && other != each))
            .Select(At);

    // Of each of the three the best: the product of gains, the least share of the most that can be gained, the least gain.
    private static IEnumerable<(string, string)> Fair()
    {
        var good = All.Where(each => each.One >= 2 && each.Other >= 2).ToList();
        (double most, double mostOther) = (good.Max(each => each.One) - 2, good.Max(each => each.Other) - 2);
        Func<(double One, double Other), double>[] goals =
        [
            each => (each.One - 2) * (each.Other - 2),
            each => Math.Min((each.One - 2) / most, (each.Other - 2) / mostOther),
            each => Math.Min(each.One - 2, each.Other - 2),
        ];
        return goals.SelectMany(goal => good.Where(each => goal(each) == good.Max(goal))).Select(At);
    }

    // Both scales go from 0 to 7.25.
    private static (string, string) At((double One, double Other) worth) =>
        (Text(50 + (350 * worth.One / 7.25)), Text(280 - (260 * worth.Other / 7.25)));

    private static (string, string) At(IElement dot) => (dot.GetAttribute("cx")!, dot.GetAttribute("cy")!);

    // A label, 11 units high, over a ring or over the title of an axis, 13 units high.
    private static bool IsOver(IElement label, IElement drawn)
    {
        (double x, double y) = (Number(label, "x"), Number(label, "y"));
        (double left, double top, double right, double bottom) = drawn.HasAttribute("r")
            ? (
                Number(drawn, "cx") - Number(drawn, "r"),
                Number(drawn, "cy") - Number(drawn, "r"),
                Number(drawn, "cx") + Number(drawn, "r"),
                Number(drawn, "cy") + Number(drawn, "r")
            )
            : (
                Number(drawn, "x"),
                Number(drawn, "y") - 10,
                Number(drawn, "x") + (7 * drawn.TextContent.Length),
                Number(drawn, "y") + 2
            );
        return x < right && left < x + (6 * label.TextContent.Length) && y - 8 < bottom && top < y + 1;
    }

    private static double Number(IElement element, string name) =>
        double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
