using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>Where a scenario cannot be read, its faults are told first, and then what looks wrong in its files.</summary>
public sealed class FaultsThenWarningsTests : IDisposable
{
    private const string Profile = """
        <utility_space><objective index="0" name="r">
        <issue index="1" name="price" type="discrete">
        <item index="1" value="low"/><item index="2" value="high" evaluation="1"/></issue>
        <weight index="1" value="1"/></objective>
        <reservation value="0"/></utility_space>
        """;

    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public FaultsThenWarningsTests()
    {
        folder.Write("a.xml", Profile);
        folder.Write(
            "b.xml",
            Profile.Replace("\"high\" evaluation=\"1\"", "\"high\" evaluation=\"much\"", StringComparison.Ordinal)
        );
        folder.Write("scores.csv", "party,price\n");
        path = folder.At(".");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("analyze")]
    [InlineData("convert", "--to", "genius", "--output", "-")]
    [InlineData("explain")]
    [InlineData("forecast")]
    [InlineData("offers", "--party", "a", "--at", "50%")]
    [InlineData("simulate")]
    [InlineData("conflict", "--owner", "a=price")]
    public void Both_are_told(string command, params string[] options)
    {
        CliRun english = CliRun.Of([command, path, .. options, "--language", "en"]);
        Assert.Equal(ExitCode.InputFault, english.ExitCode);
        Assert.Empty(english.Output);
        string[] told = english.Error.TrimEnd('\n').Split('\n');
        Assert.Contains("b.xml:3:59: 'much' is not a number", told[0], StringComparison.Ordinal);
        Assert.Contains(
            "a.xml:3:1: warning: Value 'low' of issue 'price' has no evaluation",
            told[1],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "scores.csv: warning: A table is not looked at where a folder is given",
            told[^1],
            StringComparison.Ordinal
        );

        string[] dutch = CliRun.Of([command, path, .. options, "--language", "nl"]).Error.TrimEnd('\n').Split('\n');
        Assert.Equal(told.Length, dutch.Length);
        Assert.Contains("a.xml:3:1: waarschuwing: Waarde 'low'", dutch[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_scenario_of_a_log_tells_both_too()
    {
        using var other = new TemporaryFolder();
        string log = other.Write("offers.csv", "party,action,price\na,shout,low\n");
        string[] told = CliRun
            .Of("review", log, "--scenario", path, "--language", "en")
            .Error.TrimEnd('\n')
            .Split('\n');
        Assert.Contains("There is no action 'shout'", told[0], StringComparison.Ordinal);
        Assert.Contains("'much' is not a number", told[1], StringComparison.Ordinal);
        Assert.Contains("a.xml:3:1: warning: ", told[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_and_tournament_tell_them_all()
    {
        CliRun check = CliRun.Of("check", path, "--language", "en");
        Assert.Contains("scores.csv: warning: A table is not looked at", check.Output, StringComparison.Ordinal);
        Assert.Contains("'much' is not a number", check.Error, StringComparison.Ordinal);

        CliRun tournament = CliRun.Of(
            "tournament",
            path,
            "--strategy",
            "linear",
            "--strategy",
            "boulware",
            "--out",
            folder.At("out"),
            "--language",
            "en"
        );
        Assert.Equal(ExitCode.InputFault, tournament.ExitCode);
        Assert.Contains("a.xml:3:1: warning: Value 'low'", tournament.Error, StringComparison.Ordinal);
    }
}
