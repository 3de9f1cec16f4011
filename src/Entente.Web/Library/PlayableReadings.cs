using System.Collections.Immutable;

namespace Entente.Web.Library;

/// <summary>Which readings of a scenario can end in a deal, so that nobody plays without knowing one in which none can be had.</summary>
/// <param name="desk">Analyses.</param>
public sealed class PlayableReadings(AnalysisDesk desk)
{
    /// <summary>The readings of a scenario in its order; a nameless one where it has no readings.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<ImmutableArray<PlayableReading>> OfAsync(ShelvedScenario scenario, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var done = await desk.OfAsync(scenario, null, cancel).ConfigureAwait(false) as AnalysisAnswer.Done;
        return scenario.Scenario.Readings.IsEmpty
            ? [new PlayableReading("", "", done?.Analysis.Zone.Exists)]
            :
            [
                .. scenario.Scenario.Readings.Select(each => new PlayableReading(
                    each.Name,
                    each.Title,
                    done?.Context.Readings.FirstOrDefault(found =>
                        found.Reading.Name == each.Name
                    )?.Analysis.Zone.Exists
                )),
            ];
    }

    /// <summary>The reading to play where nobody chose: the first in which a deal can be had, else the first.</summary>
    /// <param name="readings">The readings; one or more.</param>
    public static PlayableReading Usual(ImmutableArray<PlayableReading> readings) =>
        readings.FirstOrDefault(each => each.HasDeal == true) ?? readings[0];
}
