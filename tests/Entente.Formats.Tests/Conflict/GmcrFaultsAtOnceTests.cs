using Entente.Formats.Conflict;

namespace Entente.Formats.Tests.Conflict;

public sealed class GmcrFaultsAtOnceTests
{
    private const string Nuclear = """
        {
          "version": "0.4", "useManualPreferenceRanking": true,
          "options": [{"name": "R1"}, {"name": "R2"}, {"name": "Y"}, {"name": "F"}],
          "decisionMakers": [
            {"name": "US", "options": [0, 1], "preferenceRanking": [7, 8, 9, 4, 1, 5, 2, 6, 3]},
            {"name": "DPRK", "options": [2, 3], "preferenceRanking": [3, 6, 2, 5, 1, 9, 4, 8, 7]}
          ],
          "infeasibles": [[[0, "Y"], [1, "Y"]], [[2, "Y"], [3, "Y"]]]
        }
        """;

    [Fact]
    public void As_it_stands_it_is_a_conflict() => Assert.Empty(Faults(Nuclear));

    [Theory]
    [InlineData(
        "infeasibles",
        "infeasible",
        "8:3: There is no key 'infeasible' in a file; did you mean 'infeasibles'?"
    )]
    [InlineData(
        "\"name\": \"R2\"",
        "\"nam\": \"R2\"",
        "3:32: There is no key 'nam' in an option; did you mean 'name'?"
    )]
    [InlineData(
        "\"options\": [2, 3]",
        "\"option\": [2, 3]",
        "6:22: There is no key 'option' in a decision maker; did you mean 'options'?"
    )]
    [InlineData("\"name\": \"R2\"", "", "3:31: This option has no 'name'; give it one.")]
    [InlineData("\"name\": \"US\", ", "", "5:5: This decision maker has no 'name'; give it one.")]
    [InlineData(
        "\"options\": [2, 3], ",
        "",
        "6:5: Decision maker 'DPRK' has no 'options'; list the numbers of its own, [] for none."
    )]
    [InlineData(
        "\"options\": [{\"name\": \"R1\"}, {\"name\": \"R2\"}, {\"name\": \"Y\"}, {\"name\": \"F\"}]",
        "\"options\": []",
        "3:14: A conflict has at least one option; name it here."
    )]
    public void A_fault_is_told_once_with_what_to_do(string part, string instead, string fault) =>
        Assert.Equal([fault], Faults(Nuclear.Replace(part, instead, StringComparison.Ordinal)));

    [Fact]
    public void Without_decision_makers_it_is_no_fault_that_options_belong_to_nobody()
    {
        string text = Nuclear.ReplaceLineEndings("\n");
        int start = text.IndexOf("[\n    {\"name\": \"US\"", StringComparison.Ordinal);
        int end = text.IndexOf("  ],", StringComparison.Ordinal);
        Assert.Equal(
            ["4:21: A conflict has 1 to 62 decision makers, not 0."],
            Faults($"{text[..start]}[]{text[(end + 3)..]}")
        );
    }

    [Fact]
    public void A_ranking_is_held_against_itself_where_it_is_not_known_which_states_there_are() =>
        Assert.Equal(
            [
                "8:31: There is no option 9; the options are numbered from 0 to 3.",
                "5:67: State 8 stands at places 2 and 3, as if it were better than itself; name it once.",
                "6:87: There is no state 99; the options make at most 16.",
            ],
            Faults(
                Nuclear
                    .Replace("[1, \"Y\"]", "[9, \"Y\"]", StringComparison.Ordinal)
                    .Replace("[7, 8, 9,", "[7, 8, 8,", StringComparison.Ordinal)
                    .Replace("8, 7]", "8, 99]", StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData("member", "There is no key 'member' in a condition; did you mean 'members'?")]
    [InlineData("of", "This condition has no 'members'; list there the conditions of which one has to hold.")]
    public void A_condition_without_members_is_told_so(string key, string fault) =>
        Assert.EndsWith(
            fault,
            Assert.Single(
                Faults(
                    Nuclear.Replace(
                        "\"options\": [0, 1],",
                        $"\"options\": [0, 1], \"preferences\": [{{\"compound\": true, \"{key}\": [[[0, \"Y\"]]]}}],",
                        StringComparison.Ordinal
                    )
                )
            ),
            StringComparison.Ordinal
        );

    private static string[] Faults(string text) =>
        [.. ConflictSource.Parse("f.gmcr", text).Faults.Select(fault => fault.ToString()["f.gmcr:".Length..])];
}
