using Entente.Formats.Recognition;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Recognition;

/// <summary>What is asked of a folder, and looked at in what was read of it.</summary>
internal static class Readings
{
    public static ScenarioSourceOptions Taking(params string[] profiles) => new() { Profiles = [.. profiles] };

    public static IEnumerable<string> Names(ScenarioReading reading)
    {
        Assert.Empty(reading.Faults);
        return reading.Scenario!.Parties.Select(party => party.Name);
    }

    public static Rational Worth(Scenario scenario, int party, params int[] values) =>
        new UtilityFunction(scenario.Space, scenario.Parties[party].Preferences!).Of(Outcome.At(values));
}
