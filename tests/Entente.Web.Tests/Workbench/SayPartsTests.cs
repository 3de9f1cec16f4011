using Entente.Formats.Editing;
using Entente.Outcomes;
using Entente.Scenarios;
using Entente.Web.Workbench;

namespace Entente.Web.Tests.Workbench;

/// <summary>What third parties have a say in, changed by forms: the text stays one that reads, and means what was chosen.</summary>
public class SayPartsTests
{
    private const string Draft = """
        entente: 1
        issues:
          relief: [none, some, all]
          tyres: yes/no
          price: { from: 8000, to: 10000, step: 500 }
        parties:
          seller: {}
          buyer: {}
        thirdParties:
          council:
            say:  # as its charter has it
              - { mayBlock: { relief: { not: none } }, why: It can }
              - { consulted: true }
          neighbour: {}
        """;

    private static readonly NativeDocument Document = NativeDocument.Of(Draft);

    private static SayParts Of(NativeDocument document, int number, string party = "council") =>
        new(document, party, number);

    private static IssueParts Issue(NativeDocument document, string name) => new(document, name);

    private static ThirdPartySay Read(NativeDocument document, int number, int party = 0)
    {
        Assert.Empty(document.Reading.Faults);
        return document.Reading.Scenario!.ThirdParties[party].Says[number];
    }

    [Fact]
    public void Every_way_to_write_a_say_is_understood()
    {
        Assert.Equal(2, SayParts.CountOf(Document, "council"));
        Assert.Equal(0, SayParts.CountOf(Document, "neighbour"));
        SayParts block = Of(Document, 0);
        Assert.True(block.CanBlock);
        Assert.False(block.IsEverywhere);
        Assert.Equal(["some", "all"], block.ValuesOf(Issue(Document, "relief")));
        Assert.Empty(block.ValuesOf(Issue(Document, "tyres")));
        SayParts consulted = Of(Document, 1);
        Assert.False(consulted.CanBlock);
        Assert.True(consulted.IsEverywhere);
        NativeDocument listed = Document.WithPart("[{ relief: none }, { tyres: true }]", [.. block.WherePath]);
        Assert.True(Of(listed, 0).IsElsewhere);
        NativeDocument answered = Document.WithPart("true", [.. block.WherePath, "tyres"]);
        Assert.Equal(["yes"], Of(answered, 0).ValuesOf(Issue(answered, "tyres")));
    }

    [Fact]
    public void A_say_is_added_changed_and_taken_away_and_comments_stay()
    {
        NativeDocument more = SayParts.WithOneMore(SayParts.WithOneMore(Document, "council"), "neighbour");
        Assert.Equal(ThirdPartyRight.BeConsulted, Read(more, 2).Right);
        Assert.Equal(ThirdPartyRight.BeConsulted, Read(more, 0, 1).Right);
        NativeDocument turned = Of(more, 2).WithRight(canBlock: true);
        Assert.Equal(ThirdPartyRight.Block, Read(turned, 2).Right);
        Assert.Contains("# as its charter has it", turned.Text, StringComparison.Ordinal);
        NativeDocument fewer = Of(Of(turned, 2).Removed(), 0, "neighbour").Removed();
        Assert.Equal(2, SayParts.CountOf(fewer, "council"));
        Assert.Empty(fewer.Reading.Scenario!.ThirdParties[1].Says);
        Assert.Same(Document, Of(Document, 0).WithRight(canBlock: true));
    }

    [Fact]
    public void Which_outcomes_it_is_about_is_ticked_value_by_value()
    {
        NativeDocument some = Of(Document, 1).Somewhere();
        Assert.Equal([2], Assert.IsType<Condition.OneOf>(Assert.Single(Read(some, 1).Conditions)).Values);
        NativeDocument two = Of(some, 1).With(Issue(some, "relief"), "none", isIn: true);
        Assert.Equal([0, 2], Assert.IsType<Condition.OneOf>(Assert.Single(Read(two, 1).Conditions)).Values);
        NativeDocument both = Of(two, 1).With(Issue(two, "tyres"), "no", isIn: true);
        Assert.Equal(2, Read(both, 1).Conditions.Length);

        // All values of an issue are the same as none: it does not matter. And without any condition it is every outcome.
        NativeDocument all = Of(both, 1).With(Issue(both, "relief"), "some", isIn: true);
        Assert.Equal(1, Assert.Single(Read(all, 1).Conditions).Issue);
        NativeDocument everywhere = Of(all, 1).With(Issue(all, "tyres"), "no", isIn: false);
        Assert.Empty(Read(everywhere, 1).Conditions);
        Assert.True(Of(everywhere, 1).IsEverywhere);
    }

    [Fact]
    public void Numbers_have_ends_and_the_last_one_takes_the_issue_with_it()
    {
        NativeDocument from = Of(Document, 0).WithEnd(Issue(Document, "price"), isHigh: false, "9000");
        NativeDocument to = Of(from, 0).WithEnd(Issue(from, "price"), isHigh: true, "9500");
        Assert.Equal("9000", Of(to, 0).EndOf(Issue(to, "price"), isHigh: false));
        Assert.Equal(2, Read(to, 0).Conditions.Length);
        NativeDocument half = Of(to, 0).WithEnd(Issue(to, "price"), isHigh: false, "");
        NativeDocument none = Of(half, 0).WithEnd(Issue(half, "price"), isHigh: true, "");
        Assert.Single(Read(none, 0).Conditions);
        Assert.False(Of(none, 0).IsElsewhereOf(Issue(none, "price")));
    }

    [Fact]
    public void A_reason_is_a_source_or_an_estimate()
    {
        NativeDocument estimated = Of(Document, 0).WithEvidence(isReported: false, "en", "It said so before");
        Assert.Equal("It said so before", Read(estimated, 0).Evidence!.Note.In("en"));
        Assert.True(Of(estimated, 0).IsEstimate);
        NativeDocument neither = Of(estimated, 0).WithEvidence(isReported: false, "en", "");
        Assert.Null(Read(neither, 0).Evidence);
        NativeDocument reported = Of(neither, 0).WithEvidence(isReported: true, "en", "a report §3");
        Assert.True(Of(reported, 0).IsReported);
        Assert.NotNull(Read(reported, 0).Evidence);
    }

    [Fact]
    public void A_new_name_of_an_issue_an_option_or_a_third_party_is_carried_to_what_it_is_about()
    {
        NativeDocument issue = ScenarioParts.WithIssueRenamed(Document, "relief", "sanctions");
        Assert.Equal(0, Assert.Single(Read(issue, 0).Conditions).Issue);
        NativeDocument option = Issue(Document, "relief").WithOptionRenamed(0, "nothing");
        Assert.Equal([0], Assert.IsType<Condition.NoneOf>(Assert.Single(Read(option, 0).Conditions)).Values);
        NativeDocument list = Document.WithPart("{ not: [none, all] }", [.. Of(Document, 0).WherePath, "relief"]);
        NativeDocument inner = Issue(list, "relief").WithOptionRenamed(2, "everything");
        Assert.Equal(["some"], Of(inner, 0).ValuesOf(Issue(inner, "relief")));
        Assert.Empty(inner.Reading.Faults);
        NativeDocument party = ScenarioParts.WithPartyRenamed(Document, "council", "assembly", "thirdParties");
        Assert.Equal("assembly", party.Reading.Scenario!.ThirdParties[0].Name);
        Assert.Same(Document, ScenarioParts.WithPartyRenamed(Document, "council", "seller", "thirdParties"));
    }
}
