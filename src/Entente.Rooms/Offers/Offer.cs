using System.Collections.Immutable;

namespace Entente.Rooms.Offers;

/// <summary>A binding offer.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Party">The party that made it.</param>
/// <param name="Terms">All that would be agreed.</param>
public sealed record Offer(int Number, int Party, Terms Terms)
{
    /// <summary>Of a conditional offer, the part that is asked of the others ("if you …"); empty when the offer is not put as a condition.</summary>
    public Terms If { get; init; } = Terms.None;

    /// <summary>Whether it settles everything that is open, so that accepting it ends the talks with an agreement; otherwise accepting it is an interim agreement.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The offer that this one answers; 0 for none.</summary>
    public int Counters { get; init; }

    /// <summary>Until when it can be accepted; null for no such time.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What was said with it; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How it stands.</summary>
    public OfferState State { get; init; }

    /// <summary>The parties that have accepted it so far.</summary>
    public ImmutableArray<int> AcceptedBy { get; init; } = [];
}
