using Entente.Cli.Surroundings;
using Entente.Testing.Support;

namespace Entente.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public void The_version_is_one_line()
    {
        var run = CliRun.Of("--version");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Matches(@"\Aentente \d+\.\d+\.\d+\n\z", run.Output);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("analyze")]
    [InlineData("check")]
    [InlineData("new")]
    [InlineData("offers")]
    [InlineData("simulate")]
    [InlineData("replay")]
    [InlineData("review")]
    [InlineData("tournament")]
    [InlineData("agent")]
    [InlineData("evaluate")]
    [InlineData("convert")]
    [InlineData("completion")]
    public void Help_teaches_every_command_in_both_languages(string command)
    {
        string[] call = command.Length == 0 ? ["--help"] : [command, "--help"];
        var english = CliRun.Of(call);
        var dutch = CliRun.Of([.. call, "--language", "nl"]);
        Assert.Equal(ExitCode.Done, english.ExitCode);
        Assert.Equal(ExitCode.Done, dutch.ExitCode);
        Assert.Contains("Examples:\n", english.Output, StringComparison.Ordinal);
        Assert.Contains("Voorbeelden:\n", dutch.Output, StringComparison.Ordinal);
        string name = command.Length == 0 ? "entente" : command;
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/{name}.help.en.txt", english.Output);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/{name}.help.nl.txt", dutch.Output);
    }

    [Theory]
    [InlineData("There is no command 'analyse'; there are ", "analyse")]
    [InlineData("Did you mean 'analyze'?", "analyse", "x")]
    [InlineData("There is no command 'negotiate'", "negotiate", "hanoi-2019", "--rounds", "3")]
    [InlineData("SCENARIO is missing.", "analyze")]
    [InlineData("There is no option '--jsn'.", "analyze", "x", "--jsn")]
    [InlineData("'y' is one argument too many.", "analyze", "x", "y")]
    [InlineData("--points takes a whole number of at least 0, not '-1'.", "analyze", "x", "--points", "-1")]
    [InlineData("--points takes a whole number of at least 0, not 'many'.", "analyze", "x", "--points", "many")]
    [InlineData("--language takes en or nl, not 'fr'.", "analyze", "x", "--language", "fr")]
    [InlineData("--at takes a number from 0 to 1, not '2'.", "evaluate", "x", "--outcomes", "-", "--at", "2")]
    [InlineData("There is no script for 'tcsh'", "completion", "tcsh")]
    [InlineData("Say what to do: the commands are analyze, ")]
    public void Wrong_usage_ends_with_2_and_a_sentence(string sentence, params string[] arguments)
    {
        var run = CliRun.Of(arguments);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LC_ALL", "nl_NL.UTF-8")]
    [InlineData("LC_MESSAGES", "nl_BE")]
    [InlineData("LANG", "nl_NL@euro")]
    public void The_locale_sets_the_language(string variable, string locale)
    {
        var run = CliRun.With("", new Dictionary<string, string> { [variable] = locale }, []);
        Assert.Contains("Zeg wat er moet gebeuren", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_beats_the_locale()
    {
        var run = CliRun.With(
            "",
            new Dictionary<string, string> { ["LANG"] = "nl_NL.UTF-8" },
            ["--help", "--language", "en"]
        );
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ended_by_the_user_is_130()
    {
        using var folder = new TemporaryFolder();
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        string file = folder.Write("car.yaml", Samples.Car);
        var run = CliRun.With("", new Dictionary<string, string>(), ["analyze", file], ended.Token);
        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "#compdef entente")]
    [InlineData("fish", "complete -c entente")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Every_shell_has_its_script(string shell, string part)
    {
        var run = CliRun.Of("completion", shell);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_complete_commands_and_formats()
    {
        Assert.Contains("analyze", CliRun.Of("[suggest:10]", "entente an").Output, StringComparison.Ordinal);
        Assert.Contains(
            "negmas",
            CliRun.Of("[suggest:23]", "entente convert x --to ").Output,
            StringComparison.Ordinal
        );
    }
}
