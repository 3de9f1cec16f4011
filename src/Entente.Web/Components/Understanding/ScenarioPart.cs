using Entente.Web.Library;
using Microsoft.AspNetCore.Components;

namespace Entente.Web.Components.Understanding;

/// <summary>A part of a page that has something about a scenario worked out.</summary>
/// <typeparam name="T">What is worked out.</typeparam>
public abstract class ScenarioPart<T> : WorkPart<T>
{
    /// <summary>The scenario on the shelf; null for one that is the visitor's own.</summary>
    [Parameter]
    public ShelvedScenario? Shelved { get; set; }

    /// <summary>The scenario, without faults.</summary>
    [Parameter, EditorRequired]
    public Entente.Scenarios.Scenario Scenario { get; set; } = default!;

    [Inject]
    private IScenarioAccess Access { get; set; } = default!;

    /// <inheritdoc/>
    protected override async ValueTask<bool> MaySeeAsync(CancellationToken cancellation) =>
        Shelved is null || await Access.MayOpenAsync(Shelved, cancellation);
}
