namespace Entente.Rooms.Admission;

/// <summary>The code of a class as it is kept, under the class, found by the slow hash of the code.</summary>
internal sealed record ClassCodeDocument(DateTimeOffset Issued, DateTimeOffset Ends, DateTimeOffset? Revoked = null);
