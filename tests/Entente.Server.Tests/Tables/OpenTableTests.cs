using System.Net;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

public class OpenTableTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string New = "/tables/new?scenario=hanoi-2019";

    [Theory]
    [InlineData("en", "only for a side that allowed it and has said what it wants")]
    [InlineData("nl", "alleen waar voor een kant die dat toestond en heeft gezegd wat zij wil")]
    public async Task The_form_says_for_whom_an_agent_sits_in_at_a_real_table(string tag, string said)
    {
        using HttpClient host = server.Visitor(tag);
        string form = WebUtility.HtmlDecode(await host.GetStringAsync(New));
        Assert.Matches($"aria-describedby=\"drop-hint\"[\\s\\S]*id=\"drop-hint\">[^<]*{said}", form);
    }

    [Fact]
    public async Task A_form_opens_a_table_whose_host_comes_back_to_it_and_nobody_else()
    {
        using HttpClient host = server.Visitor();
        using HttpResponseMessage opened = await host.Send(
            New,
            New,
            new()
            {
                ["_handler"] = "open",
                ["name"] = "Marit",
                ["turns"] = "free",
                ["time"] = "90",
                ["mediator"] = "on",
                ["principal-1"] = "on",
                ["observers"] = "2",
                ["blind"] = "4",
                ["drop"] = "GoOn",
            }
        );
        RoomId room = RoomOf(opened);
        RoomView view = (await server.Services.GetRequiredService<IRooms>().ViewAsync(room, 0, default))!;
        Assert.Equal(
            [Role.Host, Role.Lead, Role.Lead, Role.Principal, Role.Mediator, Role.Observer, Role.Observer],
            view.Seats.Select(seat => seat.Role)
        );
        Assert.Equal(("Marit", TurnOrder.Free, DropPolicy.GoOn), (view.Seats[0].Name, view.Turns, view.OnDrop));
        Assert.Equal(TimeSpan.FromMinutes(90), view.Time);

        Assert.Contains("Marit", await host.GetStringAsync(opened.Headers.Location!), StringComparison.Ordinal);
        Assert.Contains($"/tables/{room}", await host.GetStringAsync("/tables"), StringComparison.Ordinal);
        using HttpClient stranger = server.Visitor();
        string refused = await stranger.GetStringAsync(opened.Headers.Location!);
        Assert.DoesNotContain("Marit", refused, StringComparison.Ordinal);
        Assert.Contains("You have no seat at this table", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_faults_keeps_what_was_typed_and_says_all_of_them()
    {
        using HttpClient host = server.Visitor();
        using HttpResponseMessage answer = await host.Send(
            New,
            New,
            new()
            {
                ["_handler"] = "open",
                ["name"] = "A name that was typed",
                ["turns"] = "turn",
                ["rounds"] = "many",
                ["time"] = "-3",
                ["lead-0"] = "agent",
                ["strategy-0"] = "nonsense(",
            }
        );
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("A name that was typed", page, StringComparison.Ordinal);
        Assert.Contains("nonsense(", page, StringComparison.Ordinal);
        Assert.Contains("Rounds: a whole number", page, StringComparison.Ordinal);
        Assert.Contains("Time of the talks: minutes from 0.1 to 500,000", page, StringComparison.Ordinal);
        Assert.Contains("Strategy:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clicks_from_the_first_page_one_plays_the_summit_against_an_agent()
    {
        using HttpClient visitor = server.Visitor();
        using HttpResponseMessage opened = await visitor.Send(
            "/",
            "/tables/play",
            new() { ["scenario"] = "hanoi-2019", ["party"] = "1" }
        );
        RoomId room = RoomOf(opened);
        RoomView view = (await server.Services.GetRequiredService<IRooms>().ViewAsync(room, 2, default))!;
        Assert.Equal(TalkPhase.Talking, view.Phase);
        Assert.NotNull(view.Seats[1].Agent);
        Assert.Null(view.Seats[2].Agent);
        string page = await visitor.GetStringAsync(opened.Headers.Location!);
        Assert.Contains("North Korea", page, StringComparison.Ordinal);
        Assert.Contains("agent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_plays_an_exercise_cannot_open_its_scenario_before_the_table_is_released()
    {
        using HttpClient visitor = server.Visitor();
        Assert.Contains(
            "/scenarios/hanoi-2019?reading",
            await visitor.GetStringAsync("/scenarios/hanoi-2019"),
            StringComparison.Ordinal
        );
        using HttpResponseMessage opened = await visitor.Send(
            "/",
            "/tables/play",
            new() { ["scenario"] = "hanoi-2019", ["party"] = "0" }
        );
        RoomId room = RoomOf(opened);
        Assert.Contains(
            "not open to you",
            await visitor.GetStringAsync("/scenarios/hanoi-2019"),
            StringComparison.Ordinal
        );
        using HttpResponseMessage file = await visitor.GetAsync(
            new Uri("/api/scenarios/hanoi-2019/yaml", UriKind.Relative)
        );
        Assert.False(file.IsSuccessStatusCode);
        Assert.Contains(
            "/scenarios/house-sale",
            await visitor.GetStringAsync("/scenarios/house-sale"),
            StringComparison.Ordinal
        );

        IRooms rooms = server.Services.GetRequiredService<IRooms>();
        await rooms.MoveAsync(room, new RoomMove(0, new RoomCommand.CloseTable()), default);
        await rooms.MoveAsync(room, new RoomMove(0, new RoomCommand.Release()), default);
        Assert.DoesNotContain(
            "not open to you",
            await visitor.GetStringAsync("/scenarios/hanoi-2019"),
            StringComparison.Ordinal
        );
    }

    private static RoomId RoomOf(HttpResponseMessage opened)
    {
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        string path = opened.Headers.Location!.ToString().Split('?')[0];
        Assert.True(RoomId.TryParse(path[(path.LastIndexOf('/') + 1)..], out RoomId room), path);
        return room;
    }
}
