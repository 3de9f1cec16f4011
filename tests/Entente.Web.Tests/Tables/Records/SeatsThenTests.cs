using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Records;

public class SeatsThenTests
{
    private static readonly PageLanguage English = new(Language.English);

    [Fact]
    public async Task A_line_goes_on_naming_who_sat_there_when_an_agent_sits_in_and_when_it_stands_up_again()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.Send(MessageKind.Text, "Good morning."));
        string[] before = Lines(await table.ViewAsync(1));
        Assert.Contains(
            before,
            line =>
                line.StartsWith("Person 1 (", StringComparison.Ordinal)
                && line.EndsWith("sat down.", StringComparison.Ordinal)
        );
        Assert.Contains(before, line => line.EndsWith("): Good morning.", StringComparison.Ordinal));

        await table.DoneAsync(0, new RoomCommand.SeatAgent(1, StrategyChoice.Usual));
        string[] during = Lines(await table.ViewAsync(1));
        Assert.Equal(before, during.Take(before.Length));
        await table.DoneAsync(0, new RoomCommand.UnseatAgent(1));
        Assert.Equal(during, Lines(await table.ViewAsync(1)).Take(during.Length));
    }

    [Fact]
    public async Task Who_came_after_somebody_that_left_is_not_named_for_what_that_one_did()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.Send(MessageKind.Text, "I am off."));
        await table.DoneAsync(1, new RoomCommand.LeaveSeat());
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Somebody else"));
        string[] lines = Lines(await table.ViewAsync(1));
        string side = English.PartyName(await table.ViewAsync(1), 0);
        Assert.Contains($"{side}: I am off.", lines);
        Assert.Contains($"Somebody else ({side}) sat down.", lines);
    }

    [Fact]
    public async Task Who_came_by_a_new_link_is_not_named_for_what_was_done_by_whoever_sat_there_before()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.Send(MessageKind.Text, "I am the first."));
        await table.DoneAsync(0, new RoomCommand.ReplaceLink(1));
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Somebody else"));
        await table.DoneAsync(1, new RoomCommand.Send(MessageKind.Text, "I am the second."));
        RoomView view = await table.ViewAsync(2);
        string side = English.PartyName(view, 0);
        Assert.Contains($"{side}: I am the first.", Lines(view));
        Assert.Contains($"Somebody else ({side}): I am the second.", Lines(view));
        Assert.DoesNotContain(Lines(view), line => line.Contains("Person 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TableKind.Exercise, "what we scored ourselves for what was added")]
    [InlineData(TableKind.Real, "may see what we wanted")]
    public async Task Consent_to_a_debrief_says_what_it_decides(TableKind kind, string said)
    {
        using Rooms table = await Rooms.OpenAsync(kind);
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<ConsentPanel> panel = page.Show<ConsentPanel>();
        Assert.Contains(said, panel.Markup);
    }

    private static string[] Lines(RoomView view) =>
        [
            .. view
                .Timeline.SelectMany(item => item.Events.Select(happened => English.Line(view, item.Seat, happened)))
                .OfType<string>(),
        ];
}
