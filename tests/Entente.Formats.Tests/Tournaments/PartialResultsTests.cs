using System.Collections.Immutable;
using Entente.Formats.Recognition;
using Entente.Formats.Tournaments;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation.Tournaments;
using Entente.Strategies.Catalog;

namespace Entente.Formats.Tests.Tournaments;

/// <summary>Results of sessions in which some agree and leave, and of earlier versions.</summary>
public sealed class PartialResultsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Each_seat_says_whether_it_ended_with_an_agreement()
    {
        TournamentPlan plan = Plan();
        var run = new TournamentRun(plan, folder);
        run.Finish(1, null, TestContext.Current.CancellationToken);

        SeatResult[] seats = [.. ResultRows.Seats(run.ResultsPath)];
        SessionRow[] rows = [.. Enumerable.Range(0, (int)plan.Sessions).Select(number => plan.Run(number))];

        Assert.Contains(rows, row => row.Result.Ending.Kind == EndKind.PartialAgreement);
        Assert.Equal(
            rows.SelectMany(row => row.Result.Agreements.Select(agreement => agreement is not null)),
            seats.Select(seat => seat.IsAgreed)
        );
    }

    [Fact]
    public void Results_without_that_column_count_whole_agreements()
    {
        string old = Path.Combine(folder, "old.csv");
        File.WriteAllText(
            old,
            "session,scenario,ended_by,strategy_1,utility_1,advantage_1,strategy_2,utility_2,advantage_2\n"
                + "0,pie,agreement,a,1,0.5,b,2,0.25\n1,pie,partial-agreement,a,0,0,b,0,0\n"
        );

        Assert.Equal([true, true, false, false], ResultRows.Seats(old).Select(seat => seat.IsAgreed));
    }

    [Fact]
    public void Votes_go_by_the_name_of_a_party_before_the_number_of_its_seat_and_who_opens_by_the_seat()
    {
        TournamentPlan plan = Plan();
        string name = plan.Scenarios[0].Space.Utilities[1].Party.Name;
        TournamentPlan voting = plan with
        {
            Powers = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [KeyValuePair.Create("1", 4), KeyValuePair.Create("2", 5), KeyValuePair.Create(name, 3)]
            ),
        };
        Assert.Equal([4, 3, 1], voting.PowersOf(plan.Scenarios[0])[..3]);
        Assert.Empty(plan.PowersOf(plan.Scenarios[0]));
        Assert.Equal([4, 3, 1], voting.Run(0).Setup.Powers[..3]);

        TournamentPlan opening = plan with { Protocol = ProtocolKind.AlternatingOffers, First = 1, KeepsLog = true };
        Assert.Equal(1, opening.Run(0).Result.Log[0].Event.Party);
    }

    private static TournamentPlan Plan()
    {
        Scenario scenario = ScenarioSource.Read("climate-six").Scenario!;
        Scenario first = scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name);
        return new TournamentPlan(
            [new TournamentScenario("climate-six", first with { Parties = first.Parties[..3] })],
            [StrategyCatalog.Parse("conceder"), StrategyCatalog.Parse("hardliner")],
            repetitions: 1
        )
        {
            Protocol = ProtocolKind.Mopac,
            Limits = new SessionLimits(12),
        };
    }
}
