using System.Text;
using Entente.Formats.Native;

namespace Entente.Formats.Tests.Native;

public class NewScenarioTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string kind in NewScenario.Kinds)
            {
                foreach (string language in NewScenario.Languages)
                {
                    all.Add(kind, language);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_scenario_to_start_from_has_no_faults_and_no_warnings(string kind, string language)
    {
        string text = NewScenario.Template("Jan's \"deal\": #1", language, kind);
        FileReading reading = NativeFormat.Read("f", Encoding.UTF8.GetBytes(text));
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Warnings);
        Assert.Equal("Jan's \"deal\": #1", reading.Scenario!.Title.ToString());
        Assert.Equal(2, reading.Scenario.Parties.Length);
    }

    [Fact]
    public void An_unknown_kind_is_refused() =>
        Assert.Throws<ArgumentException>(() => NewScenario.Template("x", "en", "auction"));

    [Fact]
    public void The_schemas_are_shipped()
    {
        Assert.Contains("\"thirdParties\"", NativeSchema.Scenario, StringComparison.Ordinal);
        Assert.Contains(NativeSchema.ScenarioFile, NativeSchema.Part, StringComparison.Ordinal);
    }
}
