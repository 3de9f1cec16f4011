using System.Collections.Immutable;
using Entente.Evaluation;
using Entente.Formats.Recognition;
using Entente.Formats.Tournaments;
using Entente.Scenarios;
using Entente.Simulation.Tournaments;
using Entente.Strategies.Catalog;

namespace Entente.Formats.Tests.Tournaments;

public sealed class FinishedTournamentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Rows_come_back_as_the_sessions_that_they_were()
    {
        TournamentPlan plan = Plan();
        new TournamentRun(plan, folder).Finish(1, null, TestContext.Current.CancellationToken);
        FinishedSession[] read = [.. new FinishedTournament(folder).Sessions()];

        Assert.Equal(plan.Sessions, read.Length);
        for (int i = 0; i < read.Length; i++)
        {
            SessionRow row = plan.Run(i);
            Assert.Equal(row.Scenario, read[i].Scenario);
            Assert.Equal(row.Result.Agreement is not null, read[i].IsAgreed);
            Assert.Equal(row.Result.Rounds, read[i].Rounds);
            Assert.Equal(row.Result.Time, read[i].Time);
            Assert.Equal(row.Distances, read[i].Distances);
            Assert.Equal(row.Setup.Strategies.Select(each => each.Text), read[i].Seats.Select(each => each.Strategy));
            Assert.Equal(row.Result.Utilities, read[i].Seats.Select(each => each.Utility));
            Assert.Equal(row.Result.Discounted, read[i].Seats.Select(each => each.Discounted));
            Assert.Equal([row.AdvantageOf(0), row.AdvantageOf(1)], read[i].Seats.Select(each => each.Advantage));
            Assert.Equal(row.Result.Utilities.Sum(), read[i].Welfare);
            Assert.Null(read[i].SeatAtFault);
        }
    }

    [Fact]
    public void A_scenario_is_found_again_while_it_is_the_same()
    {
        new TournamentRun(Plan(), folder).Finish(1, null, TestContext.Current.CancellationToken);
        var finished = new FinishedTournament(folder);
        Assert.Equal("hanoi-2019", finished.ScenarioOf("hanoi-2019")?.Name);
        Assert.Null(finished.ScenarioOf("singapore-2018"));
        Assert.Null(finished.ScenarioOf("no such scenario"));
        File.Delete(Path.Combine(folder, "manifest.json"));
        Assert.Null(finished.ScenarioOf("hanoi-2019"));
    }

    [Fact]
    public void A_folder_without_results_is_refused() =>
        Assert.Throws<TournamentFolderException>(() => new FinishedTournament(folder));

    private static TournamentPlan Plan()
    {
        Scenario scenario = ScenarioSource.Read("hanoi-2019").Scenario!;
        return new TournamentPlan(
            [new TournamentScenario("hanoi-2019", scenario.As(scenario.Readings[0].Name))],
            [.. new[] { "boulware", "conceder", "random" }.Select(StrategyCatalog.Parse).ToImmutableArray()],
            2
        )
        {
            Limits = new(20),
        };
    }
}
