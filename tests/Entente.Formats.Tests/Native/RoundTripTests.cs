using System.Text;
using CsCheck;
using Entente.Formats.Native;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Formats.Tests.Native;

public class RoundTripTests
{
    private static Scenario Read(string text)
    {
        FileReading reading = NativeFormat.Read("f", Encoding.UTF8.GetBytes(text));
        Assert.True(reading.Faults.IsEmpty, string.Join('\n', reading.Faults) + "\n" + text);
        return reading.Scenario!;
    }

    private static void IsSame(Scenario scenario, Scenario read, string text) =>
        Assert.True(Difference.Of(scenario, read) is null, $"{Difference.Of(scenario, read)} in\n{text}");

    [Fact]
    public void Generated_scenarios_have_no_faults() =>
        DescribedScenarioGen.Scenario.Sample(scenario => Assert.Empty(ScenarioCheck.Faults(scenario)), iter: 500);

    [Fact]
    public void A_scenario_written_as_yaml_reads_back_as_the_same() =>
        DescribedScenarioGen.Scenario.Sample(
            scenario =>
            {
                string text = NativeFormat.WriteYaml(scenario);
                IsSame(scenario, Read(text), text);
            },
            iter: 2_000
        );

    [Fact]
    public void A_scenario_written_as_json_reads_back_as_the_same() =>
        DescribedScenarioGen.Scenario.Sample(
            scenario =>
            {
                string text = NativeFormat.WriteJson(scenario);
                IsSame(scenario, Read(text), text);
            },
            iter: 1_000
        );

    [Fact]
    public void A_scenario_written_in_parts_reads_back_as_the_same() =>
        DescribedScenarioGen.Scenario.Sample(
            scenario =>
            {
                NativeFile[] files =
                [
                    .. NativeFormat
                        .WriteSplit(scenario)
                        .Select(file => new NativeFile(file.Name, Encoding.UTF8.GetBytes(file.Text))),
                ];
                FileReading reading = NativeFormat.ReadSplit(files[0], files[1..]);
                Assert.True(reading.Faults.IsEmpty, string.Join('\n', reading.Faults));
                IsSame(scenario, reading.Scenario!, "parts");
            },
            iter: 1_000
        );
}
