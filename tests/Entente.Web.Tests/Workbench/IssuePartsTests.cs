using Entente.Formats.Editing;
using Entente.Web.Workbench;

namespace Entente.Web.Tests.Workbench;

public class IssuePartsTests
{
    private const string Draft = """
        entente: 1
        issues:
          delivery: [this week, next week]  # as short as it gets
          colour: { title: The colour, options: { red: Red, blue: Blue } }
          tyres: yes/no
          price: { from: 8000, to: 10000, step: 500 }
        statusQuo: { delivery: next week, colour: red, tyres: no, price: 8000 }
        rules:
          - forbid: { delivery: [this week, next week], colour: red }
        parties:
          seller:
            preferences:
              weights: { delivery: 2 }
              scores:
                delivery: { this week: 0, next week: 10 }
                colour: [5, 0]
              terms:
                - issues: [delivery, colour]
                  table: [[this week, red, 5]]
                  otherwise: 0
          buyer: {}
        """;

    private static readonly NativeDocument Document = NativeDocument.Of(Draft);

    private static IssueParts Of(string issue, NativeDocument? document = null) => new(document ?? Document, issue);

    [Fact]
    public void Every_way_to_write_an_issue_is_understood()
    {
        Assert.Empty(Document.Reading.Faults);
        Assert.Equal(
            [IssueKind.Choice, IssueKind.Choice, IssueKind.YesNo, IssueKind.Numbers],
            Document.NamesAt("issues").Select(issue => Of(issue).Kind)
        );
        Assert.Equal(["this week", "next week"], Of("delivery").Options);
        Assert.Equal(["red", "blue"], Of("colour").Options);
        Assert.Equal(["no", "yes"], Of("tyres").Values);
        Assert.Equal("500", Of("price").TextOf("step"));
    }

    [Fact]
    public void An_issue_takes_its_new_name_along_wherever_it_is_named()
    {
        NativeDocument renamed = ScenarioParts.WithIssueRenamed(Document, "delivery", "handing over");
        Assert.Empty(renamed.Reading.Faults);
        Assert.DoesNotContain("delivery", renamed.Text, StringComparison.Ordinal);
        Assert.Contains("# as short as it gets", renamed.Text, StringComparison.Ordinal);
        Assert.Same(Document, ScenarioParts.WithIssueRenamed(Document, "delivery", "price"));
        Assert.Same(Document, ScenarioParts.WithIssueRenamed(Document, "delivery", ""));
    }

    [Fact]
    public void An_option_takes_its_new_name_along_to_scores_outcomes_and_conditions()
    {
        NativeDocument renamed = Of("delivery").WithOptionRenamed(1, "later");
        Assert.Empty(renamed.Reading.Faults);
        Assert.DoesNotContain("next week", renamed.Text, StringComparison.Ordinal);
        NativeDocument purple = Of("colour").WithOptionRenamed(1, "purple");
        Assert.Empty(purple.Reading.Faults);
        Assert.Equal(["red", "purple"], Of("colour", purple).Options);
    }

    [Fact]
    public void An_option_goes_with_its_scores()
    {
        NativeDocument without = Of("delivery").WithoutOption(0);
        Assert.Equal(["next week"], Of("delivery", without).Options);
        Assert.Equal(["next week"], without.NamesAt("parties", "seller", "preferences", "scores", "delivery"));
    }

    [Fact]
    public void Options_are_added_to_lists_and_to_entries()
    {
        Assert.Equal(["this week", "next week", "later"], Of("delivery", Of("delivery").WithOption("later")).Options);
        Assert.Equal(["red", "blue", "green"], Of("colour", Of("colour").WithOption("green")).Options);
        Assert.Same(Document, Of("colour").WithOption("red"));
    }

    [Fact]
    public void Another_kind_of_answers_keeps_the_words_and_drops_the_scores()
    {
        NativeDocument turned = Of("colour").WithKind(IssueKind.Numbers);
        Assert.Equal(IssueKind.Numbers, Of("colour", turned).Kind);
        Assert.Equal("The colour", Of("colour", turned).TextOf("title"));
        Assert.Equal(["delivery"], turned.NamesAt("parties", "seller", "preferences", "scores"));
    }

    [Fact]
    public void An_issue_in_short_form_is_spelled_out_to_take_a_text()
    {
        NativeDocument titled = Of("delivery").With("title", "Delivery");
        Assert.Equal("Delivery", Of("delivery", titled).TextOf("title"));
        Assert.Equal(["this week", "next week"], Of("delivery", titled).Options);
        Assert.Equal("", Of("delivery", Of("delivery", titled).With("title", "")).TextOf("title"));
    }

    [Fact]
    public void Issues_and_parties_come_and_go()
    {
        NativeDocument more = ScenarioParts.WithParty(ScenarioParts.WithIssue(Document, "place"), "bank");
        Assert.Equal(["delivery", "colour", "tyres", "price", "place"], more.NamesAt("issues"));
        Assert.Equal(["seller", "buyer", "bank"], more.NamesAt("parties"));
        NativeDocument less = ScenarioParts.WithoutIssue(Document, "tyres");
        Assert.Empty(less.Reading.Faults);
        Assert.DoesNotContain("tyres", less.Text, StringComparison.Ordinal);
        NativeDocument first = ScenarioParts.WithIssue(NativeDocument.Of("entente: 1\n"), "it's new");
        Assert.Equal(["it's new"], first.NamesAt("issues"));
        Assert.Equal("issue 5", ScenarioParts.FreeName(Document.NamesAt("issues"), "issue"));
    }

    [Fact]
    public void A_score_is_written_where_the_party_keeps_its_scores()
    {
        PartyParts seller = new(Document, "seller");
        Assert.Equal("10", seller.ScoreOf(Of("delivery"), 1));
        Assert.Equal("0", seller.ScoreOf(Of("colour"), 1));
        NativeDocument scored = seller.WithScore(Of("colour"), 1, "7");
        Assert.Contains("colour: [5, 7]", scored.Text, StringComparison.Ordinal);

        NativeDocument buyer = new PartyParts(Document, "buyer").WithScore(Of("tyres"), 1, "20");
        Assert.Empty(buyer.Reading.Faults);
        Assert.Equal("20", buyer.TextAt("parties", "buyer", "preferences", "scores", "tyres", "yes"));
        Assert.Equal("0", buyer.TextAt("parties", "buyer", "preferences", "scores", "tyres", "no"));
        NativeDocument both = new PartyParts(buyer, "buyer").WithEnd(Of("price", buyer), isHigh: false, "50");
        Assert.Empty(both.Reading.Faults);
        Assert.Equal("50", new PartyParts(both, "buyer").EndOf(Of("price", both), isHigh: false));
    }

    [Fact]
    public void A_party_takes_its_new_name_along()
    {
        NativeDocument offered = Document.WithPart(
            "{ offer: { outcome: { delivery: this week, colour: red, tyres: no, price: 8000 }, by: seller } }",
            "packages"
        );
        NativeDocument renamed = ScenarioParts.WithPartyRenamed(offered, "seller", "owner");
        Assert.Empty(renamed.Reading.Faults);
        Assert.Equal("owner", renamed.TextAt("packages", "offer", "by"));
    }
}
