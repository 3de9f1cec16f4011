namespace Entente.Rooms.Admission;

/// <summary>An invitation as it is kept, under room and id, found by the hash of its secret. One of whoever sits there names their session.</summary>
internal sealed record InvitationDocument(
    string Seat,
    DateTimeOffset Issued,
    DateTimeOffset Ends,
    DateTimeOffset? Revoked = null,
    DateTimeOffset? Claimed = null,
    string? Session = null,
    string? Attempt = null,
    string? Former = null,
    string? Own = null
);
