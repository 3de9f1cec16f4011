using System.Text.Json;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

/// <summary>What is explained of scenarios of 10^10 packages in which everything hangs together.</summary>
public sealed class ExplainLargeTests
{
    [Theory]
    [InlineData("en", "There are deals, though: 'entente analyze' shows some.")]
    [InlineData("nl", "Er zijn wel akkoorden mogelijk: 'entente analyze' toont er enkele.")]
    public void Thirty_issues_that_hang_together_are_refused_with_what_is_known(string language, string said)
    {
        string path = Path.Combine(Repository.Shared, "scenarios", "genius", "scenarios/anac/y2014/30issuesDiscounted");
        Assert.SkipUnless(Directory.Exists(path), "The scenario files beside the clone are not there.");
        CliRun run = CliRun.Of("explain", path, "--language", language);
        Assert.NotEqual(0, run.ExitCode);
        Assert.EndsWith($"{said}\n", run.Error, StringComparison.Ordinal);
    }

    // Whoever walks away has nothing, and no package is worth less; with a fallback of 0.75 each, all packages were gone through one by one, apart from this program: 7,149,600 are worth as much to both.
    [Theory]
    [InlineData("10issues", "10000000000", "All 10,000,000,000 possible packages are good enough for both sides.")]
    [InlineData(
        "scenarios/anac/y2014/10issueswithRV",
        "7149600",
        "7,149,600 of 10,000,000,000 possible packages are good enough for both sides."
    )]
    public void Ten_issues_of_the_competition_of_2014_are_counted_exactly(string folder, string count, string said)
    {
        string path = Path.Combine(Repository.Shared, "scenarios", "genius", folder);
        Assert.SkipUnless(Directory.Exists(path), "The scenario files beside the clone are not there.");
        CliRun text = CliRun.Of("explain", path);
        Assert.True(text.ExitCode == 0, text.Error);
        Assert.Contains(
            said,
            string.Join(' ', text.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        CliRun json = CliRun.Of("explain", path, "--json");
        JsonElement zone = JsonDocument
            .Parse(json.Output)
            .RootElement.GetProperty("readings")[0]
            .GetProperty("agreementZone");
        Assert.Equal(count, zone.GetProperty("atLeast").GetString());
        Assert.Equal(count, zone.GetProperty("atMost").GetString());
    }
}
