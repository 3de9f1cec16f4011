using Entente.Numbers;
using Entente.Outcomes;
using Entente.Web.Tables;

namespace Entente.Web.Tests.Tables;

public class NumberIssueTests
{
    [Fact]
    public void Whole_bounds_and_steps_that_end_at_the_highest_make_whole_numbers()
    {
        var issue = Assert.IsType<Issue.Integer>(NumberIssue.Of("people", "-10", " 20 ", "5", "each"));
        Assert.Equal((-10, 20, 5, "each"), (issue.Low, issue.High, issue.Step, issue.Unit));
    }

    [Theory]
    [InlineData("0", "10", "3", "3")]
    [InlineData("0,5", "1.5", "0,25", "0.25")]
    [InlineData("0", "10", " ", null)]
    [InlineData("0", "99999999999", "1", "1")]
    public void Anything_else_makes_real_numbers(string from, string to, string step, string? apart)
    {
        var issue = Assert.IsType<Issue.Real>(NumberIssue.Of("share", from, to, step, ""));
        Assert.Equal(Rational.Parse(from.Replace(',', '.')), issue.Low);
        Assert.Equal(apart, issue.Step?.ToString());
    }

    [Theory]
    [InlineData("", "10", "1")]
    [InlineData("ten", "20", "1")]
    [InlineData("10", "10", "1")]
    [InlineData("10", "5", "1")]
    [InlineData("0", "10", "0")]
    [InlineData("0", "10", "-1")]
    [InlineData("0", "10", "11")]
    public void What_goes_nowhere_makes_none(string from, string to, string step) =>
        Assert.Null(NumberIssue.Of("x", from, to, step, ""));
}
