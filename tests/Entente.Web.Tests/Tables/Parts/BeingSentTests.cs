using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Web.Tables.Parts;
using Microsoft.AspNetCore.Components;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

/// <summary>What a page says of what was pressed there and is not answered soon: moves of the room, links and tokens alike.</summary>
public sealed class BeingSentTests : IAsyncLifetime
{
    private static readonly RoomCommand Words = new RoomCommand.Send(MessageKind.Text, "Liaison offices?");
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(1);
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Rooms table = null!;
    private SeatPage page = null!;
    private IRenderedComponent<BeingSent> mark = null!;

    [Theory]
    [InlineData("en", "Being sent, no answer yet: “Liaison offices?”")]
    [InlineData("nl", "Wordt verstuurd, nog geen antwoord: ‘Liaison offices?’")]
    public async Task A_move_that_is_not_answered_within_a_second_is_marked_and_told_until_it_is(
        string tag,
        string text
    )
    {
        await OpenAsync(1, tag);
        Task<MoveResult?> made = MoveAsync("say", Words);
        Task<MoveResult?> again = MoveAsync("say", Words);
        await LateAsync(text);
        Assert.Empty(page.Desk.Waiting);

        held.SetResult();
        Assert.IsType<MoveResult.Done>(await made);
        await again;
        await GoneAsync();
    }

    [Fact]
    public async Task The_mark_goes_when_the_answer_is_no()
    {
        await OpenAsync(1, "en");
        Task<MoveResult?> made = MoveAsync("offer-9", new RoomCommand.AcceptOffer(9, Terms("liaison: yes")));
        await LateAsync("Being sent, no answer yet: Accept offer 9");
        held.SetResult();
        Assert.IsType<MoveResult.Refused>(await made);
        await GoneAsync();
    }

    [Fact]
    public async Task What_waits_for_the_store_is_told_as_waiting_and_no_longer_as_being_sent()
    {
        await OpenAsync(1, "en");
        Task<MoveResult?> made = MoveAsync("say", Words);
        await LateAsync("Being sent, no answer yet: “Liaison offices?”");
        page.IsStoreAway = true;
        held.SetResult();
        await GoneAsync();
        Assert.Single(page.Desk.Waiting);
        page.IsStoreAway = false;
        Assert.IsType<MoveResult.Done>(await made);
    }

    [Theory]
    [InlineData("en", "Being sent, no answer yet: Make the links")]
    [InlineData("nl", "Wordt verstuurd, nog geen antwoord: De links maken")]
    public async Task Links_of_seats_are_marked_like_moves(string tag, string text)
    {
        await OpenAsync(0, tag, hasBegun: false);
        IRenderedComponent<HostSeats> seats = page.Show<HostSeats>();
        await PressAsync(seats, ".row.between button", text);
        Assert.Equal(3, seats.FindAll(".link input").Count);
    }

    [Theory]
    [InlineData("en", "Being sent, no answer yet: Make a link")]
    [InlineData("nl", "Wordt verstuurd, nog geen antwoord: Link maken")]
    public async Task The_link_of_one_seat_is_marked_like_a_move(string tag, string text)
    {
        await OpenAsync(0, tag, hasBegun: false);
        IRenderedComponent<HostSeats> seats = page.Show<HostSeats>();
        await PressAsync(seats, ".host-seats .row button", text);
        Assert.Single(seats.FindAll(".link input"));
    }

    [Theory]
    [InlineData("en", "Being sent, no answer yet: Make a link for another browser")]
    [InlineData("nl", "Wordt verstuurd, nog geen antwoord: Een link voor een andere browser maken")]
    public async Task A_link_for_another_browser_is_marked_like_a_move(string tag, string text)
    {
        await OpenAsync(1, tag);
        page.Hold((await page.Sessions.OpenAsync(Id, "1", Actor.Server, Cancel)).Session);
        IRenderedComponent<OwnLink> panel = page.Show<OwnLink>();
        await PressAsync(panel, "p > .button", text);
        Assert.Single(panel.FindAll("#own-link-made"));
    }

    [Theory]
    [InlineData("en", "Being sent, no answer yet: End this seat in another browser")]
    [InlineData("nl", "Wordt verstuurd, nog geen antwoord: Deze plaats in een andere browser beëindigen")]
    public async Task Ending_a_seat_in_another_browser_is_marked_like_a_move(string tag, string text)
    {
        await OpenAsync(1, tag);
        page.Hold((await page.Sessions.OpenAsync(Id, "1", Actor.Server, Cancel)).Session);
        OpenedSeat there = await page.Sessions.OpenAsync(Id, "1", Actor.Server, Cancel);
        IRenderedComponent<OwnLink> panel = page.Show<OwnLink>();
        await PressAsync(panel, ".notice button", text);
        Assert.Null(await page.Sessions.FindAsync(there.Secret, Cancel));
    }

    [Theory]
    [InlineData("en", "Being sent, no answer yet: Make a token")]
    [InlineData("nl", "Wordt verstuurd, nog geen antwoord: Een token maken")]
    public async Task A_token_is_marked_like_a_move(string tag, string text)
    {
        await OpenAsync(1, tag);
        IRenderedComponent<TokensPanel> panel = page.Show<TokensPanel>();
        await panel.Find("#token-name").ChangeAsync("Ours");
        await PressAsync(panel, ".toolbar button", text);
        Assert.Single(panel.FindAll("#token-made"));
    }

    [Theory]
    [InlineData("en", "Being sent, no answer yet: Take back the token of Ours")]
    [InlineData("nl", "Wordt verstuurd, nog geen antwoord: Het token van Ours intrekken")]
    public async Task A_token_that_is_taken_back_is_marked_like_a_move(string tag, string text)
    {
        await OpenAsync(1, tag);
        IRenderedComponent<TokensPanel> panel = page.Show<TokensPanel>();
        await panel.Find("#token-name").ChangeAsync("Ours");
        await panel.Find(".toolbar button").ClickAsync();
        await PressAsync(panel, ".token-list button", text);
        Assert.Empty(await page.Tokens.ListAsync(Id, Cancel));
    }

    [Fact]
    public async Task The_mark_of_a_link_that_fails_with_the_store_goes_as_well()
    {
        await OpenAsync(0, "en", hasBegun: false);
        IRenderedComponent<HostSeats> seats = page.Show<HostSeats>();
        page.Holding = held.Task;
        Task pressed = seats.Find(".row.between button").ClickAsync();
        await LateAsync("Being sent, no answer yet: Make the links");
        page.FailDocuments();
        held.SetResult();
        await pressed;
        await GoneAsync();
        Assert.Empty(seats.FindAll(".link input"));
    }

    [Fact]
    public async Task Where_nothing_is_on_its_way_any_more_a_part_says_so_to_the_script_that_looks_after_the_focus()
    {
        await OpenAsync(1, "en");
        IRenderedComponent<NotePanel> note = page.Show<NotePanel>();
        Assert.Equal("no", note.Find("[data-busy]").GetAttribute("data-busy"));
        await note.Find("#note-own").InputAsync("They want relief first.");
        page.Holding = held.Task;
        Task pressed = note.Find("button").ClickAsync();
        await note.WaitForAssertionAsync(
            () => Assert.Equal("yes", note.Find("[data-busy]").GetAttribute("data-busy")),
            Patient
        );
        Assert.NotNull(note.Find("button").Closest("[data-busy]"));
        held.SetResult();
        await pressed;
        Assert.Equal("no", note.Find("[data-busy]").GetAttribute("data-busy"));
        Assert.True(note.Find("button").HasAttribute("disabled"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        table.Dispose();
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private async Task OpenAsync(int seat, string tag, bool hasBegun = true)
    {
        table = await Rooms.OpenAsync();
        await (hasBegun ? BeginAsync(table) : table.DoneAsync(0, new RoomCommand.TakeSeat("Host")));
        page = await SeatPage.OpenAsync(table, seat, Language.Of(tag));
        mark = page.Show<BeingSent>();
    }

    private Task<MoveResult?> MoveAsync(string place, RoomCommand command)
    {
        page.Holding = held.Task;
        return page.Desk.MoveAsync(place, command);
    }

    private async Task PressAsync<TPart>(IRenderedComponent<TPart> part, string button, string text)
        where TPart : IComponent
    {
        page.Holding = held.Task;
        Task pressed = part.Find(button).ClickAsync();
        await LateAsync(text);
        held.SetResult();
        await pressed;
        await GoneAsync();
    }

    private async Task LateAsync(string text)
    {
        Assert.Equal("", mark.Find("[role=status]").TextContent.Trim());
        table.Clock.Advance(TimeSpan.FromSeconds(1));
        await mark.WaitForAssertionAsync(
            () =>
                Assert.Equal([text], mark.FindAll("[role=status] [data-being-sent]").Select(each => each.TextContent)),
            Patient
        );
    }

    private Task GoneAsync() =>
        mark.WaitForAssertionAsync(() => Assert.Equal("", mark.Find("[role=status]").TextContent.Trim()), Patient);
}
