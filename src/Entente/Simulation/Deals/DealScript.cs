using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Simulation.Deals;

/// <summary>A sequence that was recorded, taken apart into what happened in the talks about each deal.</summary>
internal sealed class DealScript
{
    private readonly Dictionary<int, List<SessionEvent>> talks = [];
    private readonly bool failsListening;
    private readonly ScriptedAgent?[] sitting = new ScriptedAgent?[2];

    /// <summary>A record.</summary>
    /// <param name="recorded">Everything that happened, in order.</param>
    /// <param name="failsListening">Whether a failure was one while the party listened, rather than at its turn.</param>
    public DealScript(ImmutableArray<SessionEvent> recorded, bool failsListening)
    {
        this.failsListening = failsListening;
        int deal = 0;
        foreach (SessionEvent each in recorded)
        {
            if (!talks.TryGetValue(deal, out List<SessionEvent>? about))
            {
                talks[deal] = about = [];
            }

            about.Add(each);
            deal += each.Kind is SessionEventKind.PartAgreed or SessionEventKind.PartClosed ? 1 : 0;
        }
    }

    /// <summary>A strategy that does again what was done by its side in the talks about a deal.</summary>
    /// <param name="deal">The number of the deal.</param>
    /// <param name="strategy">Who did it.</param>
    /// <param name="outcomeOf">The outcome of the deal by the number of its choice; null for one that does not exist.</param>
    public Strategy For(int deal, Strategy strategy, Func<long, Outcome?> outcomeOf)
    {
        ImmutableArray<LoggedEvent> happened =
        [
            .. (talks.GetValueOrDefault(deal) ?? [])
                .Where(each => each.Kind != SessionEventKind.PartClosed || each.Party >= 0)
                .Select(each => new LoggedEvent(
                    each with
                    {
                        Kind = each.Kind == SessionEventKind.PartClosed ? SessionEventKind.WalkedAway : each.Kind,
                        Party = Math.Min(each.Party, 1),
                        Subject = 0,
                    },
                    0,
                    each.Outcome < 0 ? null : outcomeOf(each.Outcome)
                )),
        ];
        return new Strategy(
            strategy.Text,
            StrategyTraits.None,
            seat => sitting[seat.Party] = new ScriptedAgent(seat, happened, failsListening)
        );
    }

    /// <summary>Whether, in the last talks, a move was asked of a party after the last that was recorded of it.</summary>
    /// <param name="party">The number of the party, 0 for the centre.</param>
    public bool HasRunOut(int party) => sitting[Math.Min(party, 1)] is { HasRunOut: true };
}
