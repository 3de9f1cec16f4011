namespace Entente.Cli.Tests.Commands;

/// <summary>What explain, forecast and review make of what they are given, which is the same for all three.</summary>
public sealed class GivenInputTests
{
    private const string Talks = "party,price\nseller,10\nbuyer,4\n";

    public static TheoryData<string> Commands => ["explain", "forecast", "review"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_log_that_does_not_say_what_it_was_about_asks_for_it(string command)
    {
        using var folder = new TemporaryFolder();
        Refused("does not say what it was about", command, folder.Write("talks.csv", Talks));
    }

    public static TheoryData<string> LogCommands => [.. Commands, "replay"];

    [Theory]
    [MemberData(nameof(LogCommands))]
    public void A_log_whose_scenario_has_moved_names_itself_and_the_remedy(string command)
    {
        using var folder = new TemporaryFolder();
        string scenario = folder.Write("sale.yaml", Sale);
        string log = folder.At("talks.json");
        string[] play = ["simulate", scenario, "--party", "1=micro", "--party", "2=micro", "--log", log];
        Assert.Equal(0, CliRun.Of(play).ExitCode);
        File.Move(scenario, folder.At("moved.yaml"));

        Refused(
            $"{log}: This log is about the scenario '{scenario}', which is not there, seen from this folder: give it by --scenario.",
            command,
            log
        );
        Assert.Contains(
            "geef het met --scenario.",
            CliRun.Of(command, log, "--language", "nl").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, CliRun.Of(command, log, "--scenario", folder.At("moved.yaml")).ExitCode);
    }

    private const string Sale = """
        entente: 1
        title: Sale
        issues: { price: [low, high], date: [soon, late] }
        parties:
          one: { fallback: 1, preferences: { scores: { price: { low: 0, high: 3 }, date: { soon: 2, late: 0 } } } }
          two: { fallback: 1, preferences: { scores: { price: { low: 3, high: 0 }, date: { soon: 0, late: 2 } } } }
        """;

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_is_not_there_is_looked_for_among_the_scenarios_too(string command) =>
        Refused("no scenario of this id ships with Entente", command, "nowhere-2019");

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_file_that_is_neither_log_nor_scenario_is_told_what_a_log_looks_like(string command)
    {
        using var folder = new TemporaryFolder();
        Refused("This is no log that is known here.", command, folder.Write("note.txt", "hello\n"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_scenario_with_faults_is_told_its_faults(string command)
    {
        using var folder = new TemporaryFolder();
        string faulty = folder.Write("faulty.yaml", "entente: 1\ntitle: Faulty\nissues: { deal: [x] }\n");
        Refused("faulty.yaml:", command, faulty);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_scenario_that_is_no_valid_YAML_is_told_where(string command)
    {
        using var folder = new TemporaryFolder();
        Refused("broken.yaml:3:", command, folder.Write("broken.yaml", "entente: 1\ntitle: Broken\n  issues: [\n"));
        Refused("it starts with 'entente: 1'", command, folder.Write("note.yaml", "hello: there\n"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_seat_without_a_party_is_wrong_usage(string command)
    {
        CliRun run = CliRun.Of(command, "hanoi-2019", "--seat", "Kim", "--language", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--seat takes NAME=PARTY, not 'Kim'.", run.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> ScenarioCommands => [.. Commands, "analyze", "check", "simulate"];

    [Theory]
    [MemberData(nameof(ScenarioCommands))]
    public void An_empty_file_is_said_to_be_empty(string command)
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "empty.yaml", "empty.json" })
        {
            string path = folder.Write(name, "");
            CliRun run = CliRun.Of(command, path, "--language", "en");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(
                $"{path}:1:1: The file is empty; a scenario starts with 'entente: 1' (entente new FILE writes one to start from).",
                run.Output + run.Error,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_session_that_a_file_does_not_hold_is_refused(string command)
    {
        using var folder = new TemporaryFolder();
        string scenario = folder.Write("sale.yaml", Sale);
        string log = folder.At("talks.json");
        string[] play = ["simulate", scenario, "--party", "1=micro", "--party", "2=micro", "--log", log];
        Assert.Equal(0, CliRun.Of(play).ExitCode);

        CliRun run = CliRun.Of(command, log, "--session", "4", "--language", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            $"{log}: The file holds one session, and --session 4 asks for another; leave it out.\n",
            run.Error
        );
        Assert.Contains(
            "Het bestand bevat één sessie, en --session 4 vraagt een andere; laat dat weg.",
            CliRun.Of(command, log, "--session", "4", "--language", "nl").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, CliRun.Of(command, log, "--session", "1").ExitCode);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_scenario_has_no_sessions_to_pick_from(string command)
    {
        CliRun run = CliRun.Of(command, "house-sale", "--session", "4", "--language", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "--session picks one of the sessions of a log, and this is a scenario; leave it out.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static void Refused(string sentence, string command, string given)
    {
        CliRun run = CliRun.Of(command, given, "--language", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
