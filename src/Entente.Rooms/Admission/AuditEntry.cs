namespace Entente.Rooms.Admission;

/// <summary>One line of the audit log: who did what when. It has no room for a text, and so for no preference either.</summary>
/// <param name="At">When, to the millisecond, in UTC.</param>
/// <param name="Who">Who.</param>
/// <param name="Act">What.</param>
/// <param name="Id">To which invitation, session, token, code, place or account: its id, which opens nothing; empty for none.</param>
public sealed record AuditEntry(DateTimeOffset At, Actor Who, AuditAct Act, string Id);
