using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Conflict;
using Entente.Reporting.Explanations;
using Entente.Reporting.Forecasts;
using Entente.Scenarios;
using Entente.Web.Library;
using Entente.Web.Understanding;

namespace Entente.Web.Tests.Understanding;

public sealed class UnderstandingDeskTests : IDisposable
{
    private static readonly ScenarioShelf Shelf = new();
    private static readonly UnderstandingBudget Patient = UnderstandingBudget.Ordinary with
    {
        Time = TimeSpan.FromMinutes(5),
        Worlds = 100,
    };

    private readonly WorkPlace place = new(Patient, TimeProvider.System);

    private UnderstandingDesk Desk => new(Patient, place);

    private static ShelvedScenario Hanoi => Shelf.Find("hanoi-2019")!;

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task An_explanation_is_under_every_reading_and_checked()
    {
        Finding<ImmutableArray<ExplainedReading>> found = await Desk.ExplainAsync(Hanoi.Scenario, null, null);
        ImmutableArray<ExplainedReading> readings = Assert
            .IsType<Finding<ImmutableArray<ExplainedReading>>.Done>(found)
            .Result;
        Assert.Equal(["stated", "interests"], readings.Select(each => each.Reading!.Name));
        Assert.All(readings, each => Assert.True(each.Check!.IsVerified));
    }

    [Fact]
    public async Task What_is_on_the_shelf_is_worked_out_once_for_all()
    {
        UnderstandingDesk desk = Desk;
        Finding<ImmutableArray<ForecastReading>> first = await desk.ForecastAsync(Hanoi.Scenario, Hanoi, null);
        Assert.Same(first, await desk.ForecastAsync(Hanoi.Scenario, Hanoi, null));
        Assert.NotSame(first, await desk.ForecastAsync(Hanoi.Scenario, null, null));
    }

    [Fact]
    public async Task A_forecast_tells_how_far_it_is_to_the_end()
    {
        var told = new Listening();
        await Desk.ForecastAsync(Hanoi.Scenario, null, told);
        Assert.Equal(told.Heard.Order(), told.Heard);
        Assert.Equal(1, told.Heard[^1]);
        Assert.Contains(told.Heard, share => share is > 0 and < 0.5);
    }

    [Fact]
    public async Task What_takes_longer_than_a_page_may_take_is_stopped_and_tried_again_when_it_is_next_asked_for()
    {
        using var hurried = new WorkPlace(Patient with { Time = TimeSpan.Zero }, TimeProvider.System);
        var desk = new UnderstandingDesk(Patient, hurried);
        Finding<ImmutableArray<ExplainedReading>> first = await desk.ExplainAsync(Hanoi.Scenario, Hanoi, null);
        Assert.IsType<Finding<ImmutableArray<ExplainedReading>>.TooLong>(first);
        Assert.NotSame(first, await desk.ExplainAsync(Hanoi.Scenario, Hanoi, null));
    }

    [Fact]
    public async Task Who_stops_it_hears_so()
    {
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Desk.ForecastAsync(Hanoi.Scenario, null, null, over.Token)
        );
    }

    [Fact]
    public async Task A_party_without_scores_is_a_sentence_and_no_exception()
    {
        Scenario bare = Hanoi.Scenario with
        {
            Readings = [],
            Parties = [.. Hanoi.Scenario.Parties.Select(party => party with { Preferences = null })],
        };
        Finding<ImmutableArray<ExplainedReading>> found = await Desk.ExplainAsync(bare, null, null);
        var refused = Assert.IsType<Finding<ImmutableArray<ExplainedReading>>.Refused>(found);
        Assert.Contains("has no scores", refused.Reason.English, StringComparison.Ordinal);
        Assert.Contains("heeft geen scores", refused.Reason.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_that_is_too_large_for_a_page_is_refused_before_it_is_made()
    {
        Scenario seen = Hanoi.Scenario.As("stated");
        IssueOwner[] all = [.. seen.Space.Issues.Select((_, issue) => new IssueOwner(issue, issue % 2))];
        Finding<ConflictFindings> found = await new ConflictDesk(Patient with { MostStates = 100 }, place).OfAsync(
            seen,
            all
        );
        var refused = Assert.IsType<Finding<ConflictFindings>.Refused>(found);
        Assert.Contains("a page looks at up to 100", refused.Reason.English, StringComparison.Ordinal);
        Assert.Contains("een pagina bekijkt er tot 100", refused.Reason.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_in_which_nobody_decides_alone_is_refused_in_both_languages()
    {
        Finding<ConflictFindings> found = await new ConflictDesk(Patient, place).OfAsync(
            Hanoi.Scenario.As("stated"),
            []
        );
        var refused = Assert.IsType<Finding<ConflictFindings>.Refused>(found);
        Assert.StartsWith("Nobody owns an issue", refused.Reason.English, StringComparison.Ordinal);
        Assert.StartsWith("Niemand beslist alleen", refused.Reason.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_is_looked_at_under_all_three_readings_of_an_answer()
    {
        Scenario seen = Hanoi.Scenario.As("stated");
        Finding<ConflictFindings> found = await new ConflictDesk(Patient, place).OfAsync(seen, OwnerProposal.Of(seen));
        ConflictFindings findings = Assert.IsType<Finding<ConflictFindings>.Done>(found).Result;
        Assert.Equal(3, findings.ByReading.Select(each => each.Options.Reading).Distinct().Count());
        Assert.All(findings.ByReading, each => Assert.Same(findings.Graph, each.Graph));
        Assert.Contains(findings.Verdicts, verdict => verdict.State == findings.Graph.Model.StatusQuo);
    }

    [Fact]
    public void What_only_costs_a_side_is_taken_to_be_that_sides_to_do_as_far_as_it_can_be_drawn()
    {
        Scenario seen = Hanoi.Scenario.As("stated");
        ImmutableArray<IssueOwner> owners = OwnerProposal.Of(seen);
        Assert.Equal(1, owners.Single(owner => owner.Issue == seen.Space.IndexOf("dismantlement")).Party);
        Assert.Equal(0, owners.Single(owner => owner.Issue == seen.Space.IndexOf("relief")).Party);
        Assert.InRange((int)OwnerProposal.StatesOf(seen, owners), 2, OwnerProposal.MostStates);
    }

    private sealed class Listening : IProgress<double>
    {
        public List<double> Heard { get; } = [];

        public void Report(double value) => Heard.Add(value);
    }
}
