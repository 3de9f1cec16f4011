using CsCheck;
using Entente.Formats.Recognition;
using Entente.Formats.Tests.Recognition;
using Entente.Formats.Tests.Writing;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Genius;

public class GeniusWriterTests
{
    private static readonly OutcomeSpace Grid = new([
        new Issue.Integer("a", 0, 4),
        new Issue.Integer("b", 1, 3) { Group = "inner" },
        new Issue.Integer("c", -2, 2) { Group = "inner/most" },
    ]);

    private static Gen<Term> Box =>
        from bounds in Gen.Select(Gen.Int[0, 2], Gen.Int[-2, 4], Gen.Int[0, 3])
            .Select((issue, low, more) => new Bound(issue, low, low + more))
            .Array[0, 3]
        from score in Gen.Int[0, 40]
        from isOutside in Gen.Bool
        select (Term)new Term.Rectangle([.. bounds], score) { IsOutside = isOutside && bounds.Length > 0, Weight = 1 };

    private static Gen<Term> Nested =>
        from kind in Gen.Enum<Aggregation>()
        from inner in Box.Array[1, 3]
        from weight in Gen.Int[1, 3]
        select (Term)new Term.Combined(kind, [.. inner]) { Weight = weight };

    private static Gen<Term> Table =>
        from issue in Gen.Int[0, 2]
        from scores in Gen.Int[0, 9].Array[5]
        select (Term)
            new Term.OfIssue(
                issue,
                new ValueFunction.Table([
                    .. scores.Take((int)Grid.Issues[issue].Size!.Value).Select(score => (Estimate)score),
                ])
            );

    private static Gen<Term> Group =>
        from scores in Gen.Int[0, 9].Array[3]
        select (Term)
            new Term.OfGroup(
                [0, 1],
                [new ScoredCombination([0, 1], scores[0]), new ScoredCombination([4, 2], scores[1])],
                scores[2]
            );

    [Fact]
    public void Scores_over_several_whole_numbers_are_written_as_boxes_that_give_the_same_utilities()
    {
        int held = 0;
        Gen.Frequency((3, Box), (2, Nested), (1, Table), (1, Group))
            .Array[1, 6]
            .Sample(
                terms =>
                {
                    var scores = new PreferenceModel.Scores([.. terms]) { Scale = Rational.Of(1, 8), Constant = 2 };
                    var party = new Party("a")
                    {
                        Preferences = scores,
                        Fallback = new Fallback { Worth = Rational.Of(1, 4) },
                    };
                    held += RoundTrip.Holds(
                        new Scenario(Grid, [party, party with { Name = "b" }]),
                        ScenarioFormat.Genius
                    )
                        ? 1
                        : 0;
                },
                iter: 200,
                threads: 1
            );
        Assert.Equal(200, held);
    }

    [Fact]
    public void Reals_are_written_as_lines_and_triangles_and_nothing_else()
    {
        var space = new OutcomeSpace([new Issue.Real("x", 0, 10), new Issue.Real("y", -1, 1)]);
        Assert.True(
            RoundTrip.Holds(
                With(new ValueFunction.Linear(1, 3), new ValueFunction.Peaked(0, 4, 0, 0)),
                ScenarioFormat.Genius
            )
        );
        Assert.True(
            RoundTrip.Holds(
                With(
                    new ValueFunction.PiecewiseLinear([new(0, 0), new(2, 0), new(6, 1), new(10, 1)]),
                    new ValueFunction.Constant(1)
                ),
                ScenarioFormat.Genius
            )
        );
        Assert.Equal(
            [
                "GENIUS knows lines and triangles over numbers, and issue 'x' has other curves and too many values to list.",
            ],
            Conversion
                .Write(With(new ValueFunction.Peaked(5, 4, 1, 0), new ValueFunction.Constant(1)), ScenarioFormat.Genius)
                .Refusals
        );

        Scenario With(ValueFunction x, ValueFunction y) =>
            new(
                space,
                [
                    new Party("a")
                    {
                        Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, x), new Term.OfIssue(1, y)]),
                        Patience = new Patience(Rational.Parse("0.8"), IsPerRound: false),
                    },
                ]
            );
    }

    [Fact]
    public void Groups_are_nested_objectives()
    {
        var scores = new PreferenceModel.Scores([new Term.OfIssue(1, new ValueFunction.Linear(0, 1))]);
        ConversionResult result = Conversion.Write(
            new Scenario(Grid, [new Party("a") { Preferences = scores }]),
            ScenarioFormat.Genius
        );
        Scenario read = RoundTrip.Read(result.Files, hasDomain: true).Scenario!;
        Assert.Equal(["inner/most", "inner", ""], read.Space.Issues.Select(issue => issue.Group));
        Assert.Empty(result.Losses);
    }

    [Fact]
    public void What_GENIUS_cannot_hold_is_refused()
    {
        var space = new OutcomeSpace([new Issue.Choice("say \"no\"", [new Option("a"), new Option("b")])]);
        var scores = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Table([1, 0]))]);
        var party = new Party("a")
        {
            Preferences = scores,
            Patience = new Patience(Rational.Parse("0.9"), IsPerRound: true),
        };
        Assert.Equal(
            [
                "GENIUS has no way to write the name 'say \"no\"'; names without \" < > and outer spaces are needed.",
                "GENIUS discounts over the whole of the talks, and a is impatient by the round.",
            ],
            Conversion.Write(new Scenario(space, [party]), ScenarioFormat.Genius).Refusals
        );
    }

    [SharedTheory]
    [InlineData("genius-original/laptopdomain")]
    [InlineData("genius-original/ItexvsCypressDomain")]
    [InlineData("genius-original/kite")]
    [InlineData("genius-original/pie")]
    [InlineData("genius-original/partydomain")]
    public void Real_profiles_keep_their_utilities(string folder)
    {
        string[] files = Directory.GetFiles(SharedFiles.Folder(folder), "*.xml", SearchOption.AllDirectories);
        int held = 0;
        foreach (string path in files.Order(StringComparer.Ordinal).Take(6))
        {
            if (ScenarioSource.Read(path).Scenario is { } scenario && scenario.Space.Combinations < 100_000)
            {
                Assert.True(RoundTrip.Holds(scenario, ScenarioFormat.Genius));
                held++;
            }
        }

        Assert.True(held > 0);
    }
}
