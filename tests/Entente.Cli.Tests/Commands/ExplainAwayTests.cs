namespace Entente.Cli.Tests.Commands;

public sealed class ExplainAwayTests
{
    [Theory]
    [InlineData(3, "What it could be. size: small", "can be blocked")]
    [InlineData(0, "it can be blocked by village (−4)", "size: small")]
    public void What_somebody_away_from_the_table_would_block_is_not_put_forward_or_not_without_saying_so(
        int small,
        string said,
        string unsaid
    )
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("quarry.yaml", Quarry(small));

        CliRun run = CliRun.Of("explain", file, "--language", "en");

        Assert.True(run.ExitCode == 0, run.Error);
        string text = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_half_page_of_Hanoi_says_in_a_sentence_who_was_not_at_the_table()
    {
        string text = string.Join(
            ' ',
            CliRun
                .Of("explain", "hanoi-2019", "--language", "en")
                .Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Contains(
            "Not at the table: Japan loses by “What Pyongyang offered” and both possible deals;",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(Blocking, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Verlies voor bondgenoten door ‘big’ (4)", "--details")]
    [InlineData(
        "Niet aan tafel: verlies voor bondgenoten bij ‘big’; in staat ‘big’ tegen te houden: bondgenoten, met verlies daarbij."
    )]
    public void In_Dutch_no_verb_depends_on_whether_a_name_is_of_one_or_of_several(string said, params string[] form)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "quarry.yaml",
            Quarry(3).Replace("village", "bondgenoten", StringComparison.Ordinal)
                + "\npackages: { big: { outcome: { size: big, start: now } } }\n"
        );

        CliRun run = CliRun.Of(["explain", file, "--language", "nl", .. form]);

        Assert.True(run.ExitCode == 0, run.Error);
        string text = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_half_page_and_the_details_say_the_same_of_who_could_block_what() =>
        Assert.Contains(
            Blocking,
            string.Join(
                ' ',
                CliRun
                    .Of("explain", "hanoi-2019", "--details", "--language", "en")
                    .Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            ),
            StringComparison.Ordinal
        );

    // The exercises, which stand in both deals, are Seoul's too; relief stands in every proposal and in the second deal.
    private const string Blocking =
        "ould block, unharmed: South Korea (both possible deals) and China (every proposal and the deal under “Estimated interests”).";

    // Big is better for both at the table, and takes something from the village, which can block it.
    private static string Quarry(int small) =>
        $$"""
            entente: 1
            title: A quarry
            issues: { size: [small, big], start: [now, later] }
            parties:
              firm: { fallback: 2, preferences: { scores: { size: { small: {{small}}, big: 6 }, start: { now: 1, later: 0 } } } }
              town: { fallback: 2, preferences: { scores: { size: { small: {{small}}, big: 6 }, start: { now: 0, later: 1 } } } }
            thirdParties:
              village:
                say: [ { mayBlock: { size: big } } ]
                fallback: 0
                preferences: { scores: { size: { small: 0, big: -4 } } }
            """;
}
