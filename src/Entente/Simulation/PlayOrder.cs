using System.Collections.Immutable;
using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>Protocols number parties by their place in the order of play, everybody else as the scenario does: translates between the two.</summary>
internal sealed class PlayOrder
{
    private readonly int[] parties;
    private readonly int[] places;
    private readonly bool hasVotes;

    private PlayOrder(ImmutableArray<int> order, bool hasVotes)
    {
        this.hasVotes = hasVotes;
        parties = [.. order];
        places = new int[parties.Length];
        for (int place = 0; place < parties.Length; place++)
        {
            places[parties[place]] = place;
        }
    }

    /// <summary>The order of a session; null where parties play as they are numbered.</summary>
    public static PlayOrder? Of(SessionSetup setup) =>
        setup.Order.IsEmpty ? null : new PlayOrder(setup.Order, setup.Protocol == ProtocolKind.MultipleOffers);

    /// <summary>The place of a party; -1 for nobody.</summary>
    public int PlaceOf(int party) => party < 0 ? -1 : places[party];

    /// <summary>The party of a place; -1 for nobody.</summary>
    public int PartyAt(int place) => place < 0 ? -1 : parties[place];

    /// <summary>A move as the protocol is told of it.</summary>
    public Move Put(Move move) => move with { Party = PlaceOf(move.Party) };

    /// <summary>A turn as the table sees it.</summary>
    public Turn Seen(Turn turn) =>
        turn with
        {
            Party = PartyAt(turn.Party),
            StandingBy = PartyAt(turn.StandingBy),
            Subject = hasVotes && turn.Phase == Phase.Answer ? PartyAt(turn.Subject) : turn.Subject,
        };

    /// <summary>Something that happened as the table sees it.</summary>
    public SessionEvent Seen(in SessionEvent happened) =>
        happened with
        {
            Party = PartyAt(happened.Party),
            Subject =
                hasVotes && (happened.Kind is SessionEventKind.OfferAccepted or SessionEventKind.OfferRejected)
                    ? PartyAt(happened.Subject)
                    : happened.Subject,
        };
}
