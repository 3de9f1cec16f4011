using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;

namespace Entente.Review;

/// <summary>What was agreed on the way and stays agreed, whatever becomes of the rest.</summary>
internal sealed class KeptParts(SessionRecord record)
{
    // The events at which a part was agreed that stays so, in order.
    private readonly ImmutableArray<int> parts =
    [
        .. Enumerable
            .Range(0, record.Events.Length)
            .Where(i => record.KeepsParts && record.Events[i].Event.Kind == SessionEventKind.PartAgreed),
    ];

    public bool IsEmpty => parts.IsEmpty;

    /// <summary>How things stand by all of them; null for none, and where that is not known of every issue.</summary>
    public Outcome? Last => parts.IsEmpty ? null : record.Events[parts[^1]].Outcome;

    /// <summary>Whether one of them had been agreed before an event.</summary>
    public bool AreThereBefore(int place) => !parts.IsEmpty && parts[0] < place;

    /// <summary>How things stood by them before an event; null for none, and where that is not known of every issue.</summary>
    public Outcome? Before(int place) =>
        parts.LastOrDefault(part => part < place, -1) is >= 0 and var last ? record.Events[last].Outcome : null;

    /// <summary>Whether an offer became one of them, or would have led to what one of them led to.</summary>
    public bool Include(ReviewedOffer offer) =>
        parts.Any(part => part > offer.Event && offer.Outcome.Equals(record.Events[part].Outcome));
}
