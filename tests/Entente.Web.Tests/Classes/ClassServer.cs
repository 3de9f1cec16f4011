using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Library;
using Entente.Web.Tables;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Opening;
using Microsoft.Extensions.Logging.Abstractions;

namespace Entente.Web.Tests.Classes;

/// <summary>All that a server has for classes, over a store that others may use as well: no lock, no room and no memory is shared with them.</summary>
internal sealed class ClassServer : IDisposable
{
    private readonly LocalRooms local;
    private readonly AgentDesk agents;

    public ClassServer(
        IDocumentStore documents,
        IRoomLedger ledger,
        IKeyRing keys,
        TimeProvider clock,
        int seed,
        Func<IRooms, IRooms>? around = null
    )
    {
        var entropy = new SeededEntropy(seed);
        var services = new RoomServices(ledger, keys, entropy, clock);
        local = new LocalRooms(services);
        IRooms rooms = around?.Invoke(local) ?? local;
        var audit = new AuditLog(documents, entropy, clock);
        var sessions = new SeatSessions(documents, audit, entropy, clock, AdmissionRules.Default);
        Lobbies = new Lobbies(documents, sessions, audit, entropy, clock, AdmissionRules.Default);
        Links = new Invitations(documents, sessions, audit, entropy, clock, AdmissionRules.Default);
        Access = new SeatAccess(
            rooms,
            Links,
            new AgentTokens(documents, audit, entropy, clock, AdmissionRules.Default),
            sessions,
            Lobbies
        );
        agents = new AgentDesk(rooms, documents, clock, NullLogger<AgentDesk>.Instance);
        var exercises = new KeptExercises(documents, services);
        var opener = new TableOpener(
            rooms,
            entropy,
            sessions,
            new HostedRooms(documents, audit, clock),
            new TableRegister(documents),
            exercises,
            new ScenarioShelf(),
            agents,
            clock
        );
        Classes = new Classroom(
            documents,
            rooms,
            opener,
            sessions,
            Lobbies,
            new ScenarioShelf(),
            exercises,
            Links,
            entropy
        );
    }

    public Lobbies Lobbies { get; }

    public Invitations Links { get; }

    public SeatAccess Access { get; }

    public Classroom Classes { get; }

    public void Dispose()
    {
        Classes.Dispose();
        agents.Dispose();
        local.Dispose();
    }
}
