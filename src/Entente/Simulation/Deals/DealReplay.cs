using System.Collections.Immutable;
using Entente.Protocols;
using Entente.Scenarios;

namespace Entente.Simulation.Deals;

/// <summary>Plays a sequence of deals again from what was recorded of it: the moves are put to the rules as when it was run, and no strategy is asked anything.</summary>
public static class DealReplay
{
    /// <summary>Plays it again.</summary>
    /// <param name="setup">What was run; its strategies are only named.</param>
    /// <param name="recorded">Everything that happened, in order, outcomes numbered deal by deal.</param>
    /// <returns>What came out, and where the record departs from it.</returns>
    /// <exception cref="ArgumentException">Strategies and parties do not fit each other.</exception>
    public static ReplayedDeals Run(DealsSetup setup, ImmutableArray<SessionEvent> recorded)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ReplayedDeals replayed = Run(setup, recorded, failsListening: false);
        return replayed.Departure is not null && recorded is [.., { Kind: SessionEventKind.Faulted }]
            ? Run(setup, recorded, failsListening: true)
            : replayed;
    }

    private static ReplayedDeals Run(DealsSetup setup, ImmutableArray<SessionEvent> recorded, bool failsListening)
    {
        DealsResult result = DealRunner.Run(setup with { Script = new DealScript(recorded, failsListening) });
        ImmutableArray<Party> parties = setup.Deals.Scenario.Parties;
        int common = recorded.AsSpan().CommonPrefixLength(result.Events.AsSpan());
        bool isSame = common == recorded.Length && common == result.Events.Length;
        return new ReplayedDeals(
            result,
            isSame ? null : common,
            isSame ? null
                : common >= recorded.Length ? DepartureWords.TooShort
                : common >= result.Events.Length ? DepartureWords.TooLong(parties, recorded[common])
                : DepartureWords.Between(parties, recorded[common], result.Events[common])
        );
    }
}
