using Entente.Scenarios;
using Entente.Web.Library;

namespace Entente.Web.Tests.Library;

public class AnalysisDeskTests
{
    private static readonly ScenarioShelf Shelf = new();

    [Fact]
    public async Task An_analysis_that_takes_longer_than_a_page_may_take_is_stopped_and_says_so()
    {
        using var desk = new AnalysisDesk(AnalysisBudget.Ordinary with { Time = TimeSpan.Zero }, TimeProvider.System);
        AnalysisAnswer answer = await desk.OfAsync(Shelf.Find("hanoi-2019")!, null);
        Assert.IsType<AnalysisAnswer.TooLong>(answer);
    }

    [Fact]
    public async Task What_took_too_long_is_tried_again_when_it_is_next_asked_for()
    {
        using var desk = new AnalysisDesk(AnalysisBudget.Ordinary with { Time = TimeSpan.Zero }, TimeProvider.System);
        AnalysisAnswer first = await desk.OfAsync(Shelf.Find("hanoi-2019")!, null);
        Assert.NotSame(first, await desk.OfAsync(Shelf.Find("hanoi-2019")!, null));
    }

    [Fact]
    public async Task A_scenario_on_the_shelf_is_analysed_once_for_all_and_a_reading_that_is_not_there_is_the_first()
    {
        using var desk = new AnalysisDesk(AnalysisBudget.Ordinary, TimeProvider.System);
        ShelvedScenario fence = Shelf.Find("garden-fence")!;
        AnalysisAnswer first = await desk.OfAsync(fence, null);
        Assert.IsType<AnalysisAnswer.Done>(first);
        Assert.Same(first, await desk.OfAsync(fence, "no such reading"));
    }

    [Fact]
    public async Task Without_preferences_there_is_nothing_to_analyse()
    {
        using var desk = new AnalysisDesk(AnalysisBudget.Ordinary, TimeProvider.System);
        Scenario fence = Shelf.Find("garden-fence")!.Scenario;
        Scenario bare = fence with { Parties = [.. fence.Parties.Select(party => party with { Preferences = null })] };
        Assert.IsType<AnalysisAnswer.Unknown>(await desk.OfAsync(bare, null));
    }

    [Fact]
    public async Task Who_stops_waiting_hears_so()
    {
        using var desk = new AnalysisDesk(AnalysisBudget.Ordinary, TimeProvider.System);
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            desk.OfAsync(Shelf.Find("garden-fence")!.Scenario, null, over.Token)
        );
    }
}
