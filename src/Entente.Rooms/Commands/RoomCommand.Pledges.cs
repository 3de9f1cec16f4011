using System.Text.Json.Serialization;
using Entente.Rooms.Pledges;

namespace Entente.Rooms.Commands;

/// <content>What follows an agreement: who does what by when.</content>
[JsonDerivedType(typeof(GivePledge), "give-pledge")]
[JsonDerivedType(typeof(ReportPledge), "report-pledge")]
[JsonDerivedType(typeof(JudgePledge), "judge-pledge")]
public abstract partial record RoomCommand
{
    /// <summary>Commit one's own party to do something.</summary>
    /// <param name="What">What.</param>
    /// <param name="Verifier">Who is to verify it: another party, the mediator or a third party.</param>
    /// <param name="Due">By when; null for no such time.</param>
    /// <param name="Issue">The settled issue that it carries out; empty for none.</param>
    public sealed record GivePledge(string What, Verifier Verifier, DateTimeOffset? Due = null, string Issue = "")
        : RoomCommand;

    /// <summary>Say that a commitment of one's own party is done.</summary>
    /// <param name="Pledge">The commitment.</param>
    /// <param name="Note">What is said with it; empty for nothing.</param>
    public sealed record ReportPledge(int Pledge, string Note = "") : RoomCommand;

    /// <summary>Say, as the one who is to verify it, whether a commitment was kept. Broken it can only be when it was due or reported.</summary>
    /// <param name="Pledge">The commitment.</param>
    /// <param name="IsKept">Whether it was kept.</param>
    /// <param name="Note">What is said with it; empty for nothing.</param>
    public sealed record JudgePledge(int Pledge, bool IsKept, string Note = "") : RoomCommand;
}
