using Entente.Formats.Editing;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Web.Workbench;

namespace Entente.Web.Tests.Workbench;

/// <summary>What no agreement is worth, changed by forms: a number, or a range of three.</summary>
public class PartyPartsTests
{
    private const string Draft = """
        entente: 1
        issues:
          tyres: yes/no
        parties:
          seller: { fallback: 30, preferences: { scores: { tyres: [5, 0] } } }
          buyer:
            fallback: [15, 20, 30]  # not sure
            preferences: { scores: { tyres: [0, 40] } }
          lender: { fallback: { worth: [1, 2, 3], about: The bank }, preferences: { scores: { tyres: [0, 4] } } }
          maker: { preferences: { scores: { tyres: [0, 4] } } }
          guest: { fallback: { outcome: { tyres: no } }, preferences: { scores: { tyres: [0, 4] } } }
        """;

    private static readonly NativeDocument Document = NativeDocument.Of(Draft);

    private static PartyParts Of(string party, NativeDocument? document = null) => new(document ?? Document, party);

    private static Estimate Worth(NativeDocument document, int party)
    {
        Assert.Empty(document.Reading.Faults);
        return document.Reading.Scenario!.Parties[party].Fallback!.Worth!.Value;
    }

    [Theory]
    [InlineData("seller", false, false)]
    [InlineData("buyer", true, false)]
    [InlineData("lender", true, false)]
    [InlineData("maker", false, false)]
    [InlineData("guest", false, true)]
    public void A_range_is_told_from_a_number_and_from_what_only_the_text_can_change(
        string party,
        bool isRange,
        bool isElsewhere
    )
    {
        Assert.Equal(isRange, Of(party).IsFallbackRange);
        Assert.Equal(isElsewhere, Of(party).IsFallbackElsewhere);
    }

    [Fact]
    public void Each_number_of_a_range_is_changed_by_itself()
    {
        NativeDocument changed = Document.With("25", Of("buyer").RangePath(1)).With("4", Of("lender").RangePath(2));
        Assert.Equal(new Estimate(15, 25, 30), Worth(changed, 1));
        Assert.Equal(new Estimate(1, 2, 4), Worth(changed, 2));
        Assert.Contains("# not sure", changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_becomes_a_range_of_it_and_a_range_its_likely_number()
    {
        Assert.Equal(new Estimate(30, 30, 30), Worth(Of("seller").WithFallbackRange(), 0));
        Assert.True(Of("seller", Of("seller").WithFallbackRange()).IsFallbackRange);
        Assert.Equal(new Estimate(0, 0, 0), Worth(Of("maker").WithFallbackRange(), 3));
        Assert.Equal(new Estimate(Rational.Of(20, 1)), Worth(Of("buyer").WithFallbackNumber(), 1));
        Assert.Equal(new Estimate(Rational.Of(2, 1)), Worth(Of("lender").WithFallbackNumber(), 2));
    }

    [Fact]
    public void What_is_nothing_or_was_cleared_becomes_0()
    {
        NativeDocument nothing = NativeDocument.Of(
            Draft.Replace("fallback: 30", "fallback: null", StringComparison.Ordinal)
        );
        Assert.Equal(new Estimate(0, 0, 0), Worth(Of("seller", nothing).WithFallbackRange(), 0));
        NativeDocument cleared = Document.With("", Of("buyer").RangePath(1));
        Assert.Equal(new Estimate(Rational.Zero), Worth(Of("buyer", cleared).WithFallbackNumber(), 1));
    }

    [Fact]
    public void What_is_not_yet_a_number_stays_what_was_typed()
    {
        NativeDocument typed = Document.With("1, 2", Of("seller").WorthPath);
        Assert.Contains(
            "['1, 2', '1, 2', '1, 2']",
            Of("seller", typed).WithFallbackRange().Text,
            StringComparison.Ordinal
        );
    }
}
