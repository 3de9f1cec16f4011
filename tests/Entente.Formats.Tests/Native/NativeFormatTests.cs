using System.Text;
using System.Text.RegularExpressions;
using Entente.Formats.Native;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Native;

public partial class NativeFormatTests
{
    private static FileReading Read(string text) => NativeFormat.Read("f.yaml", Encoding.UTF8.GetBytes(text));

    private static Scenario Scenario(string text)
    {
        FileReading reading = Read(text);
        Assert.Empty(reading.Faults);
        return reading.Scenario!;
    }

    [Fact]
    public void The_first_example_of_the_reference_is_a_scenario_without_faults_and_warnings()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/native-format.md"));
        FileReading reading = Read(Yaml().Match(page).Groups[1].Value);
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Warnings);
        var price = (Issue.Integer)reading.Scenario!.Space.Issues[0];
        Assert.Equal((8000, 10000, 500, "EUR"), (price.Low, price.High, price.Step, price.Unit));
        Party buyer = reading.Scenario.Parties[1];
        Assert.Equal("buyer", buyer.Name);
        Assert.Equal(20, buyer.Fallback.Worth!.Value.Likely);
        UtilityFunction utility = new(reading.Scenario.Space, buyer.Preferences!);
        Assert.Equal(50 + 20 + 25, utility.Of(Outcome.At(0, 1, 1)));
    }

    [Fact]
    public void The_scenario_of_the_tutorial_has_no_faults_and_warnings()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/tutorials/first-scenario.md"));
        string text = string.Join('\n', Yaml().Matches(page).Take(3).Select(match => match.Groups[1].Value));
        Assert.Equal(30, Scenario(text).Space.Combinations);
        Assert.Empty(Read(text).Warnings);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();
}
