using System.Collections.Immutable;
using CsCheck;
using Entente.Conflict;
using Entente.Formats.Catalog;
using Entente.Formats.Conflict;
using Entente.Formats.Nodes;
using Entente.Formats.Writing;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Formats.Tests.Conflict;

/// <summary>Conflicts written and read again.</summary>
public class ConflictWritingTests
{
    // Option 1 is Iraq's, so that options do not stand in the order of their owners.
    private const string Interleaved = """
        { "useManualPreferenceRanking": false,
          "options": [{"name": "Release Water", "permittedDirection": "both"}, {"name": "Attack", "permittedDirection": "fwd"}, {"name": "Escalate", "permittedDirection": "both"}],
          "infeasibles": [[[0, "Y"], [2, "Y"]]],
          "decisionMakers": [
            {"name": "Syria", "options": [0, 2], "misperceptions": [[[0, "Y"], [2, "N"]]],
             "preferences": [[[0, "N"], [2, "N"], [1, "N"]], [[2, "Y"]], {"compound": true, "members": [[[1, "N"]], [[0, "N"], [2, "Y"]]]}]},
            {"name": "Iraq", "options": [1], "preferences": [[[0, "Y"], [1, "N"]], [[2, "N"], [1, "Y"]]]}] }
        """;

    public static TheoryData<string> Shipped { get; } = [.. ShippedConflicts.Ids];

    private static ConflictModel Model(string text)
    {
        ConflictReading reading = ConflictSource.Parse("f", text);
        Assert.Empty(reading.Faults);
        return reading.Model!;
    }

    private static string Text(ConversionResult written)
    {
        Assert.Empty(written.Refusals);
        return Assert.Single(written.Files).Text;
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task What_ships_is_the_same_conflict_after_it_was_written(string id)
    {
        ConflictModel model = ConflictSource.Read(id).Model!;
        string yaml = Text(ConflictWriting.Native(model));
        ConflictModel again = Model(yaml);
        Same(model, again);
        Assert.Equal(model.Title.In("nl"), again.Title.In("nl"));
        Assert.Equal(model.Sources.Select(source => source.Key), again.Sources.Select(source => source.Key));
        Assert.Equal(
            model.DecisionMakers.Select(maker => maker.Evidence?.Source),
            again.DecisionMakers.Select(maker => maker.Evidence?.Source)
        );
        Assert.Equal(
            model.Names.Select(named => (named.Name, named.State, named.Title.In("en"))),
            again.Names.Select(named => (named.Name, named.State, named.Title.In("en")))
        );
        Assert.Equal(model.StatusQuo, again.StatusQuo);
        Assert.Equal(yaml, Text(ConflictWriting.Native(again)));
        Same(model, Model(Text(ConflictWriting.Native(model, isJson: true))));
        JsonSchema schema = await JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "schemas", "entente-conflict-1.json")
        );
        Assert.Empty(schema.Validate(NodeText.Json(YamlNodes.Read("f", yaml).Root!)));
        Same(model, Model(Text(ConflictWriting.Gmcr(model))));
    }

    [Fact]
    public void Options_that_lie_scattered_are_put_in_the_order_of_their_owners_and_that_is_said()
    {
        ConflictModel model = Model(Interleaved);
        ConversionResult written = ConflictWriting.Native(model);
        Assert.Contains("other numbers", Assert.Single(written.Losses), StringComparison.Ordinal);
        ConflictModel sorted = Model(Text(written));
        Assert.Equal(["Release Water", "Escalate", "Attack"], sorted.Options.Select(option => option.Name));
        ConflictGraph before = ConflictGraph.Of(model);
        ConflictGraph after = ConflictGraph.Of(sorted);
        for (int maker = 0; maker < 2; maker++)
        {
            // NYN before is NNY after: the last two letters are swapped.
            Assert.Equal(
                before
                    .TiersOf(maker)
                    .Select(tier => Patterns(before, tier).Select(Swapped).Order(StringComparer.Ordinal)),
                after.TiersOf(maker).Select(tier => Patterns(after, tier).Order(StringComparer.Ordinal))
            );
            for (int state = 0; state < before.Space.Count; state++)
            {
                int there = Enumerable
                    .Range(0, after.Space.Count)
                    .Single(other => after.Space.PatternOf(other) == Swapped(before.Space.PatternOf(state)));
                Assert.Equal(
                    Patterns(before, before.MovesOf(maker, state)).Select(Swapped).Order(StringComparer.Ordinal),
                    Patterns(after, after.MovesOf(maker, there)).Order(StringComparer.Ordinal)
                );
            }
        }

        // As .gmcr it keeps its order.
        Same(model, Model(Text(ConflictWriting.Gmcr(model))));

        static IEnumerable<string> Patterns(ConflictGraph graph, IEnumerable<int> states) =>
            states.Select(graph.Space.PatternOf);
        static string Swapped(string pattern) => $"{pattern[0]}{pattern[2]}{pattern[1]}";
    }

    [Fact]
    public void Everything_that_the_native_format_can_say_is_said_again()
    {
        const string Everything = """
            conflict: 1
            id: everything
            decisionMakers:
              city:
                about: two options of the same name lie with two owners
                options:
                  go: { title: go ahead, direction: forward }
                  'stay or not': { direction: back }
                preferences:
                  - not (city/go or farmers/go) if city/go and 'stay or not'
                  - city/go iff farmers/go
                  - { wants: { city/go: yes }, about: at last, estimate: said so }
                  - peace or 3
                strong: 1
                unknown: [[city/go, not farmers/go]]
                misperceived: [gone]
              farmers:
                options: [go, 'it''s "fine"']
                ranking: [[peace, '2'], '>>', rest]
            infeasible: [city/go and not farmers/go]
            collapsed:
              gone: { when: farmers/go and not city/go, title: left }
            names:
              peace: { state: {}, title: { en: peace, nl: vrede }, about: as it is }
            statusQuo: peace
            """;
        ConflictModel model = Model(Everything.Replace("it''s \"fine\"", "it is fine", StringComparison.Ordinal));
        string yaml = Text(ConflictWriting.Native(model));
        ConflictModel again = Model(yaml);
        Same(model, again);
        Assert.Equal(yaml, Text(ConflictWriting.Native(again)));
        Assert.Equal("vrede", again.Names.Single(named => named.Name == "peace").Title.In("nl"));
        Assert.Equal("left", again.Collapsed[0].Title.In("en"));
        Assert.Equal(1, again.DecisionMakers[0].StrongStatements);
        Assert.Equal("at last", again.DecisionMakers[0].Statements[2].About.In("en"));

        // A name that no quotes can hold is refused rather than written wrongly.
        ConflictModel quoted = model with
        {
            Options = model.Options.SetItem(1, model.Options[1] with { Name = "it's \"fine\"" }),
        };
        Assert.NotEmpty(ConflictWriting.Native(quoted).Refusals);

        // And what .gmcr cannot say, that.
        string[] refusals = [.. ConflictWriting.Gmcr(model).Refusals];
        Assert.Equal(
            [
                "States count as one, which a .gmcr file cannot say.",
                "Comparisons of 'city' are not known, which a .gmcr file cannot say.",
            ],
            refusals
        );
    }

    [Fact]
    public void Listed_states_keep_their_moves_and_titles()
    {
        ConflictModel model = Model(
            """
            conflict: 1
            states: { war: open war, peace: , truce: a truce }
            decisionMakers:
              A: { moves: { war: [truce, peace], truce: war }, ranking: [[truce, peace], war] }
              B: { moves: { 3: 2 }, preferences: [not war, truce if peace] }
            statusQuo: war
            """
        );
        Assert.Equal("a truce", model.Names.Single(named => named.State == 2).Title.In("en"));
        string yaml = Text(ConflictWriting.Native(model));
        ConflictModel again = Model(yaml);
        Same(model, again);
        Assert.Equal("open war", again.Names.Single(named => named.State == 0).Title.In("en"));
        Assert.Equal(yaml, Text(ConflictWriting.Native(again)));
        Assert.NotEmpty(ConflictWriting.Gmcr(model).Refusals);
    }

    [Fact]
    public void Conditions_of_every_shape_read_back_as_what_they_were() =>
        Gen.ULong.Sample(
            seed =>
            {
                var random = new Randomness.RandomSequence(seed);
                ConflictModel model = new()
                {
                    Id = "made",
                    Options = [new ConflictOption("a"), new ConflictOption("b c"), new ConflictOption("not")],
                    DecisionMakers =
                    [
                        new DecisionMaker("one")
                        {
                            Options = [0, 1],
                            Statements =
                            [
                                .. Enumerable.Range(0, 3).Select(_ => new PreferenceStatement(Condition(random, 3))),
                            ],
                            // A condition of one own option alone would be refused.
                            Misperceived =
                                random.Below(3) == 0
                                    ?
                                    [
                                        new StateCondition.Any([
                                            Condition(random, 1),
                                            new StateCondition.Takes(2, true),
                                        ]),
                                    ]
                                    : [],
                        },
                        new DecisionMaker("two") { Options = [2], Statements = [new(Condition(random, 4))] },
                    ],
                };
                Same(model, Model(Text(ConflictWriting.Native(model))));
                ConversionResult gmcr = ConflictWriting.Gmcr(model);
                if (gmcr.Refusals.IsEmpty)
                {
                    Same(model, Model(Text(gmcr)));
                }
            },
            iter: 400
        );

    [Fact]
    public void A_conflict_with_faults_is_not_written() =>
        Assert.Throws<ArgumentException>(() =>
            ConflictWriting.Native(new ConflictModel { DecisionMakers = [new DecisionMaker("a")] })
        );

    private static StateCondition Condition(Randomness.RandomSequence random, int depth) =>
        random.Below(depth == 0 ? 2UL : 8UL) switch
        {
            0 or 6 => new StateCondition.Takes((int)random.Below(3), random.Below(2) == 0),
            1 => new StateCondition.IsOneOf([
                .. Enumerable.Range(0, (int)random.Below(3)).Select(_ => (int)random.Below(8)),
            ]),
            2 => new StateCondition.Not(Condition(random, depth - 1)),
            3 => new StateCondition.If(Condition(random, depth - 1), Condition(random, depth - 1)),
            4 => new StateCondition.Iff(Condition(random, depth - 1), Condition(random, depth - 1)),
            5 => new StateCondition.All(Parts(random, depth)),
            _ => new StateCondition.Any(Parts(random, depth)),
        };

    private static ImmutableArray<StateCondition> Parts(Randomness.RandomSequence random, int depth) =>
        [.. Enumerable.Range(0, (int)random.Below(3)).Select(_ => Condition(random, depth - 1))];

    /// <summary>The same states, moves, rankings and comparisons.</summary>
    private static void Same(ConflictModel one, ConflictModel other)
    {
        ConflictGraph before = ConflictGraph.Of(one);
        ConflictGraph after = ConflictGraph.Of(other);
        Assert.Equal(before.Space.Count, after.Space.Count);
        Assert.Equal(one.DecisionMakers.Select(maker => maker.Name), other.DecisionMakers.Select(maker => maker.Name));
        for (int state = 0; state < before.Space.Count; state++)
        {
            Assert.Equal(before.Space.PatternOf(state), after.Space.PatternOf(state));
            for (int maker = 0; maker < before.DecisionMakers; maker++)
            {
                Assert.Equal(before.RankOf(maker, state), after.RankOf(maker, state));
                Assert.Equal(before.MovesOf(maker, state), after.MovesOf(maker, state));
                for (int to = 0; to < before.Space.Count; to++)
                {
                    Assert.Equal(before.Compare(maker, state, to), after.Compare(maker, state, to));
                }
            }
        }
    }
}
