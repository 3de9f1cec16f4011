using System.Collections.Immutable;
using Entente.Web.Library;

namespace Entente.Web.Tests.Library;

public class PlayableReadingsTests
{
    private static readonly AnalysisBudget Patient = AnalysisBudget.Ordinary with { Time = TimeSpan.FromMinutes(5) };

    [Fact]
    public async Task Where_nobody_chose_the_reading_is_the_first_in_which_a_deal_can_be_had()
    {
        using var desk = new AnalysisDesk(Patient, TimeProvider.System);
        var playable = new PlayableReadings(desk);
        ImmutableArray<PlayableReading> readings = await playable.OfAsync(
            new ScenarioShelf().Find("hanoi-2019")!,
            default
        );
        Assert.Equal(["stated: True", "interests: True"], readings.Select(each => $"{each.Name}: {each.HasDeal}"));
        Assert.Equal("stated", PlayableReadings.Usual(readings).Name);
        readings = readings.SetItem(0, readings[0] with { HasDeal = false });
        Assert.Equal("interests", PlayableReadings.Usual(readings).Name);
    }

    [Fact]
    public async Task A_scenario_without_readings_is_one_and_where_nothing_is_known_the_first_is_played()
    {
        using var desk = new AnalysisDesk(Patient with { Time = TimeSpan.Zero }, TimeProvider.System);
        var playable = new PlayableReadings(desk);
        ShelvedScenario fence = new ScenarioShelf().Find("garden-fence")!;
        PlayableReading only = Assert.Single(await playable.OfAsync(fence, default));
        Assert.Equal(("", null), (only.Name, only.HasDeal));
        ImmutableArray<PlayableReading> readings = await playable.OfAsync(
            new ScenarioShelf().Find("hanoi-2019")!,
            default
        );
        Assert.Equal("stated", PlayableReadings.Usual(readings).Name);
    }
}
