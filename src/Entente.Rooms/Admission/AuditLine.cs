namespace Entente.Rooms.Admission;

/// <summary>A line of the audit log as it is kept.</summary>
internal sealed record AuditLine(long At, string Who, AuditAct Act, string Id);
