using System.Text.Json.Serialization;
using Entente.Rooms.Pledges;

namespace Entente.Rooms.Events;

/// <content>What becomes of commitments.</content>
[JsonDerivedType(typeof(PledgeGiven), "pledge-given")]
[JsonDerivedType(typeof(PledgeFellDue), "pledge-fell-due")]
[JsonDerivedType(typeof(PledgeReported), "pledge-reported")]
[JsonDerivedType(typeof(PledgeJudged), "pledge-judged")]
public abstract partial record RoomEvent
{
    /// <summary>A party committed itself.</summary>
    /// <param name="Pledge">The number of the commitment in the room: the next, from 1.</param>
    /// <param name="Party">The party.</param>
    /// <param name="What">What it will do.</param>
    /// <param name="Due">By when; null for no such time.</param>
    /// <param name="Issue">The issue that it carries out; empty for none.</param>
    /// <param name="Verifier">Who is to verify it.</param>
    public sealed record PledgeGiven(
        int Pledge,
        int Party,
        string What,
        DateTimeOffset? Due,
        string Issue,
        Verifier Verifier
    ) : RoomEvent;

    /// <summary>The time of a commitment came, and it was not reported done.</summary>
    /// <param name="Pledge">The commitment.</param>
    public sealed record PledgeFellDue(int Pledge) : RoomEvent;

    /// <summary>The party says that it is done.</summary>
    /// <param name="Pledge">The commitment.</param>
    /// <param name="Note">What was said with it; empty for nothing.</param>
    public sealed record PledgeReported(int Pledge, string Note) : RoomEvent;

    /// <summary>Whoever was to verify it found it kept or broken.</summary>
    /// <param name="Pledge">The commitment.</param>
    /// <param name="IsKept">Whether it was kept.</param>
    /// <param name="Note">What was said with it; empty for nothing.</param>
    public sealed record PledgeJudged(int Pledge, bool IsKept, string Note) : RoomEvent;
}
