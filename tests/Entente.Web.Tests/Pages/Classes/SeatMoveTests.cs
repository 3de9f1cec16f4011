using System.Collections.Immutable;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Views;
using Entente.Web.Classes;
using Entente.Web.Pages.Classes;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Pages.Classes;

public sealed class SeatMoveTests
{
    private static readonly RoomId Other = new(43);
    private readonly List<string> moved = [];

    [Fact]
    public async Task A_choice_moves_nobody_the_button_does_and_then_nothing_is_chosen()
    {
        using Tables.Rooms table = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(table, "en", []);
        Assert.True(move.Find("button").HasAttribute("disabled"));
        await move.Find("select").ChangeAsync($"{Other}/1");
        Assert.Empty(moved);
        await move.Find("button").ClickAsync();
        Assert.Equal(["4/1"], moved);
        Assert.Equal("", move.Find("select").GetAttribute("value"));
        Assert.True(move.Find("button").HasAttribute("disabled"));
        Assert.Empty(move.FindAll("optgroup, .confirm"));
    }

    [Fact]
    public async Task A_seat_that_cannot_be_given_any_more_is_not_shown_as_chosen()
    {
        using Tables.Rooms table = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(table, "en", []);
        await move.Find("select").ChangeAsync($"{Other}/1");
        ImmutableArray<ClassTable> one = [new ClassTable(1, Id, await table.ViewAsync(0))];
        move.Render(part => part.Add(each => each.Tables, one));
        Assert.Equal("", move.Find("select").GetAttribute("value"));
        await move.Find("button").ClickAsync();
        Assert.Empty(moved);
    }

    [Fact]
    public async Task Where_no_seat_is_free_it_says_so_and_how_to_come_by_one()
    {
        using Tables.Rooms table = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(table, "en", []);
        Assert.Empty(move.FindAll(".no-seat"));
        move.Render(part => part.Add(each => each.Tables, []));
        Assert.StartsWith("No table has a free seat.", move.Find(".no-seat").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "en",
        "Sam mediated at table 1, where each side could show Sam its confidential sheet, and would then negotiate as “North Korea” at table 4."
    )]
    [InlineData(
        "nl",
        "Sam bemiddelde aan tafel 1, waar elke kant Sam het eigen vertrouwelijke blad kon tonen, en zou dan aan tafel 4 onderhandelen als ‘Noord-Korea’."
    )]
    public async Task Whoever_mediated_negotiates_elsewhere_only_after_that_was_said(string tag, string warning)
    {
        using Tables.Rooms table = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(table, tag, [new TakenSeat(Id, "3")]);
        await move.Find("select").ChangeAsync($"{Other}/2");
        await move.Find("button").ClickAsync();
        Assert.Empty(moved);
        Assert.Equal(warning, move.Find(".confirm .mediated").TextContent);
        await move.Find(".confirm .danger").ClickAsync();
        Assert.Equal(["4/2"], moved);
    }

    [Theory]
    [InlineData(
        "en",
        "Sam has read the confidential sheet of “United States”, and would then negotiate as “North Korea” at table 4."
    )]
    [InlineData(
        "nl",
        "Sam heeft het vertrouwelijke blad van ‘Verenigde Staten’ gelezen, en zou dan aan tafel 4 onderhandelen als ‘Noord-Korea’."
    )]
    public async Task Whoever_has_read_a_sheet_is_moved_to_another_side_only_after_that_was_said(
        string tag,
        string warning
    )
    {
        using Tables.Rooms table = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(table, tag, [new TakenSeat(Id, "1")]);
        await move.Find("select").ChangeAsync($"{Other}/2");
        await move.Find("button").ClickAsync();
        Assert.Empty(moved);
        Assert.Equal(warning, move.Find(".confirm p:not(.lead-in)").TextContent);

        // Left, nothing happens; what is chosen stays.
        await move.Find(".confirm .quiet").ClickAsync();
        Assert.Empty(move.FindAll(".confirm"));
        Assert.Equal($"{Other}/2", move.Find("select").GetAttribute("value"));

        // Another choice is another question.
        await move.Find("button").ClickAsync();
        await move.Find("select").ChangeAsync($"{Other}/1");
        Assert.Empty(move.FindAll(".confirm"));
        await move.Find("select").ChangeAsync($"{Other}/2");
        await move.Find("button").ClickAsync();
        await move.Find(".confirm .danger").ClickAsync();
        Assert.Equal(["4/2"], moved);
        Assert.Empty(move.FindAll(".confirm"));
    }

    [Fact]
    public async Task Whoever_has_read_a_sheet_and_would_mediate_is_asked_about_as_well()
    {
        using Tables.Rooms table = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(table, "en", [new TakenSeat(Id, "2")]);
        await move.Find("select").ChangeAsync($"{Other}/3");
        await move.Find("button").ClickAsync();
        Assert.EndsWith(
            "sheet of “North Korea”, and would then mediate at table 4.",
            move.Find(".confirm p:not(.lead-in)").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_side_whose_sheet_somebody_has_read_is_offered_first_and_without_a_question()
    {
        using Tables.Rooms table = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(table, "en", [new TakenSeat(Id, "2")]);
        Assert.Equal(
            ["Same side", "Not the side whose sheet they have read"],
            move.FindAll("optgroup").Select(each => each.GetAttribute("label"))
        );
        Assert.Equal(
            ["table 1, North Korea", "table 4, North Korea"],
            move.FindAll("optgroup")[0].Children.Select(each => each.TextContent)
        );
        await move.Find("select").ChangeAsync($"{Other}/2");
        await move.Find("button").ClickAsync();
        Assert.Equal(["4/2"], moved);
    }

    [Theory]
    [InlineData("1", "2", true)]
    [InlineData("4", "1", false)]
    [InlineData("4", "2", true)]
    [InlineData("4", "3", true)]
    public async Task Whoever_shares_a_browser_with_somebody_at_that_table_or_on_another_side_is_seated_after_a_question(
        string number,
        string seat,
        bool isAsked
    )
    {
        using Tables.Rooms table = await OpenAsync();
        LobbyPlace evi = new("e", "class", "Evi", LobbyState.Seated, default, Id, "1");
        IRenderedComponent<SeatMove> move = await ShowAsync(table, "en", [], evi, ["e"]);
        await move.Find("select").ChangeAsync($"{(number == "1" ? Id : Other)}/{seat}");
        await move.Find("button").ClickAsync();
        Assert.Equal(isAsked ? [] : [$"{number}/{seat}"], moved);
        Assert.Equal(isAsked ? 1 : 0, move.FindAll(".confirm .shared").Count);
        if (isAsked)
        {
            Assert.Contains(
                "Sam came from the same browser as Evi",
                move.Find(".confirm .shared").TextContent,
                StringComparison.Ordinal
            );
            await move.Find(".confirm .danger").ClickAsync();
            Assert.Equal([$"{number}/{seat}"], moved);
        }
    }

    [Theory]
    [InlineData("en", "Table 1, where Sam sat, was released: Sam could read the sheets of all sides")]
    [InlineData("nl", "Tafel 1, waar Sam zat, is vrijgegeven: Sam kon de bladen van alle kanten")]
    public async Task Whoever_was_shown_the_whole_exercise_is_moved_to_a_table_that_is_not_released_only_after_that_was_said(
        string tag,
        string said
    )
    {
        using Tables.Rooms ended = await OpenAsync();
        await Tables.Growing.BeginAsync(ended);
        await ended.DoneAsync(0, new Rooms.Commands.RoomCommand.CloseTable());
        await ended.DoneAsync(0, new Rooms.Commands.RoomCommand.Release());
        using Tables.Rooms open = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(
            open,
            tag,
            [new TakenSeat(Id, "2")],
            first: await ended.ViewAsync(0)
        );
        await move.Find("select").ChangeAsync($"{Other}/2");
        await move.Find("button").ClickAsync();
        Assert.Empty(moved);
        Assert.StartsWith(said, move.Find(".confirm .told").TextContent, StringComparison.Ordinal);
        await move.Find(".confirm .danger").ClickAsync();
        Assert.Equal(["4/2"], moved);
    }

    [Theory]
    [InlineData("en", "offered to Evi", "This seat is offered to Evi, who had it at the table before.")]
    [InlineData("nl", "aangeboden aan Evi", "Deze plaats is aangeboden aan Evi, die haar had aan de tafel daarvoor.")]
    public async Task A_seat_that_is_offered_to_somebody_is_given_to_another_only_after_that_was_said(
        string tag,
        string option,
        string said
    )
    {
        using Tables.Rooms before = await OpenAsync();
        await Tables.Growing.BeginAsync(before);
        await before.DoneAsync(0, new Rooms.Commands.RoomCommand.CloseTable());
        using Tables.Rooms next = await before.FollowingAsync();
        LobbyPlace evi = new("e", "class", "Evi", LobbyState.Seated, default, Id, "1");
        IRenderedComponent<SeatMove> move = await ShowAsync(next, tag, [], evi, first: await before.ViewAsync(0));
        Assert.Contains(
            option,
            move.FindAll("option").Single(each => each.GetAttribute("value") == $"{Other}/1").TextContent,
            StringComparison.Ordinal
        );
        await move.Find("select").ChangeAsync($"{Other}/1");
        await move.Find("button").ClickAsync();
        Assert.Empty(moved);
        Assert.StartsWith(said, move.Find(".confirm .offered").TextContent, StringComparison.Ordinal);
        await move.Find(".confirm .danger").ClickAsync();
        Assert.Equal(["4/1"], moved);
    }

    [Theory]
    [InlineData("en", LobbyState.Approved, "A table waits for somebody there", "table 4, North Korea")]
    [InlineData("nl", LobbyState.Seated, "Daar wacht een tafel op iemand", "tafel 4, Noord-Korea")]
    public async Task The_seat_for_which_a_table_waits_stands_first_and_is_proposed_to_whoever_has_none(
        string tag,
        LobbyState state,
        string group,
        string seat
    )
    {
        using Tables.Rooms waits = await OpenAsync();
        await Tables.Growing.BeginAsync(waits);
        await waits.DoneAsync(0, new Rooms.Commands.RoomCommand.ReplaceLink(2));
        using Tables.Rooms other = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(
            waits,
            tag,
            [],
            first: await other.ViewAsync(0),
            state: state
        );
        AngleSharp.Dom.IElement first = move.FindAll("select > *")[1];
        Assert.Equal(group, first.GetAttribute("label"));
        Assert.Equal([seat], first.Children.Select(each => each.TextContent));
        bool isProposed = state == LobbyState.Approved;
        Assert.Equal(isProposed ? $"{Other}/2" : "", move.Find("select").GetAttribute("value"));
        await move.Find("select").ChangeAsync($"{Id}/1");
        move.Render(part => part.Add(each => each.IsBusy, false));
        Assert.Equal($"{Id}/1", move.Find("select").GetAttribute("value"));
        await move.Find("select").ChangeAsync($"{Other}/2");
        await move.Find("button").ClickAsync();
        Assert.Equal(["4/2"], moved);
    }

    [Theory]
    [InlineData("1", "")]
    [InlineData("2", "43/2")]
    public async Task It_is_proposed_only_where_that_needs_no_question(string sheet, string proposed)
    {
        using Tables.Rooms waits = await OpenAsync();
        await Tables.Growing.BeginAsync(waits);
        await waits.DoneAsync(0, new Rooms.Commands.RoomCommand.ReplaceLink(2));
        using Tables.Rooms other = await OpenAsync();
        IRenderedComponent<SeatMove> move = await ShowAsync(
            waits,
            "en",
            [new TakenSeat(Id, sheet)],
            first: await other.ViewAsync(0)
        );
        Assert.Equal(proposed.Length == 0 ? "" : $"{Other}/2", move.Find("select").GetAttribute("value"));
        Assert.Contains(
            sheet == "1"
                ? "A table waits there, but it is not the side whose sheet they have read"
                : "A table waits for somebody there",
            move.FindAll("optgroup").Select(each => each.GetAttribute("label"))
        );
    }

    private async Task<IRenderedComponent<SeatMove>> ShowAsync(
        Tables.Rooms table,
        string tag,
        ImmutableArray<TakenSeat> taken,
        LobbyPlace? other = null,
        ImmutableArray<string>? beside = null,
        RoomView? first = null,
        LobbyState state = LobbyState.Approved
    )
    {
        var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        RoomView view = await table.ViewAsync(0);
        ImmutableArray<ClassTable> tables = [new ClassTable(1, Id, first ?? view), new ClassTable(4, Other, view)];
        var place = new LobbyPlace("a", "class", "Sam", state, default, null, null)
        {
            Taken = taken,
            Beside = beside ?? [],
        };
        Func<ClassTable, SeatView, Task> move = (to, seat) =>
        {
            moved.Add($"{to.Number}/{seat.Number}");
            return Task.CompletedTask;
        };
        return page.Render<SeatMove>(part =>
            part.Add(each => each.Place, place)
                .Add(each => each.Places, other is null ? [place] : [place, other])
                .Add(each => each.Tables, tables)
                .Add(each => each.IsStudentMediating, true)
                .Add(each => each.Move, move)
        );
    }
}
