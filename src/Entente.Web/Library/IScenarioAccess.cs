namespace Entente.Web.Library;

/// <summary>Who may open a scenario, its analysis and its rehearsal.</summary>
/// <remarks>
/// One instance per request or circuit. Whoever has a seat at a table where the scenario is an exercise may not open it until the table is released; only hosts may
/// open one that is marked for them. A refusal looks the same for every reason.
/// </remarks>
public interface IScenarioAccess
{
    /// <summary>Whether the visitor at hand may open a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cancellation">Ends the question early.</param>
    ValueTask<bool> MayOpenAsync(ShelvedScenario scenario, CancellationToken cancellation = default);
}
