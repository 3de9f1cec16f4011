using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>A scenario that is split is read with the private files that <c>--party</c> gives.</summary>
public sealed class PrivateFileTests : IDisposable
{
    private const string Shared = """
        entente: 1
        id: sale
        title: Sale
        issues: { price: [low, high], date: [soon, late] }
        parties: { one: {}, other: {} }

        """;

    private readonly TemporaryFolder folder = new();
    private readonly string shared;
    private readonly string one;
    private readonly string other;

    public PrivateFileTests()
    {
        shared = folder.Write("sale.yaml", Shared);
        one = folder.Write("first.yaml", Private("one", "{ low: 0, high: 3 }"));
        other = folder.Write("second.yaml", Private("other", "{ low: 3, high: 0 }"));
    }

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Commands => ["analyze", "explain", "forecast"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Private_files_say_what_the_whole_scenario_says(string command)
    {
        using var elsewhere = new TemporaryFolder();
        CliRun whole = CliRun.Of("convert", folder.At("."), "--to", "entente", "--output", elsewhere.At("sale.yaml"));
        Assert.Equal(ExitCode.Done, whole.ExitCode);
        string[] options = command == "analyze" ? ["--draws", "0"] : [];

        CliRun given = CliRun.Of([command, shared, "--party", one, "--party", $"other={other}", .. options]);
        Assert.Equal(ExitCode.Done, given.ExitCode);
        Assert.Equal(CliRun.Of([command, elsewhere.At("sale.yaml"), .. options]).Output, given.Output);
        Assert.NotEqual(CliRun.Of([command, shared, .. options]).Output, given.Output);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_folder_has_its_private_files_and_takes_them_again(string command)
    {
        CliRun run = CliRun.Of(command, folder.At("."), "--party", one, "--json");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_is_no_private_file_of_the_party_is_a_fault_each(string command)
    {
        string[] call =
        [
            command,
            shared,
            "--party",
            $"one={other}",
            "--party",
            folder.At("nosuch.yaml"),
            "--party",
            shared,
        ];
        CliRun english = CliRun.Of(call);
        CliRun dutch = CliRun.Of([.. call, "--language", "nl"]);
        Assert.Equal(ExitCode.InputFault, english.ExitCode);
        Assert.Equal(
            $"""
            {other}:3:8: This is the private file of 'other', and --party gives it to 'one'.
            {folder.At("nosuch.yaml")}: There is no such file; see how its name is written, and from which folder.
            {shared}:1:1: This is no private file of a party: one starts with 'entente: 1' and names its 'scenario' and its 'party'.

            """,
            english.Error
        );
        Assert.Equal(ExitCode.InputFault, dutch.ExitCode);
        Assert.Contains(
            $"{other}:3:8: Dit is het privébestand van 'other', en --party geeft het aan 'one'.",
            dutch.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{shared}:1:1: Dit is geen privébestand van een partij",
            dutch.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("explain", "used-car")]
    [InlineData("forecast", "hanoi-2019")]
    public void A_scenario_that_ships_is_read_with_a_private_file_all_the_same(string command, string id)
    {
        CliRun run = CliRun.Of(command, id, "--party", one);
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains(
            $"{one}:2:11: This belongs to scenario 'sale', and the shared part is '{id}'.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_file_without_a_name_is_wrong_usage(string command) =>
        Misuse.IsSaid(
            [command, shared, "--party", "one="],
            "--party takes [NAME=]FILE, not 'one='.",
            "--party vraagt [NAAM=]BESTAND, niet 'one='."
        );

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_scenario_of_another_kind_has_no_private_files(string command)
    {
        string table = folder.Write("scores.csv", "issue,value,one,other\nprice,low,1,2\nprice,high,2,1\n");
        Misuse.IsSaid(
            [command, table, "--party", one],
            $"--party: for a scenario of Entente's own of which the parties have private files, which {table} is not; leave it out.",
            $"--party: voor een scenario van Entente zelf waarvan de partijen privébestanden hebben, en dat is {table} niet; laat dat weg."
        );
    }

    private static string Private(string party, string scores) =>
        $$"""
            entente: 1
            scenario: sale
            party: {{party}}
            fallback: 1
            preferences: { scores: { price: {{scores}}, date: { soon: 1, late: 0 } } }

            """;
}
