using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

public sealed class GenerateTests
{
    [Theory]
    [InlineData("random", "--issues", "3", "--values", "4", "--opposition", "0.3", "--reservation", "0.4")]
    [InlineData("random", "--outcomes", "60", "--issues", "3", "--parties", "3", "--zone", "20%")]
    [InlineData("zero-sum", "--values", "3,4,5", "--reservation", "0.3,0.2")]
    [InlineData("pie", "--reservation", "30%")]
    [InlineData("monotonic", "--outcomes", "50")]
    [InlineData("curve", "--outcomes", "100", "--reservation", "nash")]
    [InlineData("piecewise", "--outcomes", "100")]
    [InlineData("mix", "--outcomes", "100")]
    public void What_is_made_up_has_no_faults_and_the_same_bytes_for_the_same_seed(string kind, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("made.yaml");
        string again = folder.At("again.json");
        Assert.Equal(ExitCode.Done, CliRun.Of(["new", file, "--generate", kind, "--seed", "7", .. options]).ExitCode);
        Assert.Equal(ExitCode.Done, CliRun.Of("check", file).ExitCode);
        var printed = CliRun.Of(["new", "--generate", kind, "--seed", "7", .. options]);
        Assert.Equal(File.ReadAllText(file), printed.Output);
        if (kind != "pie")
        {
            Assert.NotEqual(
                printed.Output,
                CliRun
                    .Of(["new", "--generate", kind, "--seed", "8", .. options])
                    .Output.Replace("8.0", "7.0", StringComparison.Ordinal)
            );
        }

        Assert.Equal(ExitCode.Done, CliRun.Of(["new", again, "--generate", kind, "--seed", "7", .. options]).ExitCode);
        Assert.StartsWith("{", File.ReadAllText(again), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, CliRun.Of("check", again).ExitCode);
    }

    [Fact]
    public void What_is_reached_is_told()
    {
        var run = CliRun.Of("new", "--generate", "random", "--opposition", "0.4", "--zone", "10%");

        Assert.Matches("opposition 0[.](39[5-9]|40[0-5])", run.Error);
        Assert.Contains("10% of the outcomes acceptable to all", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_made_up_scenarios_is_a_tournament()
    {
        using var folder = new TemporaryFolder();
        string made = folder.At("made");
        Assert.Equal(
            ExitCode.Done,
            CliRun.Of("new", made, "--generate", "random", "--values", "3", "--issues", "2", "--count", "3").ExitCode
        );
        Assert.Equal(3, Directory.GetFiles(made).Length);
        var run = CliRun.Of("tournament", made, "--strategy", "boulware", "micro", "--out", folder.At("out"));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("12 sessions", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no generator 'cake'", "--generate", "cake")]
    [InlineData("--issues goes with --generate.", "--issues", "3")]
    [InlineData("Give --values or --outcomes, not both.", "--generate", "random", "--values", "3", "--outcomes", "9")]
    [InlineData(
        "Give --reservation or --zone, not both.",
        "--generate",
        "random",
        "--zone",
        "3%",
        "--reservation",
        "0"
    )]
    [InlineData("--values names 2 issues, and --issues 3.", "--generate", "random", "--values", "3,4", "--issues", "3")]
    [InlineData("999 can be (37 × 9 × 3)", "--generate", "random", "--outcomes", "997", "--issues", "3")]
    [InlineData("Only random scenarios can be made to an opposition", "--generate", "pie", "--opposition", "0.3")]
    [InlineData("--opposition takes a number, not 'much'.", "--generate", "random", "--opposition", "much")]
    [InlineData("Several scenarios need a folder as FILE.", "--generate", "random", "--count", "3")]
    public void What_cannot_be_made_is_refused(string sentence, params string[] options)
    {
        var run = CliRun.Of(["new", .. options]);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
