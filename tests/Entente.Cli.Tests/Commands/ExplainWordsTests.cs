namespace Entente.Cli.Tests.Commands;

/// <summary>What the half page leaves out of its table is named, and nothing is said to stay as it is that changes.</summary>
public sealed class ExplainWordsTests
{
    private const string House = """
        entente: 1
        title: A house
        issues: { price: [low, mid, high], garden: [no, yes], garage: [no, yes] }
        {0}
        packages:
          first: { outcome: { price: low, garden: yes, garage: yes }, by: B }
          second: { outcome: { price: mid, garden: yes, garage: yes }, by: B }
        parties:
          A: { fallback: 16, preferences: { scores: { price: { low: 1, mid: 10, high: 1 }, garden: { no: 0, yes: 8 }, garage: { no: 9, yes: 2 } } } }
          B: { fallback: 21, preferences: { scores: { price: { low: 8, mid: 6, high: 3 }, garden: { no: 9, yes: 3 }, garage: { no: 9, yes: 9 } } } }
        """;

    [Theory]
    [InlineData("en", true, "Changed too, and not in the table: garden.")]
    [InlineData("nl", true, "Ook veranderd, en niet in de tabel: garden.")]
    [InlineData("en", false, "Not in the table: garden and garage.")]
    [InlineData("nl", false, "Niet in de tabel: garden en garage.")]
    public void Issues_that_proposals_change_and_that_have_no_column_are_named(
        string language,
        bool isCurrent,
        string said
    )
    {
        string current = isCurrent ? "statusQuo: { price: low, garden: no, garage: yes }" : "";
        string text = Said(House.Replace("{0}", current, StringComparison.Ordinal), language);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal(
            isCurrent,
            text.Contains(language == "en" ? "stays as it is" : "blijft zoals het is", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("en", "What it could be. Everything as it is (4 and 6)")]
    [InlineData("nl", "Wat het kan zijn. Alles zoals het is (4 en 6)")]
    public void A_deal_that_changes_nothing_begins_its_sentence(string language, string said)
    {
        const string Scenario = """
            entente: 1
            title: Stay
            issues: { i: [v, w] }
            statusQuo: { i: v }
            parties:
              P: { fallback: 4, preferences: { scores: { i: { v: 4, w: 1 } } } }
              Q: { fallback: 4, preferences: { scores: { i: { v: 6, w: 4 } } } }
            """;
        Assert.Contains(said, Said(Scenario, language), StringComparison.Ordinal);
    }

    private static string Said(string scenario, string language)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("scenario.yaml", scenario);
        return string.Join(
            ' ',
            CliRun
                .Of("explain", file, "--language", language)
                .Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
