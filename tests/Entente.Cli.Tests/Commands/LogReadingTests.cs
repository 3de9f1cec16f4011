using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>A log that names a reading which its scenario does not have is at fault itself, at the place of the name.</summary>
public sealed class LogReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("explain")]
    [InlineData("forecast")]
    [InlineData("review")]
    [InlineData("replay")]
    public void A_reading_that_is_none_is_told_where_the_log_names_it(string command)
    {
        string path = Log("hanoi-2019", "stated", "foo");
        CliRun run = CliRun.Of(command, path, "--language", "en");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.StartsWith(
            $"{path}:4:14: The scenario has no reading 'foo'; it has 'stated', 'interests', of which --reading takes one.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_scenario_without_readings_may_be_another_than_the_one_of_the_log()
    {
        string path = Log("used-car", "", "foo");
        CliRun run = CliRun.Of("explain", path, "--language", "nl");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.StartsWith(
            $"{path}:4:14: Het scenario heeft geen lezingen, en dit log noemt 'foo'",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private string Log(string scenario, string reading, string other)
    {
        string path = folder.At("log.json");
        CliRun run = CliRun.Of("simulate", scenario, "--rounds", "3", "--log", path);
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        string text = File.ReadAllText(path);
        Assert.Contains($"\"reading\": \"{reading}\"", text, StringComparison.Ordinal);
        return folder.Write(
            "log.json",
            text.Replace($"\"reading\": \"{reading}\"", $"\"reading\": \"{other}\"", StringComparison.Ordinal)
        );
    }
}
