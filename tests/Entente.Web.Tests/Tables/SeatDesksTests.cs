using System.Security.Claims;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.State;
using Entente.Testing.Support;
using Entente.Web.Admission;
using Entente.Web.Classes;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Waiting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging.Abstractions;

namespace Entente.Web.Tests.Tables;

public sealed class SeatDesksTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly MemoryDocumentStore documents = new();
    private readonly AuditLog audit;
    private readonly SeatSessions sessions;
    private AgentDesk? agents;

    public SeatDesksTests()
    {
        audit = new AuditLog(documents, new SeededEntropy(1), clock);
        sessions = new SeatSessions(documents, audit, new SeededEntropy(2), clock, AdmissionRules.Default);
    }

    [Fact]
    public async Task Who_teaches_a_class_is_the_host_at_its_tables_for_as_long_as_that_seat_is_theirs()
    {
        using Rooms table = await Rooms.OpenAsync();
        OpenedSeat teacher = await sessions.OpenAsync(new(99), Classroom.TeacherSeat, Actor.Server, default);
        OpenedSeat other = await sessions.OpenAsync(new(98), Classroom.TeacherSeat, Actor.Server, default);
        var register = new TableRegister(documents);
        var record = new TableRecord("hanoi-2019", TableKind.Exercise, default, "", teacher.Session.Room.ToString());
        await register.AddAsync(Rooms.Id, record, default);

        Assert.Empty(await DesksOf(table, register, other).MineAsync(Rooms.Id));
        SeatDesks desks = DesksOf(table, register, teacher);
        Assert.Equal(SeatDesks.Host, Assert.Single(await desks.MineAsync(Rooms.Id)));
        await using SeatDesk? desk = await desks.OpenAsync(Rooms.Id, SeatDesks.Host);
        Assert.NotNull(desk);
        Assert.True(await desk.ReadAsync());

        await sessions.RevokeAsync(teacher.Session.Room, teacher.Session.Id, Actor.Server, default);
        Assert.Empty(await desks.MineAsync(Rooms.Id));
    }

    [Fact]
    public async Task Who_teaches_a_class_and_mediates_has_the_mediators_seat_of_its_tables_and_no_other()
    {
        using Rooms table = await Rooms.OpenAsync();
        OpenedSeat teacher = await sessions.OpenAsync(new(99), Classroom.TeacherSeat, Actor.Server, default);
        var register = new TableRegister(documents);
        var record = new TableRecord("hanoi-2019", TableKind.Exercise, default, "", teacher.Session.Room.ToString())
        {
            TeacherMediates = 3,
        };
        await register.AddAsync(Rooms.Id, record, default);

        SeatDesks desks = DesksOf(table, register, teacher);
        Assert.Equal([SeatDesks.Host, 3], await desks.MineAsync(Rooms.Id));
        await using SeatDesk? desk = await desks.OpenAsync(Rooms.Id, 3);
        Assert.True(await desk!.ReadAsync());
        Assert.Null(await desks.OpenAsync(Rooms.Id, 1));

        await sessions.RevokeAsync(teacher.Session.Room, teacher.Session.Id, Actor.Server, default);
        Assert.False(await desk.ReadAsync());
    }

    public void Dispose() => agents?.Dispose();

    private SeatDesks DesksOf(Rooms table, TableRegister register, OpenedSeat seat)
    {
        agents ??= new AgentDesk(table.Live, documents, clock, NullLogger<AgentDesk>.Instance);
        return new SeatDesks(
            new Known(new ClaimsPrincipal(Visitor.Identity([seat.Session.Claim]))),
            table.Live,
            sessions,
            new HostedRooms(documents, audit, clock),
            register,
            new Refusals(audit, clock),
            new CircuitLine(),
            null!,
            agents,
            new StoreWatch(new MemoryLedger(), clock),
            clock
        );
    }

    private sealed class Known(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(user));
    }
}
