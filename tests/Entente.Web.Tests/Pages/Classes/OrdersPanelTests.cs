using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Languages;
using Entente.Web.Pages.Classes;
using Entente.Web.Tables.Waiting;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Pages.Classes;

public sealed class OrdersPanelTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(1);
    private readonly List<string> asked = [];
    private readonly ManualClock clock = new();
    private readonly SlowAnswers slow;

    public OrdersPanelTests() => slow = new SlowAnswers(clock);

    [Theory]
    [InlineData("en", "Being sent, no answer yet: Table 5: Pause")]
    [InlineData("nl", "Wordt verstuurd, nog geen antwoord: Tafel 5: Pauzeren")]
    public async Task An_order_that_is_not_answered_within_a_second_is_marked_and_told_until_it_is(
        string tag,
        string text
    )
    {
        var language = Language.Of(tag)!;
        await using var page = new Page(language);
        IRenderedComponent<OrdersPanel> panel = Show(page, false);
        GivenOrder given = await OrderAsync(WaitingState.Queued, new RoomCommand.Pause(), 5);
        string name = new PageLanguage(language).OrderName(given.Order);
        using (slow.Begin(new SlowAnswer(null, name)))
        using (slow.Begin(new SlowAnswer(null, name)))
        {
            clock.Advance(TimeSpan.FromMilliseconds(999));
            Assert.Equal("", panel.Find(".being-sent[role=status]").TextContent.Trim());
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await panel.WaitForAssertionAsync(
                () => Assert.Equal([text], panel.FindAll("[data-being-sent]").Select(each => each.TextContent)),
                Patient
            );
        }

        await panel.WaitForAssertionAsync(
            () => Assert.Equal("", panel.Find(".being-sent[role=status]").TextContent.Trim()),
            Patient
        );
    }

    [Fact]
    public async Task A_class_whose_store_answers_and_where_nothing_waits_has_an_empty_panel()
    {
        await using var page = new Page(Language.English);
        IElement panel = Show(page, false).Find("[role=status]");
        Assert.Equal("waits", panel.ClassName);
        Assert.Equal("", panel.TextContent.Trim());
    }

    [Theory]
    [InlineData(
        "en",
        "Waits to be sent",
        "Tables 1–3 and 7: “Ten minutes left.”",
        "what you order at the tables waits"
    )]
    [InlineData(
        "nl",
        "Wacht op verzending",
        "Tafels 1–3 en 7: ‘Ten minutes left.’",
        "wat u aan de tafels opdraagt, wacht"
    )]
    public async Task What_waits_is_named_with_its_tables_and_can_be_taken_back(
        string tag,
        string state,
        string name,
        string store
    )
    {
        await using var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        GivenOrder waits = await OrderAsync(
            WaitingState.Queued,
            new RoomCommand.Send(MessageKind.Text, "Ten minutes left."),
            1,
            2,
            3,
            7
        );
        IRenderedComponent<OrdersPanel> panel = Show(page, true, waits);
        Assert.Contains(store, panel.Find(".waits-store").TextContent, StringComparison.Ordinal);
        Assert.Equal("1", panel.Find("[data-queue]").GetAttribute("data-queue"));
        IElement line = panel.Find("[data-waits=queued]");
        Assert.Equal(state, line.QuerySelector(".badge")!.TextContent);
        Assert.Equal(name, line.QuerySelector("strong")!.TextContent);
        await line.QuerySelector("button")!.ClickAsync();
        Assert.Equal(["back 4"], asked);
    }

    [Fact]
    public async Task What_was_not_carried_out_everywhere_says_where_and_why_until_it_is_read()
    {
        await using var page = new Page(Language.English);
        GivenOrder given = await OrderAsync(WaitingState.NotSent, new RoomCommand.CloseTable(), 1, 2);
        var moved = new MoveResult.Refused(new RoomRefusal(RefusalKind.MovedOn));
        IRenderedComponent<OrdersPanel> panel = Show(
            page,
            false,
            given with
            {
                Done = [2],
                Refused = [new OrderRefusal(1, moved)],
            }
        );
        string how = panel.Find(".waits-how").TextContent;
        Assert.StartsWith("Done at table 2. Table 1: ", how, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".waits-more"));
        await panel.Find("[data-waits=notsent] button").ClickAsync();
        Assert.Equal(["read 4"], asked);
    }

    [Theory]
    [InlineData(WaitingState.Tried, "looked up first")]
    [InlineData(WaitingState.Recalled, "not sent again")]
    [InlineData(WaitingState.Happened, "before you took it back")]
    [InlineData(WaitingState.TakenBack, "Nothing of it was sent")]
    public async Task What_comes_or_came_of_an_order_is_said(WaitingState state, string sentence)
    {
        await using var page = new Page(Language.English);
        IRenderedComponent<OrdersPanel> panel = Show(page, true, await OrderAsync(state, new RoomCommand.Pause(), 5));
        Assert.Contains(sentence, panel.Find(".waits-how").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Table 5: Pause", panel.Find("strong").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beginning_with_agents_at_all_tables_is_called_what_it_is()
    {
        await using var page = new Page(Language.English);
        GivenOrder given = await OrderAsync(WaitingState.Queued, new RoomCommand.OpenMeeting(), 1, 2);
        IRenderedComponent<OrdersPanel> panel = Show(
            page,
            true,
            given with
            {
                Order = given.Order with { Agents = AgentPace.Seconds, IsForAll = true },
            }
        );
        Assert.Equal("All tables (2): Open the meeting; agents for the absent", panel.Find("strong").TextContent);
    }

    private IRenderedComponent<OrdersPanel> Show(Page page, bool isAway, params GivenOrder[] given) =>
        page.Render<OrdersPanel>(part =>
            part.Add(each => each.IsAway, isAway)
                .Add(each => each.Orders, [.. given])
                .Add(each => each.Slow, slow)
                .Add(each => each.TakeBack, number => Note($"back {number}"))
                .Add(each => each.Read, number => _ = Note($"read {number}"))
        );

    private Task Note(string what)
    {
        asked.Add(what);
        return Task.CompletedTask;
    }

    private static async Task<GivenOrder> OrderAsync(WaitingState state, RoomCommand command, params int[] numbers)
    {
        using Tables.Rooms table = await OpenAsync();
        Entente.Rooms.Views.RoomView view = await table.ViewAsync(0);
        return new GivenOrder(
            4,
            new ClassOrder(
                [.. numbers.Select(number => new ClassTable(number, new RoomId((ulong)number), view))],
                command
            ),
            state,
            [],
            []
        );
    }
}
