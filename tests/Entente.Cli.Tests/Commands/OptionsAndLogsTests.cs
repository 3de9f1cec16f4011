using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>What is wrong with the options of a call hides nothing that is wrong with its log, and the other way round.</summary>
public sealed class OptionsAndLogsTests : IDisposable
{
    private const string Sale = """
        entente: 1
        issues: { price: [low, high] }
        parties:
          seller: { preferences: { scores: { price: { table: { low: 0, high: 1 } } } } }
          buyer: { preferences: { scores: { price: { table: { low: 1, high: 0 } } } } }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly string scenario;
    private readonly string offers;

    public OptionsAndLogsTests()
    {
        scenario = folder.Write("sale.yaml", Sale);
        offers = folder.Write("offers.csv", "party,action,price\nseller,shout,high\nbuyer,offer,lou\n");
    }

    public void Dispose() => folder.Dispose();

    private static string[] Told(params string[] arguments)
    {
        CliRun run = CliRun.Of([.. arguments, "--language", "en"]);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Output);
        return run.Error.TrimEnd('\n').Split('\n');
    }

    private void AreTold(string[] told, params string[] misused)
    {
        Assert.StartsWith($"{offers}:2:8: There is no action 'shout'", told[0], StringComparison.Ordinal);
        Assert.StartsWith($"{offers}:3:13: Issue 'price' has no value 'lou'", told[1], StringComparison.Ordinal);
        Assert.Equal(misused, told[2..].Where(line => !line.StartsWith("See '", StringComparison.Ordinal)));
    }

    private string BadLog()
    {
        string log = folder.At("log.json");
        Assert.Equal(0, CliRun.Of("simulate", scenario, "--rounds", "5", "--log", log).ExitCode);
        string text = File.ReadAllText(log).Replace("\"seed\": 0", "\"seed\": -1", StringComparison.Ordinal);
        return folder.Write("log.json", text);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("forecast")]
    [InlineData("review")]
    public void Options_that_do_not_go_together_or_are_misshapen_are_told_with_the_log(string command)
    {
        string[] call = [command, offers, "--scenario", scenario, "--json", "--html", "-", "--seat", "Kim"];
        AreTold(
            Told(call),
            command == "review"
                ? "--json and '--html -' would both print; give the page a file."
                : "Only one of --json, '--html -' and '--svg -' can print; give the others a file.",
            "--seat takes NAME=PARTY, not 'Kim'."
        );
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("forecast")]
    [InlineData("review")]
    public void Options_that_the_program_does_not_know_or_that_lack_a_value_are_told_with_the_log(string command)
    {
        string[] call = [command, "--session", "x", offers, "--scenario", scenario, "--jsn", "--seat", "a=", "--html"];
        AreTold(
            Told(call),
            "--seat takes NAME=PARTY, not 'a='.",
            "There is no option '--jsn'. Did you mean '--json'?",
            "--html needs a value: --html FILE.",
            "--session takes a whole number of at least 1, not 'x'."
        );
    }

    [Theory]
    [InlineData(
        "analyze",
        "Only one of --json, '--html -' and '--svg -' can print; give the others a file.",
        "--json",
        "--svg",
        "-"
    )]
    [InlineData("check", "There is no option '--jsn'.", "--jsn")]
    [InlineData("convert", "There is no format 'nonsense';", "--to", "nonsense", "-o", "-")]
    [InlineData("conflict", "--html needs a value: --html FILE.", "--json", "--html")]
    [InlineData("simulate", "--rounds takes a whole number of at least 0, not 'x'.", "--rounds", "x")]
    [InlineData("divide", "There is no method 'foo';", "--method", "foo")]
    [InlineData("exchange", "--svg needs a value: --svg FILE.", "--json", "--svg")]
    [InlineData("offers", "There is no option '--jsn'.", "--at", "1", "--jsn")]
    public void What_is_wrong_with_a_file_is_told_with_what_is_wrong_with_any_call(
        string command,
        string misused,
        params string[] options
    )
    {
        string file = folder.Write("bad.yaml", "entente: 1\nissues:\n  a: [x\n");
        string[] told = Told([command, file, .. options]);
        Assert.StartsWith($"{file}:4:1: This is no valid YAML", told[0], StringComparison.Ordinal);
        Assert.StartsWith(misused, told[1], StringComparison.Ordinal);
        Assert.DoesNotContain(told[2..], line => !line.StartsWith("See '", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_some_of_the_profiles_that_were_meant_a_folder_is_not_judged()
    {
        string[] told = Told("explain", folder.At("."), "--profile", scenario, "--profile", "");
        Assert.Equal("--profile needs a value: --profile FILE.", told[0]);
        Assert.DoesNotContain(told[1..], line => !line.StartsWith("See '", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_asked_of_the_scenario_is_told_with_a_log_that_is_no_log()
    {
        AreTold(
            Told("explain", offers, "--scenario", scenario, "--with", "colour=red"),
            "--with takes ISSUE=VALUE, and 'colour=red' begins with no issue of the scenario; there are price."
        );
        AreTold(
            Told("forecast", offers, "--scenario", scenario, "--importance", "Kim=price"),
            "There is no party 'Kim'; there are seller and buyer."
        );
        AreTold(
            Told("review", offers, "--scenario", scenario, "--reading", "hopeful"),
            "The scenario has no reading 'hopeful': it has none; was it another scenario?"
        );
    }

    [Fact]
    public void A_belief_that_is_none_is_told_where_no_scenario_is_there_to_hold_it_against()
    {
        string[] told = Told("forecast", folder.At("nowhere.yaml"), "--importance", "price");
        Assert.Equal(2, told.Length);
        Assert.Contains("There is no such file", told[0], StringComparison.Ordinal);
        Assert.Equal("--importance takes PARTY=ISSUE,ISSUE,…, the most important first, not 'price'.", told[1]);
    }

    [Theory]
    [InlineData("There is no option '--jsn'. Did you mean '--json'?", "--jsn")]
    [InlineData("--reading needs a value: --reading NAME.", "--reading", "--json")]
    [InlineData("--profile needs a value: --profile FILE.", "--profile")]
    [InlineData("--scenario needs a value: --scenario SCENARIO.", "--scenario", "")]
    [InlineData("The scenario has no reading 'hopeful': it has none; was it another scenario?", "--reading", "hopeful")]
    public void Whoever_plays_a_log_again_is_told_of_the_option_and_of_the_log(string misused, params string[] options)
    {
        string log = BadLog();
        string[] told = Told(["replay", log, .. options]);
        Assert.StartsWith($"{log}:", told[0], StringComparison.Ordinal);
        Assert.EndsWith("'seed' is '-1', and should be a whole number from 0.", told[0], StringComparison.Ordinal);
        Assert.Equal(misused, told[1]);
        Assert.DoesNotContain(told[2..], line => !line.StartsWith("See '", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_told_with_a_log_that_cannot_be_played_again()
    {
        CliRun run = CliRun.Of("replay", offers, "--scenario", "nowhere", "--language", "en");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        string[] told = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(3, told.Length);
        Assert.Equal(
            $"{offers}: Only Entente's own logs say by which rules they were played; entente review reads this one.",
            told[0]
        );
        Assert.StartsWith($"{offers}:2:8: There is no action 'shout'", told[1], StringComparison.Ordinal);
        Assert.StartsWith("nowhere: There is no such file", told[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Options_for_scenarios_alone_are_told_with_a_question_about_stakeholders()
    {
        string file = folder.Write("relief.yaml", "forecast: 1\nissue: 7\n");
        int faults = CliRun.Of("forecast", file, "--language", "en").Error.TrimEnd('\n').Split('\n').Length;
        string[] told = Told("forecast", file, "--worlds", "3", "--json", "--svg", "-");
        Assert.Equal(faults + 2, told.Length);
        Assert.StartsWith($"{file}:", told[0], StringComparison.Ordinal);
        Assert.StartsWith("Only one of --json", told[^2], StringComparison.Ordinal);
        Assert.StartsWith("--worlds: for scenarios", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_more_than_options_is_wrong_the_call_alone_is_told()
    {
        string[] told = Told("replay", BadLog(), "again", "--jsn");
        Assert.Equal(2, told.Length);
        Assert.Equal("There is no option '--jsn'. Did you mean '--json'?", told[0]);
    }
}
