using System.Collections.Immutable;
using CsCheck;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies.Catalog;
using Entente.Testing;

namespace Entente.Tests.Simulation;

public class SessionReplayTests
{
    private static readonly string[] Players = ["boulware", "conceder", "micro", "random", "tft-relative", "hardliner"];

    private static Gen<Scenario> AtATable { get; } =
        ScenarioGen.Additive.Where(scenario => scenario.Parties.Length >= 2);

    [Fact]
    public void A_replay_is_what_was_run() =>
        Gen.Select(
                AtATable,
                Gen.Int[0, 5].Select(player => Players[player]).Array[3],
                Gen.Int[1, 30],
                Gen.ULong,
                Gen.Int[0, 1].Select(breaks => breaks * 0.1)
            )
            .Sample(
                (scenario, players, rounds, seed, breakdown) =>
                {
                    SessionSetup setup = Setup(BidSpace.Of(scenario), players, rounds) with
                    {
                        Protocol = SessionProtocols.All[(int)(seed % (ulong)SessionProtocols.All.Length)].Kind,
                        Seed = seed,
                        BreakdownChance = breakdown,
                    };
                    if (SessionProtocols.Of(setup.Protocol).MisfitOf(setup) is not null)
                    {
                        return;
                    }

                    SessionResult run = SessionRunner.Run(setup);
                    ReplayedSession replayed = SessionReplay.Run(setup, run.Log);

                    Assert.Null(replayed.Why);
                    Assert.Null(replayed.Departure);
                    Assert.Equal(run.Log, replayed.Result.Log);
                    Assert.Equal(run.Ending, replayed.Result.Ending);
                    Assert.Equal(run.Utilities, replayed.Result.Utilities);
                    Assert.Equal(run.Discounted, replayed.Result.Discounted);
                    Assert.Equal((run.Rounds, run.Offers, run.Time), Ends(replayed.Result));
                },
                iter: 300
            );

    [Fact]
    public void Virtual_time_runs_out_in_the_replay_when_it_did_in_the_session()
    {
        SessionSetup setup = Setup(Pies.Of(10), ["hardliner", "hardliner"], 0) with
        {
            Limits = new SessionLimits(duration: 5),
            MoveTime = 2,
        };
        SessionResult run = SessionRunner.Run(setup);

        ReplayedSession replayed = SessionReplay.Run(setup, run.Log);

        Assert.Equal(EndKind.Deadline, run.Ending.Kind);
        Assert.Null(replayed.Departure);
    }

    [Fact]
    public void A_party_that_failed_fails_in_the_replay()
    {
        SessionSetup setup = Setup(Pies.Of(10), ["linear", "linear"], 9);
        SessionResult run = SessionRunner.Run(setup);
        ImmutableArray<LoggedEvent> failed =
        [
            .. run.Log.Take(3),
            run.Log[3] with
            {
                Event = new SessionEvent(SessionEventKind.Faulted, 1, run.Log[3].Event.Round),
                Outcome = null,
            },
        ];

        ReplayedSession replayed = SessionReplay.Run(setup, failed);

        Assert.Null(replayed.Departure);
        Assert.Equal(new Ending(EndKind.Fault, -1, 1), replayed.Result.Ending);
    }

    [Theory]
    [InlineData(0, "an acceptance of nothing")]
    [InlineData(1, "an outcome of another number")]
    [InlineData(2, "a move of the other party")]
    [InlineData(3, "an end that is cut off")]
    [InlineData(4, "a move after the end")]
    public void A_log_that_was_changed_departs_where_it_was(int change, string what)
    {
        SessionSetup setup = Setup(Pies.Of(10), ["linear", "linear"], 9);
        ImmutableArray<LoggedEvent> log = SessionRunner.Run(setup).Log;
        LoggedEvent first = log[0];
        LoggedEvent third = log[2];
        ImmutableArray<LoggedEvent> changed = change switch
        {
            0 => log.SetItem(0, first with { Event = first.Event with { Kind = SessionEventKind.OfferAccepted } }),
            1 => log.SetItem(2, third with { Time = 0.5 }),
            2 => log.SetItem(2, third with { Event = third.Event with { Party = 1 } }),
            3 => log[..^1],
            _ => log.Add(log[^1]),
        };
        int place = change switch
        {
            0 => 0,
            1 or 2 => 2,
            3 => log.Length - 1,
            _ => log.Length,
        };

        ReplayedSession replayed = SessionReplay.Run(setup, changed);

        Assert.True(replayed.Departure == place, $"{what}: {replayed.Departure}, {replayed.Why}");
        Assert.NotNull(replayed.Why);
        Assert.NotEqual(replayed.Why.Value.English, replayed.Why.Value.Dutch);
    }

    [Fact]
    public void Where_it_departs_is_said_in_words_of_people_in_both_languages()
    {
        SessionSetup setup = Setup(Pies.Of(10), ["linear", "linear"], 9);
        ImmutableArray<LoggedEvent> log = SessionRunner.Run(setup).Log;
        string second = setup.Space.Scenario.Parties[1].Name;
        ImmutableArray<LoggedEvent> late = log.SetItem(
            1,
            log[1] with
            {
                Event = log[1].Event with { Kind = SessionEventKind.DeadlinePassed, Party = -1 },
            }
        );

        ReplayedSession replayed = SessionReplay.Run(setup, late);

        Assert.Equal(1, replayed.Departure);
        Assert.Equal(
            $"The log has the deadline (round 1) here; by the rules and the log so far it is an offer by '{second}' (round 1).",
            replayed.Why!.Value.English
        );
        Assert.Equal(
            $"Het log heeft hier de deadline (ronde 1); volgens de regels en het log tot hier is het een aanbod door '{second}' (ronde 1).",
            replayed.Why!.Value.Dutch
        );
    }

    private static (int Rounds, long Offers, double Time) Ends(SessionResult result) =>
        (result.Rounds, result.Offers, result.Time);

    private static SessionSetup Setup(BidSpace space, string[] players, int rounds) =>
        new(
            space,
            [.. space.Utilities.Select((_, i) => StrategyCatalog.Parse(players[i % players.Length]))],
            new SessionLimits(rounds)
        )
        {
            KeepsLog = true,
        };
}
