using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>What is wrong with a log and what is wrong with the scenario that it is about are told in one go.</summary>
public sealed class LogFaultsTests : IDisposable
{
    private const string Sale = """
        entente: 1
        issues: { price: [low, high] }
        parties:
          seller: { preferences: { scores: { price: { table: { low: 0, high: 1 } } } } }
          buyer: { preferences: { scores: { price: { table: { low: 1, high: 0 } } } } }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("explain")]
    [InlineData("forecast")]
    [InlineData("review")]
    public void Faults_of_a_scenario_hide_none_of_its_log(string command)
    {
        string log = folder.Write("offers.csv", "round,party,action,price\n2,seller,offer,high\n1,buyer,shout,low\n");
        string scenario = folder.Write("sale.yaml", Sale.Replace("low: 0", "lou: 0", StringComparison.Ordinal));
        CliRun run = CliRun.Of(command, log, "--scenario", scenario, "--language", "en");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        string[] told = run.Error.TrimEnd().Split('\n');
        Assert.Equal(3, told.Length);
        Assert.StartsWith($"{log}:3:1: Round 1 stands after round 2", told[0], StringComparison.Ordinal);
        Assert.StartsWith($"{log}:3:9: There is no action 'shout'", told[1], StringComparison.Ordinal);
        Assert.StartsWith($"{scenario}:4:56: Issue 'price' has no value 'lou'", told[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("forecast")]
    [InlineData("review")]
    public void A_row_that_is_none_hides_no_value_that_the_scenario_does_not_have(string command)
    {
        string log = folder.Write("offers.csv", "party,action,price\nseller,shout,high\nbuyer,offer,lou\n");
        CliRun run = CliRun.Of(command, log, "--scenario", folder.Write("sale.yaml", Sale), "--language", "nl");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        string[] told = run.Error.TrimEnd().Split('\n');
        Assert.Equal(2, told.Length);
        Assert.StartsWith($"{log}:2:8: Er is geen handeling 'shout'", told[0], StringComparison.Ordinal);
        Assert.StartsWith($"{log}:3:13: Onderwerp 'price' heeft geen waarde 'lou'", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_log_does_not_say_what_it_was_about_hides_nothing_of_it()
    {
        string log = folder.Write("offers.csv", "party,action,price\nseller,shout,high\n");
        string[] told = CliRun.Of("review", log, "--language", "en").Error.TrimEnd().Split('\n');
        Assert.Equal(2, told.Length);
        Assert.Contains("give the scenario by --scenario", told[0], StringComparison.Ordinal);
        Assert.Contains("There is no action 'shout'", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_ours_and_its_scenario_are_both_told_to_whoever_plays_it_again()
    {
        string scenario = folder.Write("sale.yaml", Sale);
        string log = folder.At("log.json");
        Assert.Equal(0, CliRun.Of("simulate", scenario, "--rounds", "5", "--log", log).ExitCode);
        folder.Write(
            "log.json",
            File.ReadAllText(log).Replace("\"seed\": 0", "\"seed\": -1", StringComparison.Ordinal)
        );
        folder.Write("sale.yaml", Sale.Replace("low: 0", "lou: 0", StringComparison.Ordinal));
        CliRun run = CliRun.Of("replay", log, "--language", "en");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains("'seed' is '-1', and should be a whole number from 0.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Issue 'price' has no value 'lou'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_an_exchange_hide_none_of_the_log_of_a_room()
    {
        string log = folder.Write("log.json", "{\"entries\": [7]}");
        string file = folder.Write("trade.yaml", "exchange: 1\nparties: [{ name: a }, { name: b }]\nsteps: []\n");
        CliRun run = CliRun.Of("exchange", file, "--log", log, "--language", "en");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        string[] told = run.Error.TrimEnd().Split('\n');
        Assert.Equal(2, told.Length);
        Assert.StartsWith($"{file}:3:8: An exchange has 1 to 60 steps", told[0], StringComparison.Ordinal);
        Assert.StartsWith($"{log}:1:14: An entry is the number 7", told[1], StringComparison.Ordinal);
    }
}
