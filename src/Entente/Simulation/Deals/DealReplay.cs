using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;
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
        var script = new DealScript(recorded, failsListening);
        DealsResult result = DealRunner.Run(setup with { Script = script });
        ImmutableArray<Party> parties = setup.Deals.Scenario.Parties;
        int common = recorded.AsSpan().CommonPrefixLength(result.Events.AsSpan());
        bool isSame = common == recorded.Length && common == result.Events.Length;
        return new ReplayedDeals(
            result,
            isSame ? null : common,
            isSame ? null
                : common >= recorded.Length ? DepartureWords.TooShort
                : common >= result.Events.Length ? DepartureWords.TooLong(parties, recorded[common])
                : Between(setup.Deals, recorded[common], result, common, script)
        );
    }

    private static Sentence Between(
        CenterDeals deals,
        SessionEvent recorded,
        DealsResult result,
        int place,
        DealScript script
    )
    {
        SessionEvent given = result.Events[place];
        return DepartureWords.Between(
            deals.Scenario.Parties,
            recorded,
            given,
            [
                .. OfChoices(deals, recorded, given),
                .. DepartureDetails.OfEvents(deals.Scenario, recorded, given),
                .. DepartureDetails.OfTimes(recorded.At, given.At),
            ],
            result.Talks[^1].Result?.Refused,
            given.Party >= 0 && script.HasRunOut(given.Party)
        );
    }

    // Outcomes are numbered deal by deal: of two deals they cannot be held against each other.
    private static IEnumerable<Sentence> OfChoices(CenterDeals deals, SessionEvent recorded, SessionEvent given)
    {
        if (recorded.Subject != given.Subject || recorded.Outcome == given.Outcome)
        {
            return [];
        }

        int deal = given.Subject;
        return DepartureDetails.OfOutcomes(
            new OutcomeSpace([.. deals.IssuesOf[deal].Select(issue => deals.Scenario.Space.Issues[issue])]),
            OutcomeOf(recorded.Outcome),
            OutcomeOf(given.Outcome)
        );

        Outcome? OutcomeOf(long choice) => choice < 0 ? null : Outcome.At([.. deals.Choices[deal][(int)choice]]);
    }
}
