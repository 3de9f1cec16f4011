using System.Collections.Immutable;
using Bunit;
using Entente.Analysis;
using Entente.Formats.Recognition;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Classes;
using Entente.Web.Library;
using Entente.Web.Pages.Classes;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Classes;

public sealed class ClassPlotTests
{
    [Theory]
    [InlineData("en", "Small dots: the frontier", "Rings: Nash")]
    [InlineData("nl", "Kleine stippen: het front", "Ringen: Nash")]
    public async Task What_tables_came_to_stands_among_numbers_the_frontier_and_fair_outcomes(
        string tag,
        string frontier,
        string rings
    )
    {
        using Tables.Rooms table = await OpenAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Ms Jansen"));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        using var desk = new AnalysisDesk(
            AnalysisBudget.Ordinary with
            {
                Time = TimeSpan.FromMinutes(5),
            },
            TimeProvider.System
        );
        var done = (AnalysisAnswer.Done)await desk.OfAsync(Hanoi, "interests");
        ImmutableArray<ClassTable> tables = [new ClassTable(1, Id, await table.ViewAsync(0))];
        using var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        IRenderedComponent<ClassPlot> plot = page.Render<ClassPlot>(part =>
            part.Add(each => each.Tables, tables)
                .Add(each => each.Scenario, Hanoi.Scenario.As("interests"))
                .Add(each => each.Analysis, done.Analysis)
        );

        Assert.Single(plot.FindAll(".plot-none"));
        Assert.Equal(Math.Min(done.Analysis.Frontier.Count, 200), plot.FindAll(".plot-frontier").Count);
        Assert.NotEmpty(plot.FindAll(".plot-fair"));
        Assert.InRange(plot.FindAll(".plot-tick.end").Count, 2, 7);
        Assert.Contains(frontier, plot.Find("figcaption").TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\.\S", plot.Find("figcaption").TextContent.Trim());
        Assert.Contains(rings, plot.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_fair_outcomes_that_tie_every_one_has_its_ring()
    {
        Scenario car = ScenarioSource.Read("used-car").Scenario!;
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(car);
        int[] ties =
        [
            .. new[]
            {
                analysis.Solutions!.Nash,
                analysis.Solutions.KalaiSmorodinsky,
                analysis.Solutions.Egalitarian,
            }.Select(each => each.Points.Select(point => (point.Utilities[0], point.Utilities[1])).Distinct().Count()),
        ];
        Assert.Contains(2, ties);
        using var page = new Page(Language.English);
        IRenderedComponent<ClassPlot> plot = page.Render<ClassPlot>(part =>
            part.Add(each => each.Tables, []).Add(each => each.Scenario, car).Add(each => each.Analysis, analysis)
        );
        Assert.Equal(ties.Sum(), plot.FindAll(".plot-fair").Count);
    }

    [Theory]
    [InlineData(2, "1, 2")]
    [InlineData(5, "5 tables")]
    public async Task Tables_that_came_to_the_same_have_one_label(int count, string label)
    {
        using Tables.Rooms table = await OpenAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Ms Jansen"));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        RoomView view = await table.ViewAsync(0);
        ImmutableArray<ClassTable> tables =
        [
            .. Enumerable.Range(1, count).Select(each => new ClassTable(each, Id, view)),
        ];
        using var page = new Page(Language.English);
        IRenderedComponent<ClassPlot> plot = page.Render<ClassPlot>(part =>
            part.Add(each => each.Tables, tables).Add(each => each.Scenario, Hanoi.Scenario.As("interests"))
        );
        Assert.Equal(count, plot.FindAll(".plot-none").Count);
        Assert.Equal(label, Assert.Single(plot.FindAll(".plot-number")).TextContent);
        Assert.Equal(
            Enumerable.Range(1, count).Select(each => $"{each}"),
            plot.FindAll("#plot-drawn tbody th").Select(each => each.TextContent)
        );
    }

    [Theory]
    [InlineData("en", 50, "50 tables are not in the picture yet", "Tables 1, 2, 3,")]
    [InlineData("nl", 50, "50 tafels staan er nog niet in", "Tafels 1, 2, 3,")]
    [InlineData("en", 1, "One table is not in the picture yet", "Table 1")]
    [InlineData("nl", 1, "Eén tafel staat er nog niet in", "Tafel 1")]
    public async Task Tables_that_go_on_are_one_line_with_a_count_and_their_numbers_on_demand(
        string tag,
        int count,
        string line,
        string numbers
    )
    {
        using Tables.Rooms table = await OpenAsync();
        RoomView view = await table.ViewAsync(0);
        using var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        IRenderedComponent<ClassPlot> plot = page.Render<ClassPlot>(part =>
            part.Add(
                    each => each.Tables,
                    [.. Enumerable.Range(1, count).Select(each => new ClassTable(each, Id, view))]
                )
                .Add(each => each.Scenario, Hanoi.Scenario.As("interests"))
        );
        AngleSharp.Dom.IElement going = Assert.Single(plot.FindAll("details"));
        Assert.False(going.HasAttribute("open"));
        Assert.StartsWith(line, going.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(numbers, going.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{count}", going.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }
}
