using CsCheck;
using Entente.Formats.Catalog;
using Entente.Formats.Editing;
using Entente.Formats.Native;
using Entente.Testing;

namespace Entente.Formats.Tests.Editing;

public class NativeDocumentTests
{
    private const string Sale = """
        # A sale
        entente: 1
        title: A used car   # to be changed

        issues:
          price: { from: 8000, to: 10000, step: 500, unit: EUR }  # in euros
          # what comes with it
          delivery:
            - this week
            - next week
          tyres: yes/no

        parties:
          seller:
            fallback: 30
            preferences:
              scores:
                price: { linear: [0, 60] }
                delivery: { this week: 0, next week: 10 }
                tyres: { no: 15, yes: 0 }
          buyer: {}
        """;

    private static readonly NativeDocument Document = NativeDocument.Of(Sale);

    public static TheoryData<string> Texts { get; } =
    [
        Sale,
        .. NewScenario.Kinds.SelectMany(kind =>
            NewScenario.Languages.Select(language => NewScenario.Template("A title", language, kind))
        ),
        .. ShippedScenarios
            .Ids.Select(id => ShippedScenarios.TryText(id, out string? text) ? text : "")
            .Where(text => text.Length < 8_000 && !text.Contains(": *", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Parts_are_found_by_the_keys_that_lead_to_them()
    {
        Assert.Equal("A used car", Document.TextAt("title"));
        Assert.Equal("8000", Document.TextAt("issues", "price", "from"));
        Assert.Equal("next week", Document.TextAt("issues", "delivery", "1"));
        Assert.Equal(["price", "delivery", "tyres"], Document.NamesAt("issues"));
        Assert.Equal(["0", "1"], Document.NamesAt("issues", "delivery"));
        Assert.Equal(PartKind.List, Document.KindOf("issues", "delivery"));
        Assert.Equal(PartKind.Text, Document.KindOf("issues", "tyres"));
        Assert.Equal(PartKind.None, Document.KindOf("issues", "colour", "from"));
        Assert.Equal(6, Document.PlaceOf("issues", "price").Line);
    }

    [Fact]
    public void A_change_of_a_value_leaves_everything_else_as_it_was_written()
    {
        Assert.Equal(
            Sale.Replace("A used car", "A new car", StringComparison.Ordinal),
            Document.With("A new car", "title").Text
        );
        Assert.Equal(
            Sale.Replace("linear: [0, 60]", "linear: [0, 'sixty, or so']", StringComparison.Ordinal),
            Document.With("sixty, or so", "parties", "seller", "preferences", "scores", "price", "linear", "1").Text
        );
        Assert.Same(Document, Document.With("A used car", "title"));
    }

    [Fact]
    public void What_is_added_stands_behind_its_neighbours()
    {
        Assert.Equal(
            Sale.Replace("unit: EUR }", "unit: EUR, title: The price }", StringComparison.Ordinal),
            Document.With("The price", "issues", "price", "title").Text
        );
        Assert.Equal(
            Sale.Replace("  tyres: yes/no\n", "  tyres: yes/no\n  colour: [red, blue]\n", StringComparison.Ordinal),
            Document.WithPart("[red, blue]", "issues", "colour").Text
        );
        Assert.Equal(
            Sale.Replace("    - next week\n", "    - next week\n    - later\n", StringComparison.Ordinal),
            Document.With("later", "issues", "delivery", "2").Text
        );
        Assert.Equal(
            Sale.Replace("buyer: {}", "buyer: { fallback: 20 }", StringComparison.Ordinal),
            Document.WithPart("{ fallback: 20 }", "parties", "buyer").Text
        );
        Assert.Equal(
            Sale.Replace("buyer: {}", "buyer: { title: The family }", StringComparison.Ordinal),
            Document.With("The family", "parties", "buyer", "title").Text
        );
    }

    [Fact]
    public void Where_an_alias_repeats_a_part_a_change_of_one_place_writes_all_anew()
    {
        NativeDocument document = NativeDocument.Of("a: &x { b: 1 } # note\nc: *x\n");
        NativeDocument changed = document.With("2", "c", "b");
        Assert.True(changed.IsRewritten);
        Assert.Equal("1", changed.TextAt("a", "b"));
        Assert.Equal("2", changed.TextAt("c", "b"));
    }

    [Fact]
    public void A_text_of_several_lines_stays_in_lines()
    {
        NativeDocument about = Document.With("One line.\nAnother: here.\n", "parties", "seller", "about");
        Assert.Contains("    about: |\n      One line.\n      Another: here.\n", about.Text, StringComparison.Ordinal);
        Assert.Equal("One line.\nAnother: here.\n", about.TextAt("parties", "seller", "about"));
        Assert.Equal(
            about.Text.Replace("One line.", "Some line.", StringComparison.Ordinal),
            about.With("Some line.\nAnother: here.\n", "parties", "seller", "about").Text
        );
    }

    [Fact]
    public void What_is_taken_away_takes_its_line_or_its_comma_with_it()
    {
        Assert.Equal(
            Sale.Replace("  tyres: yes/no\n", "", StringComparison.Ordinal),
            Document.Without("issues", "tyres").Text
        );
        Assert.Equal(
            Sale.Replace(", step: 500", "", StringComparison.Ordinal),
            Document.Without("issues", "price", "step").Text
        );
        Assert.Equal(
            Sale.Replace("{ this week: 0, ", "{ ", StringComparison.Ordinal),
            Document.Without("parties", "seller", "preferences", "scores", "delivery", "this week").Text
        );
        Assert.Same(Document, Document.Without("issues", "colour"));
    }

    [Fact]
    public void Names_change_in_their_place_and_never_to_one_that_is_taken()
    {
        Assert.Equal(
            Sale.Replace("  tyres: yes/no", "  winter tyres: yes/no", StringComparison.Ordinal),
            Document.Renamed("winter tyres", "issues", "tyres").Text
        );
        Assert.Same(Document, Document.Renamed("price", "issues", "tyres"));
    }

    [Fact]
    public void Neighbours_change_places()
    {
        NativeDocument moved = Document.Moved(-1, "issues", "tyres");
        Assert.Equal(["price", "tyres", "delivery"], moved.NamesAt("issues"));
        Assert.Contains("# in euros", moved.Text, StringComparison.Ordinal);
        Assert.Same(Document, Document.Moved(-1, "issues", "price"));
    }

    [Fact]
    public void Faults_are_found_by_the_part_that_they_are_about()
    {
        NativeDocument faulty = Document
            .With("many", "parties", "seller", "fallback")
            .With("10500", "issues", "price", "from");
        Assert.Single(faulty.RemarksAt("parties", "seller", "fallback"));
        Assert.NotEmpty(faulty.RemarksAt("issues", "price"));
        Assert.Empty(faulty.RemarksAt("issues", "tyres"));
        Assert.Equal(
            faulty.Reading.Faults.Length,
            faulty.RemarksAt("parties").Length + faulty.RemarksAt("issues").Length
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("title: [")]
    [InlineData("- a\n- b\n")]
    [InlineData("a: 1\na: 2\n")]
    public void A_text_that_is_no_set_of_entries_has_no_parts_and_stays_as_it_is(string text)
    {
        NativeDocument document = NativeDocument.Of(text);
        Assert.False(document.HasParts);
        Assert.Same(document, document.With("x", "title"));
        Assert.Equal(text, document.Text);
        Assert.NotEmpty(document.Reading.Faults);
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Every_value_can_be_changed_and_every_name_without_touching_the_rest(string text)
    {
        NativeDocument document = NativeDocument.Of(text);
        foreach (string[] path in PathsOf(document, []))
        {
            if (document.KindOf(path) == PartKind.Text)
            {
                NativeDocument changed = document.With("7: seven", path);
                Assert.False(changed.IsRewritten, string.Join('/', path));
                Assert.Equal("7: seven", changed.TextAt(path));
            }

            if (document.KindOf(path.AsSpan(..^1)) == PartKind.Entries)
            {
                NativeDocument renamed = document.Renamed("another, name", path);
                Assert.False(renamed.IsRewritten, string.Join('/', path));
                Assert.Contains("another, name", renamed.NamesAt(path.AsSpan(..^1)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Every_part_can_be_taken_away_and_put_back_at_the_end(string text)
    {
        NativeDocument document = NativeDocument.Of(text);
        foreach (string[] path in PathsOf(document, []))
        {
            NativeDocument without = document.Without(path);
            int neighbours = document.NamesAt(path.AsSpan(..^1)).Length;
            Assert.Equal(neighbours - 1, without.NamesAt(path.AsSpan(..^1)).Length);
            if (document.KindOf(path.AsSpan(..^1)) == PartKind.Entries && neighbours > 1)
            {
                NativeDocument back = without.With("back again", path);
                Assert.Equal("back again", back.TextAt(path));
                Assert.Equal(path[^1], back.NamesAt(path.AsSpan(..^1))[^1]);
            }
        }
    }

    [Fact]
    public void Random_changes_of_random_scenarios_give_what_was_meant() =>
        (
            from scenario in DescribedScenarioGen.Scenario
            from pick in Gen.Int[0, 10_000]
            from value in AnnotationGen.Name
            select (scenario, pick, value)
        ).Sample(
            (scenario, pick, value) =>
            {
                NativeDocument document = NativeDocument.Of(NativeFormat.WriteYaml(scenario));
                string[][] paths = [.. PathsOf(document, [])];
                string[] path = paths[pick % paths.Length];
                Assert.Equal(value, document.With(value, path).TextAt(path));
                Assert.Equal(
                    document.NamesAt(path.AsSpan(..^1)).Length - 1,
                    document.Without(path).NamesAt(path.AsSpan(..^1)).Length
                );
            },
            iter: 200
        );

    private static IEnumerable<string[]> PathsOf(NativeDocument document, string[] above) =>
        document.NamesAt(above).SelectMany(name => PathsOf(document, [.. above, name]).Prepend([.. above, name]));
}
