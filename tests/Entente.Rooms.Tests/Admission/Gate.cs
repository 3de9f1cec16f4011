using System.Text;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Testing.Support;

namespace Entente.Rooms.Tests.Admission;

/// <summary>All of admission over one store in memory, a clock that stands still and seeded secrets.</summary>
internal sealed class Gate
{
    public static readonly RoomId Hanoi = new(1);
    public static readonly RoomId Singapore = new(2);
    public static readonly Actor Host = Actor.Account("h");

    public Gate(AdmissionRules? rules = null, int seed = 1, MemoryDocumentStore? documents = null)
    {
        Documents = documents ?? new MemoryDocumentStore();
        Rules = rules ?? AdmissionRules.Default;
        Entropy = new SeededEntropy(seed);
        Audit = new AuditLog(Documents, Entropy, Clock);
        Seats = new SeatSessions(Documents, Audit, Entropy, Clock, Rules);
        Invitations = new Invitations(Documents, Seats, Audit, Entropy, Clock, Rules);
        Tokens = new AgentTokens(Documents, Audit, Entropy, Clock, Rules);
        Lobbies = new Lobbies(Documents, Seats, Audit, Entropy, Clock, Rules);
        Hosted = new HostedRooms(Documents, Audit, Clock);
        Openings = new TableOpenings(Documents, Entropy, Clock);
    }

    public MemoryDocumentStore Documents { get; }
    public ManualClock Clock { get; } = new();
    public AdmissionRules Rules { get; }
    public SeededEntropy Entropy { get; }
    public AuditLog Audit { get; }
    public SeatSessions Seats { get; }
    public Invitations Invitations { get; }
    public AgentTokens Tokens { get; }
    public Lobbies Lobbies { get; }
    public HostedRooms Hosted { get; }
    public TableOpenings Openings { get; }

    public async Task<IssuedInvitation> LinkAsync(string seat = "us") =>
        (await Invitations.IssueAsync(Hanoi, seat, Host, default))!;

    public ValueTask<InvitationClaim> ClaimAsync(string? secret, string? session = null, string? attempt = null) =>
        Invitations.ClaimAsync(secret, session is null ? [] : [session], attempt, default);

    /// <summary>Everything that the store holds, as text.</summary>
    public async Task<string> EverythingAsync()
    {
        var all = new StringBuilder();
        foreach (
            string kind in new[]
            {
                "audit",
                "invitation",
                "seat-session",
                "seat-holder",
                "agent-token",
                "class-code",
                "lobby-place",
                "hosted-room",
                "table-opening",
            }
        )
        {
            foreach (StoredDocument each in await Documents.ListAsync(kind, null, "", 10_000, default))
            {
                all.AppendLine($"{each.Kind} {each.Key} {each.Index} {Encoding.UTF8.GetString(each.Content.Span)}");
            }
        }

        return all.ToString();
    }
}
