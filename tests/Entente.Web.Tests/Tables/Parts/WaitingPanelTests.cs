using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Waiting;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Parts;

/// <summary>What a page says of moves that wait while the store of its room is away.</summary>
public sealed class WaitingPanelTests : IAsyncLifetime
{
    private static readonly RoomCommand Words = new RoomCommand.Send(MessageKind.Text, "Liaison offices?");
    private readonly SemaphoreSlim told = new(0);
    private Rooms table = null!;
    private SeatPage page = null!;

    [Fact]
    public async Task As_long_as_nothing_waits_the_panel_is_empty()
    {
        await OpenAsync("en");
        IElement panel = page.Show<WaitingPanel>().Find("[role=status]");
        Assert.Equal(("waits", ""), (panel.ClassName, panel.TextContent.Trim()));
    }

    [Theory]
    [InlineData("en", "Waits to be sent", "“Liaison offices?”", "it goes on by itself", "Do not send it", "Sent: ")]
    [InlineData(
        "nl",
        "Wacht op verzending",
        "‘Liaison offices?’",
        "het gaat vanzelf verder",
        "Niet versturen",
        "Verstuurd: "
    )]
    public async Task What_waits_is_seen_with_its_state_and_is_gone_when_it_was_sent(
        string tag,
        string state,
        string name,
        string store,
        string back,
        string sent
    )
    {
        await OpenAsync(tag);
        page.IsStoreAway = true;
        Task<MoveResult?> made = page.Desk.MoveAsync("say", Words);
        await UntilAsync(() => page.Desk is { IsWaiting: true, Waiting: [{ State: WaitingState.Queued }] });
        IRenderedComponent<WaitingPanel> panel = page.Show<WaitingPanel>();
        Assert.Contains(store, panel.Find(".waits-store").TextContent, StringComparison.Ordinal);
        Assert.Equal("1", panel.Find("[data-queue]").GetAttribute("data-queue"));
        IElement line = panel.Find("[data-waits=queued]");
        Assert.Equal(state, line.QuerySelector(".badge")!.TextContent);
        Assert.Equal(name, line.QuerySelector("strong")!.TextContent);
        Assert.StartsWith(back, line.QuerySelector("button")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(panel.FindAll(".waits-more"));

        page.IsStoreAway = false;
        Assert.IsType<MoveResult.Done>(await made);
        await UntilAsync(() => !page.Desk.IsWaiting);
        panel.Render();
        Assert.Equal(sent + name + ".", panel.Find("[role=status]").TextContent.Trim());
        Assert.NotNull(panel.Find("[role=status] .unseen"));
    }

    [Fact]
    public async Task What_is_taken_back_says_what_became_of_it_until_it_is_read()
    {
        await OpenAsync("en");
        page.IsStoreAway = true;
        Task<MoveResult?> made = page.Desk.MoveAsync("say", Words);
        await UntilAsync(() => page.Desk.Waiting.Length == 1);
        IRenderedComponent<WaitingPanel> panel = page.Show<WaitingPanel>();
        await panel.Find("[data-waits] button").ClickAsync();
        Assert.Null(await made);
        Assert.Empty(panel.FindAll(".waits-more"));

        page.IsStoreAway = false;
        await UntilAsync(() => page.Desk.Waiting is [{ IsOpen: false }]);
        panel.Render();
        IElement line = panel.Find("[data-waits=takenback]");
        Assert.Contains("Nothing of it was sent", line.TextContent, StringComparison.Ordinal);
        Assert.Equal("0", panel.Find("[data-queue]").GetAttribute("data-queue"));
        await line.QuerySelector("button")!.ClickAsync();
        Assert.Empty(panel.FindAll("[data-waits]"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        table.Dispose();
        told.Dispose();
    }

    private async Task OpenAsync(string tag)
    {
        table = await Rooms.OpenAsync();
        await BeginAsync(table);
        page = await SeatPage.OpenAsync(table, 1, tag == "nl" ? Language.Dutch : Language.English);
        page.Desk.Changed += () => told.Release();
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(2)), "Nothing happened.");
        }
    }
}
