using System.Collections.Immutable;
using Entente.Protocols;

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
        int common = recorded.AsSpan().CommonPrefixLength(result.Events.AsSpan());
        bool isSame = common == recorded.Length && common == result.Events.Length;
        return new ReplayedDeals(
            result,
            isSame ? null : common,
            isSame ? null
                : common >= recorded.Length ? "The log ends here, and the sequence does not."
                : common >= result.Events.Length ? "The sequence is over by now, and the log goes on."
                : WhyAt(result, common)
        );
    }

    private static string WhyAt(DealsResult result, int place)
    {
        SessionEvent happened = result.Events[place];
        return happened.Kind == SessionEventKind.Faulted && result.Fault is { } fault
            ? $"This cannot happen here: by the log so far, the party in turn {fault}"
            : $"By the rules and the log so far, round {happened.Round} has {happened.Kind} here"
                + (happened.Party < 0 ? "." : $", by party {happened.Party + 1}.");
    }
}
