using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Pages.Joining;
using Entente.Web.Security;
using Entente.Web.Tests.Classes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Pages.Joining;

public class LobbyPageTests
{
    private static readonly ClassRecord Record = new("3B", "hanoi-2019", "Ms Jansen", default);

    [Theory]
    [InlineData("en", "enter the code of the class again, under the same name")]
    [InlineData("nl", "voer de code van de klas dan opnieuw in, onder dezelfde naam")]
    public void Whose_browser_holds_no_place_reads_how_to_come_back(string tag, string told)
    {
        using var server = new ClassServer(
            new MemoryDocumentStore(),
            new MemoryLedger(),
            new MemoryKeyRing(),
            new ManualClock(),
            4
        );
        using Page page = Of(server, tag);
        IRenderedComponent<LobbyPage> shown = page.Render<LobbyPage>(part =>
            part.AddCascadingValue<HttpContext>(new DefaultHttpContext())
        );
        Assert.Contains(told, shown.Find("p.lead-in").TextContent, StringComparison.Ordinal);
        Assert.Equal("/class", shown.Find("a.button").GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", "The seat that was ready for you was given to somebody else.")]
    [InlineData("nl", "De plaats die voor u klaarstond is aan iemand anders gegeven.")]
    public async Task Whose_seat_was_given_away_before_they_took_it_is_told_so_and_has_the_same_form_to_press(
        string tag,
        string told
    )
    {
        using var server = new ClassServer(
            new MemoryDocumentStore(),
            new MemoryLedger(),
            new MemoryKeyRing(),
            new ManualClock(),
            4
        );
        RoomId id = (await server.Classes.OpenAsync(Record, Actor.Server, default)).Session.Room;
        string code = await server.Lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        EnteredLobby late = await EnterAsync(server, id, code, "S4");
        EnteredLobby other = await EnterAsync(server, id, code, "S5");
        await server.Classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace ready = (await server.Lobbies.FindAsync(late.Secret, default))!;
        Assert.Equal("Take my seat", Button(server, late, "en"));
        await server.Classes.MoveAsync(
            id,
            other.Place.Id,
            ready.Room!.Value,
            int.Parse(ready.Seat!, System.Globalization.CultureInfo.InvariantCulture),
            Actor.Server,
            default
        );
        using Page page = Of(server, tag);
        IRenderedComponent<LobbyPage> shown = Show(page, late);
        Assert.Contains(told, shown.Find("lobby-wait").TextContent, StringComparison.Ordinal);
        Assert.Equal("Approved", shown.Find("lobby-wait").GetAttribute("data-state"));
        Assert.Single(shown.FindAll("form[method=post] button"));
        await shown.Find("form").SubmitAsync();
        Assert.Contains(told, shown.Find("lobby-wait").TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("[role=alert]"));
    }

    [Theory]
    [InlineData("en", "Your table was released", "Back to the lobby", "You are back in the lobby")]
    [InlineData("nl", "Uw tafel is vrijgegeven", "Terug naar de wachtruimte", "U bent terug in de wachtruimte")]
    public async Task Once_their_table_was_released_somebody_waits_for_another_seat_at_the_same_place(
        string tag,
        string released,
        string button,
        string back
    )
    {
        using var server = new ClassServer(
            new MemoryDocumentStore(),
            new MemoryLedger(),
            new MemoryKeyRing(),
            new ManualClock(),
            4
        );
        RoomId id = (await server.Classes.OpenAsync(Record, Actor.Server, default)).Session.Room;
        string code = await server.Lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        EnteredLobby kim = await EnterAsync(server, id, code, "Kim");
        await EnterAsync(server, id, code, "Sam");
        await server.Classes.SeatAllAsync(id, Actor.Server, default);
        await server.Access.TakeSeatAsync(kim.Secret, default);
        RoomId room = (await server.Lobbies.FindAsync(kim.Secret, default))!.Room!.Value;
        using Page page = Of(server, tag);
        Assert.Empty(Show(page, kim).FindAll("#back"));
        await server.Classes.HostAsync(room, new RoomCommand.CloseTable(), default);
        Assert.Empty(Show(page, kim).FindAll("#back"));
        await server.Classes.HostAsync(room, new RoomCommand.Release(), default);

        IRenderedComponent<LobbyPage> shown = Show(page, kim);
        Assert.Contains(released, shown.Find("lobby-wait").TextContent, StringComparison.Ordinal);
        Assert.Equal(button, shown.Find("#back button").TextContent);
        await shown.Find("#back").SubmitAsync();
        shown = Show(page, kim);
        Assert.Contains(back, shown.Find("lobby-wait").TextContent, StringComparison.Ordinal);
        Assert.Equal("Waiting", shown.Find("lobby-wait").GetAttribute("data-state"));
        Assert.Equal(kim.Place.Id, shown.Find("lobby-wait").GetAttribute("data-place"));
        Assert.Empty(shown.FindAll("#back"));
        Assert.Equal(2, (await server.Lobbies.ListAsync(id.ToString(), default)).Length);

        // Let in again, they are not told that somebody else has their seat.
        await server.Lobbies.ApproveAsync(id.ToString(), kim.Place.Id, Actor.Server, default);
        Assert.Contains(
            tag == "en" ? "You are in." : "U bent binnen.",
            Show(page, kim).Find("lobby-wait").TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task<EnteredLobby> EnterAsync(ClassServer server, RoomId id, string code, string name)
    {
        var entered = (LobbyEntry.Entered)await server.Lobbies.EnterAsync(code, name, "here", default);
        await server.Lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
        return entered.Lobby;
    }

    private static string Button(ClassServer server, EnteredLobby place, string tag)
    {
        using Page page = Of(server, tag);
        return Show(page, place).Find("form button").TextContent;
    }

    private static Page Of(ClassServer server, string tag)
    {
        var page = new Page(Language.Of(tag)!);
        page.Services.AddSingleton(server.Lobbies);
        page.Services.AddSingleton(server.Access);
        page.Services.AddSingleton(server.Classes);
        page.Services.AddSingleton(AdmissionRules.Default);
        return page;
    }

    private static IRenderedComponent<LobbyPage> Show(Page page, EnteredLobby place)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{HostCookie.Name(context.Request, "entente-lobby")}={place.Secret}";
        return page.Render<LobbyPage>(part => part.AddCascadingValue<HttpContext>(context));
    }
}
