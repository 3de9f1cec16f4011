using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Mediation;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>The policy by which a mediator proposes when a line stays down: a person who sits there is asked, and where nobody does the table proposes what the parties let it.</summary>
public class LineProposalTests
{
    private const string Fair = "relief: some, sites: one, liaison: yes";
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_mediator_who_sits_there_is_asked_and_nothing_is_worked_out()
    {
        var finder = new Finder(Of(Fair), isOpen: true);
        using Table table = await OpenAsync(finder, isMediated: true);
        await DropAsync(table);
        RoomView view = await table.UntilAsync(IsLost);
        Assert.Equal([new RoomEvent.LineLost(South, DropPolicy.MediatorProposes)], view.Timeline[^1].Events);
        Assert.Empty(finder.Asked);
    }

    [Fact]
    public async Task Where_nobody_mediates_the_table_proposes_what_it_worked_out_from_what_all_allow()
    {
        var finder = new Finder(Of(Fair), isOpen: true);
        using Table table = await OpenAsync(finder, isMediated: false);
        await DropAsync(table);
        RoomView view = await table.UntilAsync(IsLost);
        Assert.Equal(["a + b"], finder.Asked);
        OneText text = Assert.Single(view.OneTexts);
        Assert.Equal((-1, OneTextState.Put), (text.Seat, text.State));
        Assert.Equal(Of(Fair), text.Versions[^1].Terms);
        Assert.Equal(
            [new Release.MediatorProposal(Of(Fair))],
            view.Timeline[^1].Events.Select(Release.Of).OfType<Release>()
        );

        await table.DoneAsync(North, new RoomCommand.AnswerOneText(1, true));
        await table.DoneAsync(South, new RoomCommand.AnswerOneText(1, true));
        Assert.Equal(TalkEnd.Agreement, (await table.ViewAsync(North)).End);
    }

    [Theory]
    [InlineData("not allowed")]
    [InlineData("nothing found")]
    [InlineData("cannot be agreed")]
    public async Task Where_nothing_can_be_proposed_all_are_told_that_the_line_stayed_down(string why)
    {
        var finder = new Finder(
            why switch
            {
                "nothing found" => null,
                "cannot be agreed" => Of("relief: all, sites: none"),
                _ => Of(Fair),
            },
            isOpen: true
        );
        using Table table = await OpenAsync(finder, isMediated: false);
        if (why == "not allowed")
        {
            await table.KeptAsync(North, new RoomCommand.AllowMediator(false, true) { Mediator = -1 });
        }

        await DropAsync(table);
        RoomView view = await table.UntilAsync(IsLost);
        Assert.Single(view.Timeline[^1].Events);
        Assert.Empty(view.OneTexts);
        Assert.Equal(why == "not allowed", finder.Asked.IsEmpty);
    }

    [Fact]
    public async Task A_line_that_is_back_before_the_proposal_is_ready_needs_none()
    {
        var finder = new Finder(Of(Fair));
        using Table table = await OpenAsync(finder, isMediated: false);
        await DropAsync(table);
        await finder.Begun;
        await using IAsyncDisposable back = await table.Rooms.FollowAsync(Id, South, () => { }, isLine: true, default);
        finder.Open();
        await table.DoneAsync(North, Offer("relief: some"));
        table.Clock.Advance(TimeSpan.FromHours(1));
        RoomView view = await table.ViewAsync(North);
        Assert.False(IsLost(view));
        Assert.Empty(view.OneTexts);
    }

    private static bool IsLost(RoomView view) => view.Timeline[^1].Events.Any(each => each is RoomEvent.LineLost);

    private static async Task<Table> OpenAsync(IPackageFinder finder, bool isMediated)
    {
        Table table = await Table.OpenAsync(
            Setup with
            {
                OnDrop = DropPolicy.MediatorProposes,
                Grace = Grace,
            },
            packages: finder
        );
        if (!isMediated)
        {
            await table.DoneAsync(Host, new RoomCommand.CloseSeat(Mediator));
        }

        foreach ((int seat, string wish) in new[] { (North, "a"), (South, "b") })
        {
            await table.KeptAsync(seat, new RoomCommand.SetPreferences(wish));
            await table.KeptAsync(seat, new RoomCommand.AllowMediator(true, false) { Mediator = -1 });
        }

        return table;
    }

    private static async Task DropAsync(Table table)
    {
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, South, () => { }, isLine: true, default);
        await line.DisposeAsync();
        table.Clock.Advance(Grace);
    }
}
