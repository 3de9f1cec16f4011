namespace Entente.Web.Library;

/// <summary>A host without tables or accounts: everybody may open everything but what is marked for hosts.</summary>
internal sealed class OpenScenarioAccess : IScenarioAccess
{
    public ValueTask<bool> MayOpenAsync(ShelvedScenario scenario, CancellationToken cancellation) =>
        ValueTask.FromResult(!scenario.Scenario.IsHostOnly);
}
