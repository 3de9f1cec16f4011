namespace Entente.Rooms.Admission;

/// <summary>A token of an agent as it is kept, under room and id, found by the hash of its secret.</summary>
internal sealed record AgentTokenDocument(
    string Seat,
    string Name,
    DateTimeOffset Issued,
    DateTimeOffset Ends,
    DateTimeOffset? Revoked = null
)
{
    public bool IsGood(DateTimeOffset now) => Revoked is null && now < Ends;
}
