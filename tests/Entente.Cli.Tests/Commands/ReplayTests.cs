namespace Entente.Cli.Tests.Commands;

public class ReplayTests
{
    [Fact]
    public void A_review_is_printed_as_a_page_or_as_JSON()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CliRun.Of("simulate", "hanoi-2019", "--log", folder.At("talks.json")).ExitCode);

        Assert.StartsWith(
            "<!doctype html>",
            CliRun.Of("review", folder.At("talks.json"), "--html", "-").Output,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(2, CliRun.Of("review", folder.At("talks.json"), "--html", "-", "--json").ExitCode);
    }

    [Theory]
    [InlineData("--party", "1=conceder")]
    [InlineData("--party", "1=hardliner", "--rounds", "3")]
    [InlineData("--party", "1=random", "--seed", "7", "--breakdown", "0.2")]
    [InlineData("--party", "1=tft-relative", "--duration", "50", "--reading", "interests")]
    [InlineData("--party", "1=conceder", "--first", "2")]
    [InlineData("--protocol", "multiple-offers", "--rounds", "5", "--first", "north korea")]
    [InlineData("--protocol", "issue-by-issue", "--rounds-per-place", "20")]
    [InlineData("--protocol", "multiple-offers", "--rounds", "5")]
    [InlineData("--protocol", "mopac", "--power", "1=3", "--min-power", "4", "--rounds", "60")]
    [InlineData("--protocol", "mopac", "--party", "1=hardliner", "--rounds", "4")]
    [InlineData("--protocol", "mopac", "--power", "2=5", "--min-power", "5", "--max-power", "6", "--rounds", "40")]
    [InlineData("--protocol", "nash-demand", "--rounds", "30")]
    [InlineData("--protocol", "single-text", "--patience", "50", "--rounds", "200")]
    public void A_log_tells_what_simulate_told_and_gives_its_document_byte_for_byte(params string[] options)
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("log.json");
        CliRun told = CliRun.Of(["simulate", "hanoi-2019", .. options, "--log", log]);

        CliRun again = CliRun.Of("replay", log);
        CliRun json = CliRun.Of("replay", log, "--json");

        Assert.Equal(0, told.ExitCode);
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(told.Output, again.Output);
        Assert.Equal(File.ReadAllText(log), json.Output);
    }

    [Theory]
    [InlineData("hanoi-2019")]
    [InlineData("cases/two-employers", "--center", "greedy")]
    public void A_session_that_a_fault_ended_is_told_again_in_Dutch_as_it_was_told(params string[] played)
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("log.json");
        CliRun told = CliRun.Of(["simulate", .. played, "--party", "2=exec:false", "--log", log, "--language", "nl"]);

        CliRun again = CliRun.Of("replay", log, "--language", "nl");

        Assert.Contains(" faalde: ", told.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("\"fault\": \"failed: ", File.ReadAllText(log), StringComparison.Ordinal);
        Assert.Equal(told.Output, again.Output);
    }

    [Theory]
    [InlineData]
    [InlineData("--protocol", "mopac", "--power", "1=3", "--power", "3=2", "--min-power", "4", "--max-power", "5")]
    [InlineData("--protocol", "mopac", "--power", "2=4", "--min-power", "2", "--rounds", "30")]
    public void Three_parties_replay_too(params string[] options)
    {
        using var folder = new TemporaryFolder();
        string pie = folder.Write(
            "pie.yaml",
            """
            entente: 1
            issues: { share: [a, b, c] }
            parties:
              x: { preferences: { scores: { share: { table: { a: 1, b: 0.5, c: 0 } } } } }
              y: { preferences: { scores: { share: { table: { a: 0, b: 1, c: 0.5 } } } } }
              z: { preferences: { scores: { share: { table: { a: 0.5, b: 0, c: 1 } } } } }
            """
        );
        string log = folder.At("log.json");
        CliRun told = CliRun.Of(["simulate", pie, .. options, "--log", log]);
        Assert.True(told.ExitCode == 0, told.Error);

        CliRun again = CliRun.Of("replay", log);

        Assert.Equal(told.Output, again.Output);
        Assert.Equal(File.ReadAllText(log), CliRun.Of("replay", log, "--json").Output);
    }

    [Theory]
    [InlineData("\"endedBy\": \"agreement\"", "\"endedBy\": \"deadline\"", "'endedBy' is 'deadline'")]
    [InlineData("\"utilities\": [\n    11,", "\"utilities\": [\n    12,", "'utilities' is '12'")]
    [InlineData("\"action\": \"offer\"", "\"action\": \"accept\"", "The log has an acceptance by '")]
    [InlineData("\"action\": \"offer\"", "\"action\": \"ofer\"", "There is no action 'ofer'")]
    [InlineData("\"party\": \"north korea\"", "\"party\": \"south korea\"", "'south korea'")]
    [InlineData("\"seed\": 0", "\"seed\": -1", "'seed' is '-1', and should be a whole number")]
    [InlineData("\"reading\": \"stated\"", "\"reading\": \"interests\"", "not the scenario that was played")]
    [InlineData("entente/session/1", "entente/session/2", "reads entente/session/1")]
    [InlineData("\"dismantlement\": \"test sites\"", "\"dismantlement\": \"test site\"", "Did you mean 'test sites'?")]
    public void A_log_that_was_tampered_with_is_refused_with_the_place(string from, string to, string message)
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("log.json");
        CliRun.Of("simulate", "hanoi-2019", "--party", "1=conceder", "--log", log);
        string text = File.ReadAllText(log);
        int at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        File.WriteAllText(log, text[..at] + to + text[(at + from.Length)..]);

        CliRun again = CliRun.Of("replay", log);

        Assert.Equal(1, again.ExitCode);
        Assert.Empty(again.Output);
        Assert.StartsWith(log, again.Error, StringComparison.Ordinal);
        Assert.Contains(message, again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_in_which_a_log_departs_from_its_session_is_told_at_once()
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("log.json");
        CliRun.Of("simulate", "hanoi-2019", "--party", "1=conceder", "--log", log);
        string text = File.ReadAllText(log)
            .Replace("\"utilities\": [\n    11,", "\"utilities\": [\n    12,", StringComparison.Ordinal);
        int start = text.IndexOf("\"log\"", StringComparison.Ordinal);
        int time = text.IndexOf("\"time\": ", start, StringComparison.Ordinal) + "\"time\": ".Length;
        int end = text.IndexOf(',', time);
        int next = text.IndexOf("\"time\": ", end, StringComparison.Ordinal) + "\"time\": ".Length;
        int last = text.IndexOf(',', next);
        string timed = $"{text[..time]}0.0001{text[end..next]}0.0002{text[last..]}";
        File.WriteAllText(log, timed);

        CliRun numbers = CliRun.Of("replay", log);

        Assert.Equal(1, numbers.ExitCode);
        string[] lines = numbers.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("'utilities' is '12'", lines[0], StringComparison.Ordinal);
        Assert.Contains("'time' is '0.0001'", lines[1], StringComparison.Ordinal);
        Assert.Contains("'time' is '0.0002'", lines[2], StringComparison.Ordinal);

        // From a move on that cannot have been made, another session happens; what stands before it is judged.
        int second = timed.IndexOf("\"action\": \"offer\"", last, StringComparison.Ordinal);
        int move = timed.IndexOf("\"action\": \"offer\"", second + 1, StringComparison.Ordinal);
        File.WriteAllText(
            log,
            $"{timed[..move]}{timed[move..].Replace("\"action\": \"offer\"", "\"action\": \"reject\"", StringComparison.Ordinal)}"
        );

        CliRun moves = CliRun.Of("replay", log);

        lines = moves.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("'time' is '0.0001'", lines[0], StringComparison.Ordinal);
        Assert.Contains("'time' is '0.0002'", lines[1], StringComparison.Ordinal);
        Assert.Contains("here", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replay")]
    [InlineData("review")]
    [InlineData("explain")]
    public void A_reading_that_there_is_not_hides_no_fault_of_the_log(string command)
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("log.json");
        CliRun.Of("simulate", "hanoi-2019", "--log", log);
        File.WriteAllText(
            log,
            File.ReadAllText(log).Replace("\"test sites\"", "\"test site\"", StringComparison.Ordinal)
        );

        CliRun run = CliRun.Of(command, log, "--reading", "none such");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean 'test sites'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("There is no reading 'none such'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_another_program_is_sent_on_to_review()
    {
        using var folder = new TemporaryFolder();
        string table = folder.Write("talks.csv", "party,price\nbuyer,1\n");

        CliRun run = CliRun.Of("replay", table);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("entente review", run.Error, StringComparison.Ordinal);
    }
}
