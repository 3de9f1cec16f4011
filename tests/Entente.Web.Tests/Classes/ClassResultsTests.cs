using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Classes;
using Entente.Web.Pages.Classes;
using Entente.Web.Tables;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Classes;

public sealed class ClassResultsTests
{
    private static readonly Scenario Played = Hanoi.Scenario.As(Hanoi.Scenario.Readings[0].Name);

    [Fact]
    public async Task What_was_added_counts_once_each_side_has_shown_what_it_is_worth_to_it_and_until_then_it_is_said()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags);
        await KeptAsync(table, 1, Points(1, "0", "2"));
        await KeptAsync(table, 2, Points(1, "0", "3"));
        RoomView begun = await table.ViewAsync(0);
        double?[] before = [.. Played.Parties.Select(Stake).Select(stake => stake.RangeOf(begun.StatusQuo)?.Low)];
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("flags: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("flags: yes")));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        var results = new ClassResults(Played);
        RoomView silent = await table.ViewAsync(0);
        Assert.Equal([null, null], results.WorthsOf(silent));
        Assert.Equal("flags", Assert.Single(ClassResults.UnknownIn(silent)).Issue);
        Assert.EndsWith(",flags: yes,flags (not scored by all)", LineOf(results, silent), StringComparison.Ordinal);
        Assert.Contains("Tafel 7 staat er niet in: daar is flags afgesproken", Plot(silent), StringComparison.Ordinal);

        await KeptAsync(table, 1, new RoomCommand.AllowDebrief(true));
        await table.DoneAsync(0, new RoomCommand.Release());
        RoomView half = await table.ViewAsync(0);
        Assert.Equal([before[0] + 2, null], results.WorthsOf(half));
        Assert.Contains("en Noord-Korea toonde niet wat dat waard is", Plot(half), StringComparison.Ordinal);

        await table.DoneAsync(2, new RoomCommand.AllowDebrief(true));
        RoomView shown = await table.ViewAsync(0);
        Assert.Equal([before[0] + 2, before[1] + 3], results.WorthsOf(shown));
        Assert.Empty(ClassResults.UnknownIn(shown));
        Assert.EndsWith(",flags: yes,", LineOf(results, shown), StringComparison.Ordinal);
        Assert.DoesNotContain("staat er niet in", Plot(shown), StringComparison.Ordinal);
    }

    private static OwnStake Stake(Party party) => OwnStake.Of(Played.Space, party)!;

    private static string LineOf(ClassResults results, RoomView view) =>
        results.Csv([new ClassTable(7, Id, view)]).Split("\r\n")[1];

    private static string Plot(RoomView view)
    {
        using var page = new Page(Language.Dutch);
        return page.Render<ClassPlot>(part =>
            part.Add(each => each.Tables, [new ClassTable(7, Id, view)]).Add(each => each.Scenario, Played)
        ).Markup;
    }
}
