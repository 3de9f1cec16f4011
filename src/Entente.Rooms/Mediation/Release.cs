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

    /// <summary>After a deal: whether every party wishes an improvement, and which is offered; later, whether all took it.</summary>
    /// <param name="Step">What is told.</param>
    /// <param name="Improvement">The improvement; 0 where none is offered.</param>
    /// <param name="Terms">What would hold in place of the deal; told when it is offered.</param>
    public sealed record PostSettlementOffer(ImprovementStep Step, int Improvement, Terms Terms) : Release;

    /// <summary>A party's preferences in the debrief, by its consent.</summary>
    /// <param name="Party">The party.</param>
    public sealed record ConsentedDebrief(int Party) : Release;

    /// <summary>An agent plays for a party: its moves are made of what the party wants. At a real table a party lets it beforehand, and when it does so no more the agent stands up.</summary>
    /// <param name="Seat">The seat at which it plays.</param>
    public sealed record AgentPlays(int Seat) : Release
    {
        /// <summary>Whether it plays no more.</summary>
        public bool IsOver { get; init; }
    }

    /// <summary>What an event releases; null when it tells nothing that anybody kept.</summary>
    public static Release? Of(RoomEvent happened) =>
        happened switch
        {
            RoomEvent.BlindPublished published => new BlindMatch(published.Suggestion, published.IsMatch),
            RoomEvent.BlindSuggested suggested => new MediatorProposal(suggested.Terms),
            RoomEvent.OneTextRevised revised => new MediatorProposal(revised.Terms),
            RoomEvent.ImprovementSought sought => new PostSettlementOffer(
                sought.IsWishedByAll ? ImprovementStep.NoneFound : ImprovementStep.NotWishedByAll,
                0,
                Terms.None
            ),
            RoomEvent.ImprovementOffered offered => new PostSettlementOffer(
                ImprovementStep.Offered,
                offered.Improvement,
                offered.Terms
            ),
            RoomEvent.ImprovementPublished published => new PostSettlementOffer(
                published.IsTaken ? ImprovementStep.Taken : ImprovementStep.DealKept,
                published.Improvement,
                Terms.None
            ),
            RoomEvent.AgentSatDown sat => new AgentPlays(sat.Seat),
            RoomEvent.AgentStoodUp stood => new AgentPlays(stood.Seat) { IsOver = true },
            RoomEvent.DebriefOpened opened => new ConsentedDebrief(opened.Party),
            _ => null,
        };
}
