using System.Collections.Immutable;
using Entente.Formats;
using Entente.Scenarios;

namespace Entente.Web.Library;

/// <summary>A scenario on the shelf: read once, the same for everybody.</summary>
/// <param name="Id">The id by which pages and programs ask for it.</param>
/// <param name="Scenario">The scenario, with all its readings.</param>
/// <param name="Text">Its native YAML, comments and all.</param>
public sealed record ShelvedScenario(string Id, Scenario Scenario, string Text)
{
    /// <summary>What looks odd in it.</summary>
    public ImmutableArray<Remark> Warnings { get; init; } = [];
}
