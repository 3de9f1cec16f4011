using System.Text;
using Entente.Formats.Native;
using Entente.Formats.Recognition;
using Entente.Formats.Tests.Recognition;
using Entente.Scenarios;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Native;

public class SharedScenariosTests
{
    [SharedFact]
    public void Every_real_scenario_that_is_read_has_no_faults_and_survives_being_written()
    {
        int count = 0;
        foreach (
            string platform in Directory.EnumerateDirectories(SharedFiles.Folder("")).Order(StringComparer.Ordinal)
        )
        {
            foreach (string folder in SharedFiles.Of(platform).Select(path => Path.GetDirectoryName(path)!).Distinct())
            {
                if (ScenarioSource.Read(folder).Scenario is { } scenario)
                {
                    count++;
                    Check(folder, scenario);
                }
            }
        }

        Assert.True(count > 100, $"Only {count} scenarios were read.");
    }

    private static void Check(string folder, Scenario scenario)
    {
        Assert.True(
            ScenarioCheck.Faults(scenario).IsEmpty,
            $"{folder}: {ScenarioCheck.Faults(scenario).FirstOrDefault()}"
        );
        string text = NativeFormat.WriteYaml(scenario);
        FileReading reading = NativeFormat.Read(folder, Encoding.UTF8.GetBytes(text));
        Assert.True(reading.Faults.IsEmpty, string.Join('\n', reading.Faults));
        Assert.True(
            Difference.Of(scenario, reading.Scenario) is null,
            $"{folder}: {Difference.Of(scenario, reading.Scenario)}"
        );
    }
}
