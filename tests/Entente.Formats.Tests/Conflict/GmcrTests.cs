using Entente.Conflict;
using Entente.Formats.Conflict;

namespace Entente.Formats.Tests.Conflict;

/// <summary>Files as programs for the graph model save them, in several versions.</summary>
public class GmcrTests
{
    private const string Options = """
        "options": [{"permittedDirection": "fwd", "name": "Modify"}, {"permittedDirection": "back", "name": "Delay"}, {"permittedDirection": "both", "name": "Accept"},
          {"permittedDirection": "fwd", "name": "Abandon"}, {"permittedDirection": "both", "name": "Insist"}],
        "infeasibles": [[[1, "Y"], [2, "Y"]], [[1, "Y"], [3, "Y"]], [[2, "Y"], [3, "Y"]], [[1, "N"], [2, "N"], [3, "N"]]],
        """;

    private static string Elmira(string flag, string key) =>
        $$"""
            { "program": "gmcr-py", "version": "0.3.6", "{{flag}}": true, {{Options}}
              "coalitionsFull": [{"options": [0], "name": "MoE"}], "coalitions": [0, 1, 2],
              "decisionMakers": [
                {"name": "MoE", "options": [0], "{{key}}": [9, 3, 4, 10, 7, 1, 2, 8, [11, 5, 6, 12]],
                 "preferences": [[[2, "Y"]], {"compound": true, "members": [[[0, "N"], [4, "Y"]], [[0, "Y"], [4, "N"]]]}]},
                {"name": "Uniroyal", "options": [1, 2, 3], "{{key}}": [1, 4, 10, 7, [5, 11, 6, 12], 2, 3, 9, 8], "preferences": []},
                {"name": "Local Government", "options": [4], "{{key}}": [9, 3, 7, 1, 10, 8, 4, 2, [11, 5, 12, 6]], "preferences": []}] }
            """;

    private static ConflictModel Model(string text)
    {
        ConflictReading reading = ConflictSource.Parse("f.gmcr", text);
        Assert.Empty(reading.Faults);
        Assert.Equal("GMCR", reading.Format);
        return reading.Model!;
    }

    private static IEnumerable<int> Equilibria(ConflictModel model, StabilityConcept concept) =>
        StabilityAnalyzer.Of(ConflictGraph.Of(model), concept).Equilibria.Select(state => state + 1);

    [Theory]
    [InlineData("useManualPreferenceRanking", "preferenceRanking")]
    [InlineData("useManualPreferenceVectors", "preferenceVector")]
    [InlineData("useManualPreferenceRanking", "preferenceVector")]
    public void A_ranking_made_by_hand_counts_under_both_of_its_names(string flag, string key)
    {
        ConflictModel model = Model(Elmira(flag, key));
        Assert.Equal([5, 6, 7, 10, 11, 12], Equilibria(model, StabilityConcept.Nash));
        Assert.Equal([1, 4, 5, 6, 7, 10, 11, 12], Equilibria(model, StabilityConcept.GeneralMetarational));
    }

    [Fact]
    public void Without_one_the_statements_count_and_misperceptions_are_read()
    {
        ConflictModel model = Model(
            """
            {"infeasibles": [[[0, "Y"], [1, "Y"]]], "useManualPreferenceRanking": false,
             "options": [{"permittedDirection": "both", "name": "Release Water"}, {"permittedDirection": "both", "name": "Escalate"}, {"permittedDirection": "both", "name": "Attack"}],
             "decisionMakers": [
               {"name": "Syria", "payoffs": [6, 3, 5, 2, 1, 4], "options": [0, 1], "misperceptions": [[[0, "Y"], [1, "N"]]],
                "preferences": [[[0, "N"], [1, "N"], [2, "N"]], [[1, "Y"]], [[2, "N"]], [[0, "N"]]]},
               {"name": "Iraq", "options": [2], "misperceptions": [[[0, "N"], [1, "N"]]],
                "preferences": [[[0, "Y"], [1, "N"], [2, "N"]], [[0, "N"], [1, "N"], [2, "Y"]], [[0, "N"], [1, "Y"], [2, "Y"]], [[0, "N"], [1, "N"], [2, "N"]], [[0, "Y"], [1, "N"], [2, "Y"]]]}],
             "program": "gmcr-py", "version": "0.3.12", "coalitions": [0, 1]}
            """
        );
        foreach (
            StabilityConcept concept in new[]
            {
                StabilityConcept.Nash,
                StabilityConcept.SymmetricMetarational,
                StabilityConcept.Sequential,
            }
        )
        {
            Assert.Equal([1, 2, 6], Equilibria(model, concept));
        }
    }

    [Fact]
    public void Every_fault_is_a_sentence_with_its_place()
    {
        ConflictReading reading = ConflictSource.Parse(
            "f.gmcr",
            """
            { "options": [{"name": "Go", "permittedDirection": "sideways"}],
              "infeasibles": [[[0, "maybe"]]],
              "decisionMakers": [{"name": "A", "options": [3], "preferences": [[[7, "Y"]]]}] }
            """
        );
        Assert.Null(reading.Model);
        Assert.Equal(
            [
                "f.gmcr:1:52: There is no direction 'sideways'; it is both, fwd or back.",
                "f.gmcr:2:24: An option is taken (\"Y\") or not (\"N\").",
                "f.gmcr:3:48: There is no option 3; the options are numbered from 0 to 0.",
                "f.gmcr:3:70: There is no option 7; the options are numbered from 0 to 0.",
            ],
            reading.Faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Coalitions_of_a_file_are_left_aside_openly()
    {
        string text = Elmira("useManualPreferenceRanking", "preferenceRanking")
            .Replace("\"coalitions\": [0, 1, 2]", "\"coalitions\": [[0, 1], 2]", StringComparison.Ordinal);
        ConflictReading reading = ConflictSource.Parse("f.gmcr", text);
        Assert.NotNull(reading.Model);
        Assert.Contains("left aside", Assert.Single(reading.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ranking_that_leaves_states_out_is_a_fault_at_the_ranking()
    {
        string text = Elmira("useManualPreferenceRanking", "preferenceRanking")
            .Replace(
                "[9, 3, 4, 10, 7, 1, 2, 8, [11, 5, 6, 12]]",
                "[9, 3, 4, 10, 7, 1, 2, 8, [11, 5, 6]]",
                StringComparison.Ordinal
            );
        Remark fault = Assert.Single(ConflictSource.Parse("f.gmcr", text).Faults);
        Assert.Contains("leaves out 12 (YNNYY)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(6, fault.Place.Line);
    }

    [Fact]
    public void A_condition_that_rules_out_everything_is_a_fault_where_it_stands() =>
        Assert.Equal(
            [
                "f.gmcr:2:31: This condition is empty, so that it rules out every state; name the options that it is about, or take it away.",
                "f.gmcr:3:19: This condition is empty, so that it rules out every state; name the options that it is about, or take it away.",
            ],
            ConflictSource
                .Parse(
                    "f.gmcr",
                    """
                    { "options": ["x", "y"],
                      "infeasibles": [[[0, "Y"]], [],
                                      []],
                      "decisionMakers": [{"name": "A", "options": [0]}, {"name": "B", "options": [1]}] }
                    """
                )
                .Faults.Select(fault => fault.ToString())
        );
}
