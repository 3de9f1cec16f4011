namespace Entente.Cli.Tests.Commands;

/// <summary>What <c>explain</c> says no to.</summary>
public sealed class ExplainRefusalsTests
{
    [Theory]
    [InlineData("price=dear", "--with takes ISSUE=VALUE, and 'price=dear' begins with no issue of the scenario")]
    [InlineData(
        "relief=lots",
        "Issue 'relief' has no value 'lots'; there are none, exemptions, five resolutions and all."
    )]
    [InlineData("relief", "--with takes ISSUE=VALUE, and 'relief' begins with no issue of the scenario")]
    public void A_wrong_wish_gets_a_sentence_that_says_what_would_be_right(string with, string said)
    {
        CliRun run = CliRun.Of("explain", "hanoi-2019", "--with", with, "--language", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_party_without_scores_is_refused_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "ranked.yaml",
            """
            entente: 1
            title: Ranked
            issues: { deal: [x, y] }
            parties:
              a: { preferences: { ranking: [ { deal: x }, { deal: y } ] } }
              b: { preferences: { scores: { deal: { x: 0, y: 2 } } } }
            """
        );
        CliRun run = CliRun.Of("explain", file, "--language", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Party 'a' has no scores", run.Error, StringComparison.Ordinal);
        Assert.Contains($"entente forecast {file}", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_file_with_faults_and_one_that_is_not_there_get_a_sentence()
    {
        using var folder = new TemporaryFolder();
        string faulty = folder.Write("faulty.yaml", "entente: 1\ntitle: Faulty\nissues: { deal: [x] }\n");

        CliRun run = CliRun.Of("explain", faulty, "--language", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("faulty.yaml:", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, CliRun.Of("explain", folder.At("nothing.yaml")).ExitCode);
    }
}
