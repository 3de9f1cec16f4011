using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Simulation;

namespace Entente.Reporting.Sessions;

/// <summary>An offer of a session, with what it was worth to each party as a share of the way from its worst to its best outcome.</summary>
internal sealed record SessionOffer(int Party, int Round, Outcome Outcome, ImmutableArray<double> Utilities)
{
    public static ImmutableArray<SessionOffer> Of(PlayedSession session)
    {
        ImmutableArray<SessionOffer>.Builder offers = ImmutableArray.CreateBuilder<SessionOffer>();
        BidSpace space = session.Setup.Space;
        foreach (LoggedEvent logged in session.Result.Log)
        {
            if (logged is { Event.Kind: SessionEventKind.OfferMade, Outcome: { } outcome })
            {
                offers.Add(
                    new SessionOffer(logged.Event.Party, logged.Event.Round, outcome, space.UtilitiesOf(outcome))
                );
            }
        }

        return offers.ToImmutable();
    }

    public double ShareFor(int party, BidUtility utility) =>
        utility.Max > utility.Min ? (Utilities[party] - utility.Min) / (utility.Max - utility.Min) : 1;
}
