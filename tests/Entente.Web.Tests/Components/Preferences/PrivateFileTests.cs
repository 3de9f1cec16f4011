using System.Text;
using Entente.Formats;
using Entente.Formats.Native;
using Entente.Formats.Writing;
using Entente.Scenarios;
using Entente.Web.Components.Preferences;
using Entente.Web.Library;

namespace Entente.Web.Tests.Components.Preferences;

public class PrivateFileTests
{
    [Fact]
    public void The_file_that_is_saved_holds_what_the_person_said_and_nothing_of_what_the_scenario_says_of_the_party()
    {
        Scenario hanoi = new ScenarioShelf().Find("hanoi-2019")!.Scenario;
        ElicitedPreferences said = ElicitedPreferences.Of(
            WizardAnswers.Begin(hanoi.Space).Even() is { } answers
                ? answers with
                {
                    Issues = [.. answers.Issues.Select(issue => issue.Even(isRising: true))],
                    FallbackWords = "We wait.",
                }
                : null!,
            "points"
        )!;

        WrittenFile file = PrivateFile.Of(hanoi, hanoi.Parties[0].Name, said);
        FileReading whole = NativeFormat.ReadSplit(
            new NativeFile("shared.yaml", Encoding.UTF8.GetBytes(NativeFormat.WriteSplit(Shared(hanoi))[0].Text)),
            [new NativeFile(file.Name, Encoding.UTF8.GetBytes(file.Text))]
        );

        Assert.Empty(whole.Faults);
        Party read = whole.Scenario!.Parties[0];
        Assert.Equal("We wait.", read.Fallback.About.In("en"));
        Assert.Empty(read.DealBreakers);
        Assert.Empty(read.Readings);
        Assert.True(read.Confidential.IsEmpty);
        Assert.Equal(
            hanoi.Space.Issues.Length,
            Assert.IsType<Entente.Preferences.PreferenceModel.Scores>(read.Preferences).Terms.Length
        );
    }

    private static Scenario Shared(Scenario scenario) =>
        scenario with
        {
            Parties = [.. scenario.Parties.Select(party => new Party(party.Name))],
            ThirdParties = [],
            Packages = [.. scenario.Packages.Select(package => package with { By = "" })],
        };
}
