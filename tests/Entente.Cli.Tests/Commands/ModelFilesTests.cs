using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>Conflicts, exchanges and questions as files: started, converted, and read with the log of a room.</summary>
public class ModelFilesTests
{
    [Theory]
    [InlineData("conflict", "conflict", "en")]
    [InlineData("conflict", "conflict", "nl")]
    [InlineData("exchange", "exchange", "en")]
    [InlineData("exchange", "exchange", "nl")]
    [InlineData("division", "divide", "en")]
    [InlineData("division", "divide", "nl")]
    [InlineData("stakeholders", "forecast", "en")]
    [InlineData("stakeholders", "forecast", "nl")]
    public void A_file_is_started_and_answered(string kind, string command, string language)
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("mine.yaml");
        CliRun started = CliRun.Of("new", file, "--kind", kind, "--title", "Mine", "--language", language);
        Assert.Equal(ExitCode.Done, started.ExitCode);
        Assert.Contains($"entente {command} {file}", started.Error, StringComparison.Ordinal);
        CliRun answered = CliRun.Of(command, file, "--language", language);
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("Mine", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_goes_to_gmcr_and_back_with_the_same_verdicts()
    {
        using var folder = new TemporaryFolder();
        string gmcr = folder.At("mini.gmcr");
        CliRun there = CliRun.Of("convert", "hanoi-mini-b", "--to", "gmcr", "-o", gmcr);
        Assert.Equal(ExitCode.Done, there.ExitCode);
        Assert.Contains("status quo", there.Error, StringComparison.Ordinal);
        string yaml = folder.At("mini.yaml");
        Assert.Equal(ExitCode.Done, CliRun.Of("convert", gmcr, "--to", "entente", "-o", yaml).ExitCode);
        Assert.Equal(ExitCode.Done, CliRun.Of("conflict", yaml).ExitCode);
        Assert.Contains("id: mini", File.ReadAllText(yaml), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, CliRun.Of("convert", yaml, "--to", "entente-json", "-o", "-").ExitCode);
    }

    [Fact]
    public void A_table_of_scores_is_written_with_what_it_holds()
    {
        using var folder = new TemporaryFolder();
        string table = folder.At("sale.csv");
        CliRun written = CliRun.Of("convert", "house-sale", "--to", "csv", "-o", table);
        Assert.Equal(ExitCode.Done, written.ExitCode);
        Assert.Equal(File.ReadAllText(table), CliRun.Of("convert", "house-sale", "--to", "csv", "-o", "-").Output);
        Assert.StartsWith("issue,value,", File.ReadAllText(table), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, CliRun.Of("check", table).ExitCode);
    }

    [Fact]
    public void A_conflict_is_no_scenario_and_a_scenario_no_conflict()
    {
        CliRun scenario = CliRun.Of("convert", "hanoi-2019", "--to", "gmcr", "-o", "-");
        Assert.NotEqual(ExitCode.Done, scenario.ExitCode);
        Assert.Contains("--owner", scenario.Error, StringComparison.Ordinal);
        CliRun conflict = CliRun.Of("convert", "hanoi-mini-a", "--to", "csv", "-o", "-");
        Assert.NotEqual(ExitCode.Done, conflict.ExitCode);
        Assert.Contains("gmcr", conflict.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_cannot_be_read_is_refused_before_anything_is_planned()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.json", "{}");
        CliRun run = CliRun.Of("exchange", "first-trade", "--log", log);
        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("no log of a room", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_no_party_is_left_aside_openly_and_who_is_has_a_record()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write(
            "log.json",
            """
            { "entries": [ { "version": 1, "hash": "0000000000000000000000000000000000000000000000000000000000000000", "content": "{\"events\":[{\"type\":\"opened\",\"setup\":{\"parties\":[{\"name\":\"seller\"},{\"name\":\"bank\"}]}},{\"type\":\"pledge-given\",\"pledge\":1,\"party\":0,\"what\":\"Deliver.\"},{\"type\":\"pledge-given\",\"pledge\":2,\"party\":1,\"what\":\"Lend.\"},{\"type\":\"pledge-judged\",\"pledge\":1,\"isKept\":true},{\"type\":\"pledge-judged\",\"pledge\":2,\"isKept\":false}]}" } ] }
            """
        );
        CliRun run = CliRun.Of("exchange", "first-trade", "--log", log);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            "note: 'bank' of the log is no party of this exchange ('seller' and 'buyer'); its commitments are left aside. Where it is one of them, give it the same name in the file\n",
            run.Error
        );
        Assert.Equal(
            "let op: 'bank' uit het logboek is geen partij in deze ruil ('seller' en 'buyer'); die toezeggingen blijven buiten beschouwing. Is het een van beide, geef die dan in het bestand dezelfde naam\n",
            CliRun.Of("exchange", "first-trade", "--log", log, "--language", "nl").Error
        );
        Assert.Contains("Deliver.: kept", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_in_which_nothing_was_judged_says_that_it_adds_nothing()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write(
            "log.json",
            """
            { "entries": [ { "version": 1, "hash": "0000000000000000000000000000000000000000000000000000000000000000", "content": "{\"events\":[{\"type\":\"opened\",\"setup\":{\"parties\":[{\"name\":\"seller\"},{\"name\":\"buyer\"}]}},{\"type\":\"pledge-given\",\"pledge\":1,\"party\":0,\"what\":\"Deliver.\"}]}" } ] }
            """
        );
        CliRun run = CliRun.Of("exchange", "first-trade", "--log", log);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("note: no commitment was judged kept or broken in the log, so it adds nothing\n", run.Error);
        Assert.Equal(
            "let op: in het logboek is geen toezegging als gehouden of gebroken beoordeeld, dus het voegt niets toe\n",
            CliRun.Of("exchange", "first-trade", "--log", log, "--language", "nl").Error
        );
        Assert.Equal(CliRun.Of("exchange", "first-trade").Output, run.Output);
    }
}
