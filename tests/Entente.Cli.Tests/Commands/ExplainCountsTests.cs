using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.Cli.Tests.Commands;

public sealed partial class ExplainCountsTests
{
    [Fact]
    public void What_was_proposed_in_every_round_is_counted_in_every_round()
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("talks.json");
        CliRun.Of([
            .. "simulate hanoi-2019 --reading interests --party 1=hardliner --party 2=hardliner --rounds 6".Split(' '),
            "--log",
            log,
        ]);

        using var document = JsonDocument.Parse(CliRun.Of("explain", log, "--json").Output);
        JsonElement reading = document.RootElement.GetProperty("readings")[0];
        JsonElement kept = reading.GetProperty("keptOut")[0];
        Assert.Equal("dismantlement", kept.GetProperty("issue").GetString());
        Assert.Equal(6, kept.GetProperty("tabled").GetInt32());
        Assert.Equal(
            [6, 6],
            reading.GetProperty("tabled").EnumerateArray().Select(each => each.GetProperty("times").GetInt32())
        );
        Assert.Contains(
            "“The whole programme”, proposed 6 times, is in none of the 378",
            Said("explain", log, "--language", "en"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "“Dismantlement: The whole programme” was in 6 of the 12 proposals",
            Said("explain", log, "--details", "--language", "en"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en", "All changes that would open a deal with “Dismantlement: The Yongbyon complex” (2)")]
    [InlineData("nl", "Alle veranderingen die een akkoord met ‘Ontmanteling: Het complex Yongbyon’ openen (2)")]
    public void The_list_of_changes_says_what_the_deal_is_to_have_that_they_open(string language, string title) =>
        Assert.Contains(
            title,
            Said("explain", "hanoi-2019", "--reading", "stated", "--details", "--language", language),
            StringComparison.Ordinal
        );

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    private static string Said(params string[] arguments) => Blanks().Replace(CliRun.Of(arguments).Output, " ");
}
