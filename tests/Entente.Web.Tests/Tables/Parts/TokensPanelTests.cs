using Bunit;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class TokensPanelTests
{
    [Fact]
    public async Task A_token_is_made_for_a_free_seat_shown_once_with_the_command_to_use_it_and_taken_back()
    {
        using Rooms table = await OpenAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        IRenderedComponent<TokensPanel> panel = page.Show<TokensPanel>();
        Assert.Equal(["1", "2", "3"], panel.FindAll("#token-seat option").Select(each => each.GetAttribute("value")));
        await panel.Find(".toolbar button").ClickAsync();
        Assert.Contains("what the program is called", panel.Find("#token-fault").TextContent);
        Assert.Equal("true", panel.Find("#token-name").GetAttribute("aria-invalid"));
        Assert.Equal("token-fault", panel.Find("#token-name").GetAttribute("aria-describedby"));
        Assert.Empty(panel.FindAll(".token-list li"));

        await panel.Find("#token-seat").ChangeAsync("2");
        await panel.Find("#token-name").ChangeAsync("Our program");
        await panel.Find(".toolbar button").ClickAsync();
        string secret = panel.Find("#token-made").GetAttribute("value")!;
        AgentToken token = (await page.Tokens.FindAsync(secret, Xunit.TestContext.Current.CancellationToken))!;
        Assert.Equal((Id, "2", "Our program"), (token.Room, token.Seat, token.Name));
        string command = panel.Find("#token-command").GetAttribute("value")!;
        Assert.Contains($"Bearer {secret}", command);
        Assert.EndsWith($"/api/v1/rooms/{Id}", command, StringComparison.Ordinal);

        // Whoever opens the page anew reads of it, and not its secret.
        IRenderedComponent<TokensPanel> again = page.Show<TokensPanel>();
        Assert.Contains("Our program", again.Find(".token-list li").TextContent);
        Assert.DoesNotContain(secret, again.Markup);
        await panel.Find(".token-list button").ClickAsync();
        Assert.Null(await page.Tokens.FindAsync(secret, Xunit.TestContext.Current.CancellationToken));
        Assert.Empty(panel.FindAll(".token-list li, #token-made"));
    }

    [Fact]
    public async Task Whoever_sits_there_makes_one_for_their_own_seat_and_all_see_it_until_it_is_taken_back()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<TokensPanel> panel = page.Show<TokensPanel>();
        Assert.Empty(panel.FindAll("#token-seat"));
        await panel.Find("#token-name").ChangeAsync("Ours");
        await panel.Find(".toolbar button").ClickAsync();
        AgentToken token = Assert.Single(await page.Tokens.ListAsync(Id, Xunit.TestContext.Current.CancellationToken));
        Assert.Equal(("1", "Ours"), (token.Seat, token.Name));

        await using SeatPage other = await SeatPage.OpenAsync(table, 2);
        Assert.Contains("a program may act here: Ours", other.Show<SeatStrip>().Markup, StringComparison.Ordinal);
        Assert.Contains("A program, Ours, may act", other.Show<TalkZone>().Markup, StringComparison.Ordinal);
        await panel.Find(".token-list button").ClickAsync();
        await other.Desk.ReadAsync();
        Assert.DoesNotContain("a program may act", other.Show<SeatStrip>().Markup, StringComparison.Ordinal);
        Assert.Contains("no more", other.Show<TalkZone>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_a_real_table_the_host_makes_none_for_a_seat_that_somebody_has()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        IRenderedComponent<TokensPanel> panel = page.Show<TokensPanel>();
        await panel.Find("#token-name").ChangeAsync("A spy");

        // Somebody sits down while the host still has the free seat before them.
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Anna"));
        await panel.Find("#token-seat").ChangeAsync("1");
        await panel.Find(".toolbar button").ClickAsync();
        Assert.NotEmpty(panel.Find(".tried").TextContent);
        Assert.Empty(await page.Tokens.ListAsync(Id, Xunit.TestContext.Current.CancellationToken));
        IRenderedComponent<TokensPanel> again = page.Show<TokensPanel>();
        Assert.Equal(["2", "3"], again.FindAll("#token-seat option").Select(each => each.GetAttribute("value")));
    }
}
