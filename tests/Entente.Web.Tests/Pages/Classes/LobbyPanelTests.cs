using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Pages.Classes;
using Entente.Web.Tests.Classes;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Pages.Classes;

public sealed class LobbyPanelTests : IAsyncDisposable
{
    private static readonly LobbyPlace Kim = new("a", "class", "Kim", LobbyState.Waiting, default, null, null);
    private readonly Page page = new(Language.English);
    private readonly ClassServer server = new(
        new MemoryDocumentStore(),
        new MemoryLedger(),
        new MemoryKeyRing(),
        new ManualClock(),
        1
    );
    private bool isCutOff;

    public LobbyPanelTests()
    {
        page.Services.AddSingleton(server.Classes);
        page.Services.AddSingleton(server.Lobbies);
    }

    [Fact]
    public void As_long_as_the_store_is_away_nobody_can_be_let_in_seated_or_moved_and_it_is_said_why()
    {
        IRenderedComponent<LobbyPanel> panel = Show(isAway: true);
        Assert.All(
            panel.FindAll("button, select"),
            each => Assert.True(each.HasAttribute("disabled"), each.TextContent)
        );
        Assert.Contains("whoever waits keeps waiting", panel.Find("#lobby-away").TextContent, StringComparison.Ordinal);
        Assert.Contains("Kim", panel.Find(".lobby").TextContent, StringComparison.Ordinal);

        panel = Show(isAway: false);
        Assert.Empty(panel.FindAll("#lobby-away"));
        Assert.False(Button(panel, "Let in").HasAttribute("disabled"));
    }

    [Fact]
    public async Task What_was_cut_off_when_the_store_went_away_is_named_until_it_is_read_or_something_else_is_done()
    {
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false);
        isCutOff = true;
        await Button(panel, "Let in").ClickAsync();
        Assert.StartsWith(
            "“Let in: Kim” was cut off",
            panel.Find("#lobby-unsure").TextContent.Trim(),
            StringComparison.Ordinal
        );
        await panel.Find("#lobby-unsure button").ClickAsync();
        Assert.Empty(panel.FindAll("#lobby-unsure"));

        await Button(panel, "Turn away").ClickAsync();
        Assert.NotEmpty(panel.FindAll("#lobby-unsure"));
        isCutOff = false;
        await Button(panel, "Let all in").ClickAsync();
        Assert.Empty(panel.FindAll("#lobby-unsure"));
    }

    private static IElement Button(IRenderedComponent<LobbyPanel> panel, string name) =>
        panel.FindAll("button").First(each => each.TextContent.StartsWith(name, StringComparison.Ordinal));

    private IRenderedComponent<LobbyPanel> Show(bool isAway) =>
        page.Render<LobbyPanel>(part =>
            part.Add(each => each.Class, new RoomId(7))
                .Add(each => each.Record, new ClassRecord("3B", "hanoi-2019", "Ms Jansen", default))
                .Add(each => each.Teacher, Actor.Server)
                .Add(each => each.Tables, [])
                .Add(each => each.Places, [Kim])
                .Add(each => each.IsAway, isAway)
                .Add(each => each.Work, _ => Task.FromResult(!isCutOff))
        );

    public async ValueTask DisposeAsync()
    {
        server.Dispose();
        await page.DisposeAsync();
    }
}
