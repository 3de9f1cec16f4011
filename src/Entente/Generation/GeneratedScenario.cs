using Entente.Scenarios;

namespace Entente.Generation;

/// <summary>A scenario that was made up, with what was reached.</summary>
/// <param name="Scenario">The scenario. Its text for people says how it was made.</param>
/// <param name="Opposition">Its opposition, as analyses define it.</param>
/// <param name="Zone">The share of its outcomes that are acceptable to all; from <see cref="ScenarioGenerator.Sample"/> outcomes where there are more.</param>
public sealed record GeneratedScenario(Scenario Scenario, double Opposition, double Zone);
