using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Web.Languages;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tests.Tables.Packages;

public class NumberIssueTests
{
    private static readonly PageLanguage English = new(Language.English);
    private static readonly PageLanguage Dutch = new(Language.Dutch);

    [Fact]
    public void Whole_bounds_and_steps_that_end_at_the_highest_make_whole_numbers()
    {
        var issue = Assert.IsType<Issue.Integer>(
            NumberIssue.Of(English, "people", "-10", " 20 ", "5", "each", out string? fault)
        );
        Assert.Null(fault);
        Assert.Equal((-10, 20, 5, "each"), (issue.Low, issue.High, issue.Step, issue.Unit));
    }

    [Theory]
    [InlineData("0", "10", "3", "3")]
    [InlineData("0,5", "1.5", "0,25", "0.25")]
    [InlineData("0", "10", " ", null)]
    [InlineData("0", "99999999999", "1", "1")]
    public void Anything_else_makes_real_numbers(string from, string to, string step, string? apart)
    {
        var issue = Assert.IsType<Issue.Real>(NumberIssue.Of(English, "share", from, to, step, "", out _));
        Assert.Equal(Rational.Parse(from.Replace(',', '.')), issue.Low);
        Assert.Equal(apart, issue.Step?.ToString());
    }

    [Fact]
    public void Bounds_and_steps_are_read_as_the_page_writes_them()
    {
        var english = Assert.IsType<Issue.Integer>(NumberIssue.Of(English, "x", "1,000", "10,000", "250", "", out _));
        Assert.Equal((1_000, 10_000, 250), (english.Low, english.High, english.Step));
        var dutch = Assert.IsType<Issue.Real>(NumberIssue.Of(Dutch, "x", "0", "1.250,5", "0,5", "", out _));
        Assert.Equal((Rational.Parse("1250.5"), Rational.Parse("0.5")), (dutch.High, dutch.Step));
    }

    [Theory]
    [InlineData("", "10", "1", "From: write a number, such as 12, -3 or 1,250.5.")]
    [InlineData("0", "ten", "1", "To: “ten” is no number; write one such as 12, -3 or 1,250.5.")]
    [InlineData("10", "10", "1", "The numbers go from a lower to a higher one, not 10 to 10.")]
    [InlineData("1,000", "5", "1", "The numbers go from a lower to a higher one, not 1,000 to 5.")]
    [InlineData("0", "10", "0", "The steps from 0 to 10 are above 0 and at most 10, not 0.")]
    [InlineData("0", "10", "-1", "The steps from 0 to 10 are above 0 and at most 10, not -1.")]
    [InlineData("0", "10", "11", "The steps from 0 to 10 are above 0 and at most 10, not 11.")]
    [InlineData("0", "10", "x", "Steps: “x” is no number; write one such as 12, -3 or 1,250.5.")]
    public void What_goes_nowhere_makes_none_and_says_what_would(string from, string to, string step, string said)
    {
        Assert.Null(NumberIssue.Of(English, "x", from, to, step, "", out string? fault));
        Assert.Equal(said, fault);
    }

    [Fact]
    public void A_fault_is_told_in_the_language_of_the_page()
    {
        Assert.Null(NumberIssue.Of(Dutch, "x", "2.000", "1.250,5", "1", "", out string? fault));
        Assert.Equal("De getallen lopen van een lager naar een hoger, niet van 2.000 tot en met 1.250,5.", fault);
    }
}
