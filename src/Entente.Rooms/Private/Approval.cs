using System.Text.Json.Serialization;
using Entente.Rooms.Commands;

namespace Entente.Rooms.Private;

/// <summary>A lead's request to bind its party beyond its mandate.</summary>
/// <param name="Number">Its number within the party, from 1.</param>
/// <param name="Seat">The lead.</param>
/// <param name="Move">What is made when it is approved.</param>
/// <param name="IsApproved">The answer; null while there is none.</param>
/// <param name="Reason">What was said with the answer; empty for nothing.</param>
public sealed record Approval(int Number, int Seat, RoomCommand Move, bool? IsApproved, string Reason)
{
    /// <summary>The token by which a program asked for the lead; null, and not written, when the lead did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Program { get; init; }

    /// <summary>The occupation of the lead's seat when it was asked; null, and not written, where that was not kept. Nobody else's request is carried out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Occupation { get; init; }

    /// <summary>Whether whoever plays at the lead's seat now is who asked. Where it was not kept who played there then, that is known of a seat at which nobody else ever did, and of no other.</summary>
    /// <param name="occupation">The occupation of the lead's seat now.</param>
    public bool IsBy(int occupation) => occupation == (Occupation ?? 1);

    /// <summary>How it ended without an answer; null, and not written, when it did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ApprovalEnd? Ended { get; init; }

    /// <summary>Whether it waits for an answer.</summary>
    [JsonIgnore]
    public bool IsOpen => IsApproved is null && Ended is null;
}
