using System.Text;
using Entente.Conflict;
using Entente.Formats.Catalog;
using Entente.Formats.Conflict;
using Entente.Formats.Nodes;
using Entente.Formats.Tests.Fuzz;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Formats.Tests.Conflict;

public class NativeConflictTests
{
    internal const string Water = """
        conflict: 1
        id: water
        title: { en: Water for the city, nl: Water voor de stad }
        decisionMakers:
          city:
            title: the city
            options:
              pump: pump more
              sue: { title: go to court, direction: forward }
            preferences:
              - not restrict
              - pump and not sue
              - { wants: sue if restrict, about: only as an answer, estimate: said so in two meetings }
          farmers:
            options: [restrict]
            ranking: [peace, rest]
        infeasible:
          - pump and restrict
        names:
          peace: { state: {}, title: as things stand }
        statusQuo: peace
        """;

    private static ConflictModel Model(string text)
    {
        ConflictReading reading = ConflictSource.Parse("f.yaml", text);
        Assert.Empty(reading.Faults);
        return reading.Model!;
    }

    private static string[] Faults(string text)
    {
        ConflictReading reading = ConflictSource.Parse("f.yaml", text);
        Assert.Null(reading.Model);
        return [.. reading.Faults.Select(fault => fault.ToString())];
    }

    private static string With(string right, string wrong)
    {
        Assert.Contains(right, Water, StringComparison.Ordinal);
        return Water.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static JsonSchema Schema { get; } =
        JsonSchema
            .FromFileAsync(Path.Combine(Repository.Root, "schemas", "entente-conflict-1.json"))
            .GetAwaiter()
            .GetResult();

    private static string[] SchemaFaults(string yaml) =>
        [.. Schema.Validate(NodeText.Json(YamlNodes.Read("f", yaml).Root!)).Select(fault => fault.ToString())];

    [Fact]
    public void A_conflict_is_read_with_its_options_states_and_preferences()
    {
        ConflictModel model = Model(Water);
        Assert.Equal(["pump", "sue", "restrict"], model.Options.Select(option => option.Name));
        Assert.Equal(OptionDirection.Forward, model.Options[1].Direction);
        Assert.Equal("go to court", model.Options[1].Title.In("en"));
        ConflictGraph graph = ConflictGraph.Of(model);
        Assert.Equal(
            ["NNN", "YNN", "NYN", "YYN", "NNY", "NYY"],
            Enumerable.Range(0, graph.Space.Count).Select(graph.Space.PatternOf)
        );
        Assert.Equal(0, model.StatusQuo);
        Assert.Equal([0], graph.TiersOf(1)[0]);
        Assert.Equal(2, graph.TiersOf(1).Length);

        // Without a restriction first; among those pumping without a lawsuit; 'sue if restrict' holds of all of them.
        Assert.Equal([1], graph.TiersOf(0)[0]);
        Assert.Equal([4], graph.TiersOf(0)[^1]);
    }

    [Theory]
    [InlineData("not pump", "NNN NYN NNY NYY")]
    [InlineData("pump or sue", "YNN NYN YYN NYY")]
    [InlineData("pump and sue", "YYN")]
    [InlineData("not (pump or sue)", "NNN NNY")]
    [InlineData("sue if restrict", "NNN YNN NYN YYN NYY")]
    [InlineData("sue iff restrict", "NNN YNN NYY")]
    [InlineData("city/pump", "YNN YYN")]
    [InlineData("'pump'", "YNN YYN")]
    [InlineData("not pump and not sue or restrict", "NNN NNY NYY")]
    [InlineData("peace", "NNN")]
    [InlineData("not peace", "YNN NYN YYN NNY NYY")]
    public void A_formula_means_what_it_says(string formula, string states)
    {
        ConflictModel model = Model(With("- not restrict\n", $"- {formula}\n"));
        StateSpace space = ConflictGraph.Of(model).Space;
        StateCondition condition = model.DecisionMakers[0].Statements[0].Condition;
        Assert.Equal(
            states,
            string.Join(
                ' ',
                Enumerable
                    .Range(0, space.Count)
                    .Where(state => condition.Holds(space.CodeOf(state), state))
                    .Select(space.PatternOf)
            )
        );
    }

    [Fact]
    public void A_map_of_options_is_a_condition()
    {
        ConflictModel model = Model(With("- not restrict\n", "- { pump: yes, sue: no }\n"));
        Assert.True(model.DecisionMakers[0].Statements[0].Condition.Holds(0b001, 0));
        Assert.False(model.DecisionMakers[0].Statements[0].Condition.Holds(0b011, 0));
    }

    [Theory]
    [InlineData(
        "conflict: 1",
        "conflict: 2",
        "f.yaml:1:11: The version of the format of conflicts is 1; write 'conflict: 1'."
    )]
    [InlineData(
        "options: [restrict]",
        "options: [restrict, pump]",
        "f.yaml:18:5: More than one option is called 'pump'; write 'city/pump' or 'farmers/pump'."
    )]
    [InlineData("- not restrict\n", "- not restrain\n", "f.yaml:11:9: There is no option 'restrain'.")]
    [InlineData(
        "- not restrict\n",
        "- not restrict pump\n",
        "f.yaml:11:9: 'pump' in 'not restrict pump' has nothing to join; write 'and' or 'or' before it, or quotes around a name of several words."
    )]
    [InlineData("- not restrict\n", "- (not restrict\n", "f.yaml:11:9: A '(' in '(not restrict' is not closed.")]
    [InlineData("- not restrict\n", "- restrict and\n", "f.yaml:11:9: A name is missing in 'restrict and'.")]
    [InlineData(
        "[peace, rest]",
        "[peace, rest, peace]",
        "f.yaml:16:28: State 'peace' stands at places 1 and 3, as if it were better than itself; name it once."
    )]
    [InlineData(
        "[peace, rest]",
        "[peace]",
        "f.yaml:16:14: The ranking leaves out 2 (YNN), 3 (NYN), 4 (YYN), 5 (NNY), 6 (NYY); a ranking holds every state, or 'rest' for the others."
    )]
    [InlineData("[peace, rest]", "[peac, rest]", "f.yaml:16:15: There is no state 'peac'; did you mean 'peace'?")]
    [InlineData(
        "direction: forward",
        "direction: forwards",
        "f.yaml:9:45: There is no direction 'forwards'; did you mean 'forward'?"
    )]
    [InlineData(
        "statusQuo: peace",
        "statusQuo: { pump: yes, restrict: yes }",
        "f.yaml:21:12: This state is not there: it is infeasible, or counts as one with others; name another, or change 'infeasible'."
    )]
    [InlineData(
        "- pump and restrict",
        "- pump or not pump",
        "f.yaml:17:1: No state is feasible: what cannot be rules out every combination of options; take away or narrow one of these conditions."
    )]
    [InlineData(
        "statusQuo: peace",
        "statusqou: peace",
        "f.yaml:21:1: There is no key 'statusqou' in a conflict; did you mean 'statusQuo'?"
    )]
    public void Every_fault_is_a_sentence_with_its_place(string right, string wrong, string fault) =>
        Assert.Contains(fault, Faults(With(right, wrong)));

    [Fact]
    public void All_faults_come_out_at_once()
    {
        string[] faults = Faults(
            With("- not restrict\n", "- not restrain\n")
                .Replace("[peace, rest]", "[peace, 99]", StringComparison.Ordinal)
                .Replace("direction: forward", "direction: ahead", StringComparison.Ordinal)
                .Replace("- pump and restrict", "- pump and restrct", StringComparison.Ordinal)
        );
        Assert.Contains(faults, fault => fault.Contains("'ahead'", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("'restrct'", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("'restrain'", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("'99'", StringComparison.Ordinal));
        Assert.Equal(4, faults.Length);
    }

    [Fact]
    public void Listed_states_have_their_moves_and_a_gulf_is_strong()
    {
        ConflictModel model = Model(
            """
            conflict: 1
            states: [calm, row, war]
            decisionMakers:
              a: { moves: { calm: [row], row: [calm, war] }, ranking: [calm, row, '>>', war] }
              b: { moves: { row: war }, ranking: [[calm, row], war] }
            statusQuo: row
            """
        );
        ConflictGraph graph = ConflictGraph.Of(model);
        Assert.Equal([0, 2], graph.MovesOf(0, 1));
        Assert.Equal([2], graph.MovesOf(1, 1));
        Assert.True(graph.HasStrength);
        Assert.Equal([1, 1, 0], Enumerable.Range(0, 3).Select(state => graph.BandOf(0, state)));
        Assert.Equal(1, model.StatusQuo);
    }

    [Fact]
    public void Collapsed_states_can_be_named_in_rankings()
    {
        ConflictModel model = Model(
            """
            conflict: 1
            decisionMakers:
              a: { options: [go, stay], ranking: [NNN, NYN, gone] }
              b: { options: [answer], ranking: [gone, rest] }
            infeasible: [go and stay, not go and answer]
            collapsed: { gone: { when: go } }
            """
        );
        ConflictGraph graph = ConflictGraph.Of(model);
        Assert.Equal("YN-", graph.Space.PatternOf(2));
        Assert.Equal([2], graph.TiersOf(1)[0]);
    }

    [Theory]
    [InlineData("cuban-missiles", 12, "6", "1 2 3 5 6 7 8")]
    [InlineData("elmira", 12, "5 6 7 10 11 12", "1 4 5 6 7 10 11 12")]
    [InlineData("garrison", 23, "2 3 11 17 18 21 22", "2 3 4 6 8 10 11 13 14 15 17 18 19 21 22")]
    public void Published_conflicts_that_ship_have_the_published_equilibria(
        string id,
        int states,
        string nash,
        string general
    )
    {
        ConflictGraph graph = ConflictGraph.Of(ConflictSource.Read(id).Model!);
        Assert.Equal(states, graph.Space.Count);
        Assert.Equal(nash, Numbers(graph, StabilityConcept.Nash));
        Assert.Equal(general, Numbers(graph, StabilityConcept.GeneralMetarational));
    }

    private static string Numbers(ConflictGraph graph, StabilityConcept concept) =>
        string.Join(' ', StabilityAnalyzer.Of(graph, concept).Equilibria.Select(state => state + 1));

    [Fact]
    public void Conflicts_that_ship_are_read_without_a_fault_and_fit_the_schema()
    {
        Assert.Equal(["cuban-missiles", "elmira", "garrison", "hanoi-mini-a", "hanoi-mini-b"], ShippedConflicts.Ids);
        foreach (string id in ShippedConflicts.Ids)
        {
            ConflictReading reading = ConflictSource.Read(id);
            Assert.Empty(reading.Faults);
            Assert.Empty(reading.Warnings);
            Assert.Equal(id, reading.Model!.Id);
            Assert.True(ConflictSource.Recognises(id));
            Assert.Empty(SchemaFaults(File.ReadAllText(Path.Combine(Repository.Root, ShippedConflicts.PathOf(id)))));
        }
    }

    [Fact]
    public void The_example_of_the_page_is_read_and_fits_the_schema()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "conflict-format.md"));
        string example = page.Split("```yaml\n")[1].Split("```")[0];
        Assert.NotNull(Model(example));
        Assert.Empty(SchemaFaults(example));
        Assert.Empty(SchemaFaults(Water));
        Assert.NotEmpty(SchemaFaults(With("direction: forward", "direction: forwards")));
    }

    [Fact]
    public void A_broken_file_gives_a_conflict_or_faults_and_no_exception()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Water);
        for (int seed = 0; seed < 2_000; seed++)
        {
            string broken = Encoding.UTF8.GetString(new Mutation(seed).Of(bytes, bytes));
            ConflictReading reading = ConflictSource.Parse("f.yaml", broken);
            Assert.True(reading.Model is null != reading.Faults.IsEmpty, broken);
        }
    }

    [Fact]
    public void Options_that_cannot_be_read_are_one_fault_and_names_of_options_none() =>
        Assert.EndsWith(
            "'options' is a text, and should be a set of named entries.",
            Assert.Single(
                Faults(
                    """
                    conflict: 1
                    decisionMakers:
                      A: { options: none, preferences: [x, { y: yes }] }
                      B: { options: [z] }
                    infeasible: [{ x: yes, z: yes }]
                    names: { start: YN }
                    """
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_no_conflict_is_said_to_be_none()
    {
        Assert.Contains(
            "This is no conflict that is known here",
            Faults("something: 1").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains("This is a scenario, not a conflict", Faults("entente: 1").Single(), StringComparison.Ordinal);
        Assert.Contains(
            "Did you mean 'hanoi-mini-a'?",
            ConflictSource.Read("hanoi-mini-").Faults.Single().Message,
            StringComparison.Ordinal
        );
    }
}
