using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Strategies;

namespace Entente.Simulation;

/// <summary>Plays a session again from what was recorded of it.</summary>
/// <remarks>
/// The recorded moves are put to the protocol's <c>Decide</c> one by one and their events folded by <c>Evolve</c>, as when the session was run; no strategy is asked
/// anything. A log that was changed, or that cannot have happened under the rules, departs from what comes out somewhere.
/// </remarks>
public static class SessionReplay
{
    private const string Script = "replay";

    /// <summary>Plays it again.</summary>
    /// <param name="setup">What was run; its strategies are only counted, its log is kept.</param>
    /// <param name="recorded">Everything that happened, in order.</param>
    /// <returns>What came out, and where the record departs from it.</returns>
    /// <exception cref="ArgumentException">The setup does not fit the protocol.</exception>
    public static ReplayedSession Run(SessionSetup setup, ImmutableArray<LoggedEvent> recorded)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ReplayedSession replayed = Run(setup, recorded, failsListening: false);
        return replayed.Departure is not null && recorded is [.., { Event.Kind: SessionEventKind.Faulted }]
            ? Run(setup, recorded, failsListening: true)
            : replayed;
    }

    /// <summary>What a log says that the party at fault did, after its name: in both languages where these rules said it, else as the log has it.</summary>
    /// <param name="recorded">The text in the log, which is English.</param>
    public static Sentence FaultOf(string recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return FaultWords.Recorded(recorded);
    }

    private static ReplayedSession Run(SessionSetup setup, ImmutableArray<LoggedEvent> recorded, bool failsListening)
    {
        var agents = new ScriptedAgent?[setup.Strategies.Length];
        SessionResult result = SessionRunner.Run(
            setup with
            {
                Strategies =
                [
                    .. setup.Strategies.Select(_ => new Strategy(
                        Script,
                        StrategyTraits.None,
                        seat => agents[seat.Party] = new ScriptedAgent(seat, recorded, failsListening)
                    )),
                ],
                IsReplay = true,
                KeepsLog = true,
            }
        );
        int? departure = DepartureOf(recorded, result.Log);
        return new ReplayedSession(
            result,
            departure,
            departure is { } place ? WhyAt(setup.Space.Scenario, place, recorded, result, agents) : null
        );
    }

    private static int? DepartureOf(ImmutableArray<LoggedEvent> recorded, ImmutableArray<LoggedEvent> replayed)
    {
        for (int i = 0; i < Math.Max(recorded.Length, replayed.Length); i++)
        {
            if (i >= recorded.Length || i >= replayed.Length || !AreEqual(recorded[i], replayed[i]))
            {
                return i;
            }
        }

        return null;
    }

    // Virtual times are recorded as shares of the duration, and compared as such.
    private static bool AreEqual(LoggedEvent left, LoggedEvent right) =>
        left.Event.Kind == right.Event.Kind
        && left.Event.Party == right.Event.Party
        && left.Event.Round == right.Event.Round
        && left.Event.Subject == right.Event.Subject
        && left.Event.Group == right.Event.Group
        && left.Event.MinPower == right.Event.MinPower
        && left.Event.MaxPower == right.Event.MaxPower
        && left.Time.Equals(right.Time)
        && Equals(left.Outcome, right.Outcome);

    private static Sentence WhyAt(
        Scenario scenario,
        int place,
        ImmutableArray<LoggedEvent> recorded,
        SessionResult result,
        ScriptedAgent?[] agents
    )
    {
        if (place >= recorded.Length || place >= result.Log.Length)
        {
            return place >= recorded.Length
                ? DepartureWords.TooShort
                : DepartureWords.TooLong(scenario.Parties, recorded[place].Event);
        }

        LoggedEvent has = recorded[place];
        LoggedEvent gives = result.Log[place];
        return DepartureWords.Between(
            scenario.Parties,
            has.Event,
            gives.Event,
            [
                .. DepartureDetails.OfOutcomes(scenario.Space, has.Outcome, gives.Outcome),
                .. DepartureDetails.OfEvents(scenario, has.Event, gives.Event),
                .. DepartureDetails.OfTimes(has.Time, gives.Time),
            ],
            result.Refused,
            gives.Event.Party >= 0 && agents[gives.Event.Party] is { HasRunOut: true }
        );
    }
}
