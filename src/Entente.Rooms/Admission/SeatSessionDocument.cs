namespace Entente.Rooms.Admission;

/// <summary>A seat session as it is kept, under room and id, found by the hash of its secret.</summary>
internal sealed record SeatSessionDocument(
    string Seat,
    DateTimeOffset Opened,
    DateTimeOffset Seen,
    DateTimeOffset Ends,
    DateTimeOffset? Revoked = null
)
{
    public bool IsGood(DateTimeOffset now, AdmissionRules rules) =>
        Revoked is null && now < Ends && now < Seen + rules.IdleSeat;
}
