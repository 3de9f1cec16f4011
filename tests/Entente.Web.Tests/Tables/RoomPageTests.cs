using System.Security.Claims;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Testing.Support;
using Entente.Web.Admission;
using Entente.Web.Pages.Tables;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Waiting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Entente.Web.Tests.Tables;

public sealed class RoomPageTests
{
    /// <summary>Who looks is not known when the page is first drawn: it goes live all the same, and follows the table.</summary>
    [Fact]
    public async Task A_page_whose_seat_is_found_after_it_was_first_drawn_goes_live()
    {
        using Rooms table = await Rooms.OpenAsync();
        var documents = new MemoryDocumentStore();
        var audit = new AuditLog(documents, new SeededEntropy(1), table.Clock);
        var sessions = new SeatSessions(documents, audit, new SeededEntropy(2), table.Clock, AdmissionRules.Default);
        OpenedSeat seat = await sessions.OpenAsync(Rooms.Id, "1", Actor.Server, default);
        using var agents = new AgentDesk(
            table.Live,
            new MemoryDocumentStore(),
            TimeProvider.System,
            NullLogger<AgentDesk>.Instance
        );
        var late = new Late();
        await using var page = new Page(Language.English);
        BunitJSModuleInterop script = page.JSInterop.SetupModule();
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<string>("kept", _ => true).SetResult("");
        var hosted = new HostedRooms(documents, audit, table.Clock);
        page.Services.AddSingleton(
            new SeatDesks(
                late,
                table.Live,
                sessions,
                hosted,
                new TableRegister(documents),
                new Refusals(audit, table.Clock),
                new CircuitLine(),
                new MoveKeys(page.JSInterop.JSRuntime),
                agents,
                new StoreWatch(table.Ledger, TimeProvider.System),
                table.Clock
            )
        );
        page.Services.AddSingleton<IRooms>(table.Live);
        page.Services.AddSingleton(new TableRegister(documents));
        page.Services.AddSingleton<AuthenticationStateProvider>(late);
        page.Services.AddSingleton(new Drafts(page.JSInterop.JSRuntime));
        page.Services.AddSingleton(new FollowingExercises(table.Live, hosted));
        IRenderedComponent<RoomPage> shown = page.Render<RoomPage>(part =>
            part.Add(each => each.Id, Rooms.Id.ToString())
        );
        Assert.Empty(shown.FindAll("[data-live]"));

        late.Come(new ClaimsPrincipal(Visitor.Identity([seat.Session.Claim])));
        await shown.WaitForElementAsync("[data-live=yes]", TimeSpan.FromMinutes(1));
        await table.DoneAsync(2, new RoomCommand.TakeSeat("Hyok Chol"));
        await shown.WaitForStateAsync(
            () => shown.Find("#seats").TextContent.Contains("Hyok Chol", StringComparison.Ordinal),
            TimeSpan.FromMinutes(1)
        );
    }

    private sealed class Late : AuthenticationStateProvider
    {
        private readonly TaskCompletionSource<AuthenticationState> who = new();

        public void Come(ClaimsPrincipal user) => who.SetResult(new AuthenticationState(user));

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => who.Task;
    }
}
