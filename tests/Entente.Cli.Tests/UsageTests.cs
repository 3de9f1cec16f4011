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
    [InlineData(
        "there is no state '44'|there is no state 'zzz'|there is no state '0'",
        "conflict",
        "hanoi-mini-a",
        "--state",
        "44",
        "--to",
        "zzz",
        "--inverse",
        "0"
    )]
    [InlineData(
        "There is no reading 'foo'|Issue 'relief' has no value 'zzz'|Issue 'liaison' has no value 'x'",
        "explain",
        "hanoi-2019",
        "--reading",
        "foo",
        "--with",
        "relief=zzz",
        "--with",
        "liaison=x"
    )]
    [InlineData(
        "--worlds takes a whole number of at least 1, not '0'.|--packages takes at most 100, not 1,000.",
        "forecast",
        "hanoi-2019",
        "--packages",
        "1000",
        "--worlds",
        "0"
    )]
    [InlineData(
        "Only one of --json|--moves: for the paths|has no issue 'nosuch'|has no party 'nobody'|Issue 'price' has no value '99'.|The scenario has no readings",
        "conflict",
        "used-car",
        "--json",
        "--html",
        "-",
        "--moves",
        "any",
        "--owner",
        "seller=nosuch",
        "--owner",
        "nobody=price",
        "--owner",
        "buyer=price=99",
        "--reading",
        "zz"
    )]
    [InlineData(
        "There is no method 'foo'|There is no method 'bar'|--html and --svg both write 'x'",
        "divide",
        "security-council",
        "--html",
        "x",
        "--svg",
        "x",
        "--method",
        "foo",
        "--method",
        "bar"
    )]
    [InlineData(
        "--list takes a whole number of at least 0, not 'x'.|--horizon takes at most 1,000, not 5,000.",
        "conflict",
        "elmira",
        "--list",
        "x",
        "--horizon",
        "5000"
    )]
    public void Everything_that_is_wrong_is_said_at_once(string sentences, params string[] arguments)
    {
        CliRun run = CliRun.Of([.. arguments, "--language", "en"]);
        Assert.Equal(2, run.ExitCode);
        foreach (string sentence in sentences.Split('|'))
        {
            Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("analyze")]
    [InlineData("explain")]
    [InlineData("forecast")]
    [InlineData("check")]
    [InlineData("new")]
    [InlineData("offers")]
    [InlineData("simulate")]
    [InlineData("replay")]
    [InlineData("review")]
    [InlineData("conflict")]
    [InlineData("tournament")]
    [InlineData("agent")]
    [InlineData("evaluate")]
    [InlineData("divide")]
    [InlineData("exchange")]
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
    [InlineData("SCENARIO is missing. Try hanoi-2019; 'entente analyze --help' lists", "analyze")]
    [InlineData("SCENARIO|LOG is missing. Try hanoi-2019; 'entente analyze --help' lists", "explain")]
    [InlineData("SCENARIO is missing. Try elmira; 'entente conflict --help' names all", "conflict")]
    [InlineData("FILE is missing. Try camp-david-1978; 'entente divide --help' names all", "divide")]
    [InlineData("FILE is missing. Try yongbyon; 'entente exchange --help' names all", "exchange")]
    [InlineData("There is no option '--jsn'.", "analyze", "x", "--jsn")]
    [InlineData("'y' is one argument too many.", "analyze", "x", "y")]
    [InlineData("--points takes a whole number of at least 0, not '-1'.", "analyze", "x", "--points", "-1")]
    [InlineData("--points takes a whole number of at least 0, not 'many'.", "analyze", "x", "--points", "many")]
    [InlineData("--language takes en or nl, not 'fr'.", "analyze", "x", "--language", "fr")]
    [InlineData("--at takes a number from 0 to 1, not '2'.", "evaluate", "x", "--outcomes", "-", "--at", "2")]
    [InlineData("There is no script for 'tcsh'", "completion", "tcsh")]
    [InlineData("Say what to do: the commands are analyze, ")]
    [InlineData("at least 0 and at most 2147483647, not '99999999999'.", "simulate", "x", "--rounds", "99999999999")]
    [InlineData("--log needs a value: --log FILE.", "simulate", "hanoi-2019", "--log", "")]
    [InlineData("Say how '1' plays, as in 1=boulware.", "simulate", "hanoi-2019", "--party", "1=")]
    [InlineData("and sequential-deals.", "simulate", "hanoi-2019", "--protocol", "debate")]
    [InlineData(
        "Only entente simulate plays sequential-deals.",
        "tournament",
        "hanoi-2019",
        "--strategy",
        "micro",
        "--out",
        "x",
        "--protocol",
        "sequential-deals"
    )]
    [InlineData(
        "--center says nothing under another protocol",
        "simulate",
        "hanoi-2019",
        "--protocol",
        "mopac",
        "--center",
        "plan"
    )]
    [InlineData("all parties together have 2.", "simulate", "hanoi-2019", "--protocol", "mopac", "--min-power", "3")]
    [InlineData(
        "at least 2 and at most 1.",
        "simulate",
        "hanoi-2019",
        "--protocol",
        "mopac",
        "--min-power",
        "2",
        "--max-power",
        "1"
    )]
    [InlineData(
        "--sanctions takes legal, once or single, not 'twice'.",
        "conflict",
        "hanoi-mini-a",
        "--sanctions",
        "twice"
    )]
    [InlineData("--state: there is no state 'war'", "conflict", "hanoi-mini-a", "--state", "war")]
    [InlineData("give --owner PARTY=ISSUE", "conflict", "hanoi-2019")]
    [InlineData("the scenario has no party 'nobody'", "conflict", "used-car", "--owner", "nobody=price")]
    [InlineData(
        "Only one of --json, '--html -' and '--svg -' can print",
        "conflict",
        "hanoi-mini-a",
        "--json",
        "--svg",
        "-"
    )]
    [InlineData("--json and '--html -' would both print", "tournament", "--results", "x", "--json", "--html", "-")]
    [InlineData(
        "--paired-by takes scenario, seat or meeting, not 'luck'.",
        "tournament",
        "hanoi-2019",
        "--strategy",
        "micro",
        "--out",
        "x",
        "--paired-by",
        "luck"
    )]
    public void Wrong_usage_ends_with_2_and_a_sentence(string sentence, params string[] arguments)
    {
        var run = CliRun.Of(arguments);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_seat_that_is_at_fault_is_told_at_once()
    {
        var run = CliRun.Of("simulate", "hanoi-2019", "--party", "1=boulwar", "--party", "2=conceder(q=1)");
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("There is no strategy 'boulwar'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'conceder' has no 'q'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_a_tournament_lacks_is_told_at_once()
    {
        var run = CliRun.Of("tournament");
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Equal(3, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("simulate", "hanoi-2019")]
    [InlineData("simulate", "hanoi-2019", "--json")]
    public void A_standard_output_that_takes_no_more_is_no_failure_of_the_program(params string[] arguments)
    {
        using var full = new StreamWriter(new FullStream());
        using var error = new StringWriter();
        var around = new Surroundings.Surroundings
        {
            Output = full,
            Error = error,
            Input = TextReader.Null,
            Variable = _ => null,
        };
        Assert.Equal(ExitCode.InputFault, EntenteProgram.Run(arguments, around, CancellationToken.None));
        Assert.Contains(
            "cannot be read or written: The disk is full; make room",
            error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nobody_to_tell_changes_no_exit_code()
    {
        using var error = new StreamWriter(new FullStream()) { AutoFlush = true };
        using var output = new StringWriter();
        var around = new Surroundings.Surroundings
        {
            Output = output,
            Error = error,
            Input = TextReader.Null,
            Variable = _ => null,
        };
        Assert.Equal(ExitCode.WrongUsage, EntenteProgram.Run(["simulat"], around, CancellationToken.None));
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

    [Fact]
    public void A_conflict_that_the_user_ends_is_130()
    {
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        var run = CliRun.With("", new Dictionary<string, string>(), ["conflict", "hanoi-mini-a"], ended.Token);
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

    // A file on a disk without room; letting go of it is quiet.
    private sealed class FullStream : MemoryStream
    {
        // What the system calls a disk without room.
        private const int NoSpace = 28;

        private bool isLetGo;

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!isLetGo)
            {
                isLetGo = true;
                throw new IOException("No space left on device", NoSpace);
            }
        }
    }
}
