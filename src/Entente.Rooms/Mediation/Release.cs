using Entente.Rooms.Events;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Mediation;

/// <summary>
/// A way in which something that one keeps to itself changes what others receive. The list is closed: given the same moves and the same releases, what is delivered to another
/// seat is the same, byte for byte, whatever is kept.
/// </summary>
public abstract record Release
{
    private Release() { }

    /// <summary>What came of a blind suggestion.</summary>
    /// <param name="Suggestion">The suggestion.</param>
    /// <param name="IsMatch">Whether all said yes.</param>
    public sealed record BlindMatch(int Suggestion, bool IsMatch) : Release;

    /// <summary>A proposal of the mediator, who may know what parties told or showed in confidence.</summary>
    /// <param name="Terms">What is proposed.</param>
    public sealed record MediatorProposal(Terms Terms) : Release;

    /// <summary>After a deal: that every party wishes an improvement, and which; later, whether all took it.</summary>
    /// <param name="Improvement">The improvement.</param>
    /// <param name="IsTaken">Whether all took it; null when it was offered.</param>
    public sealed record PostSettlementOffer(int Improvement, bool? IsTaken) : Release;

    /// <summary>A party's preferences in the debrief, by its consent.</summary>
    /// <param name="Party">The party.</param>
    public sealed record ConsentedDebrief(int Party) : Release;

    /// <summary>What an event releases; null when it tells nothing that anybody kept.</summary>
    public static Release? Of(RoomEvent happened) =>
        happened switch
        {
            RoomEvent.BlindPublished published => new BlindMatch(published.Suggestion, published.IsMatch),
            RoomEvent.BlindSuggested suggested => new MediatorProposal(suggested.Terms),
            RoomEvent.OneTextRevised revised => new MediatorProposal(revised.Terms),
            RoomEvent.ImprovementOffered offered => new PostSettlementOffer(offered.Improvement, null),
            RoomEvent.ImprovementPublished published => new PostSettlementOffer(
                published.Improvement,
                published.IsTaken
            ),
            RoomEvent.DebriefOpened opened => new ConsentedDebrief(opened.Party),
            _ => null,
        };
}
