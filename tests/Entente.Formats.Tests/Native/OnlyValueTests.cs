using System.Text;
using Entente.Formats.Native;

namespace Entente.Formats.Tests.Native;

/// <summary>Where an issue has one value, a wrong one is told which.</summary>
public class OnlyValueTests
{
    private static Remark Fault(string issue, string value) =>
        Assert.Single(
            NativeFormat
                .Read(
                    "f",
                    Encoding.UTF8.GetBytes(
                        $"entente: 1\nissues: {{ a: [x, y], n: {issue} }}\nparties: {{ p: {{ preferences: {{ scores: {{ a: [1, 2] }} }} }} }}\nstatusQuo: {{ a: x, n: {value} }}\n"
                    )
                )
                .Faults
        );

    [Theory]
    [InlineData("{ from: 5, to: 5 }", "7", "5")]
    [InlineData("{ from: 5, to: 5, step: 2 }", "7", "5")]
    [InlineData("[yellow]", "qqq", "'yellow'")]
    public void Only_that_is_possible(string issue, string value, string only)
    {
        Remark fault = Fault(issue, value);
        Assert.Equal($"Issue 'n' has no value '{value}'; only {only} is possible.", fault.Said.In("en"));
        Assert.Equal($"Onderwerp 'n' heeft geen waarde '{value}'; alleen {only} is mogelijk.", fault.Said.In("nl"));
    }

    [Theory]
    [InlineData("[yellow]", "yelow", "; did you mean 'yellow'?")]
    [InlineData("{ from: 5, to: 6 }", "7", "; it is a whole number from 5 to 6.")]
    [InlineData("[yellow, green]", "qqq", "; it is one of 'yellow', 'green'.")]
    public void What_was_meant_or_all_that_there_are_is_told_otherwise(string issue, string value, string end) =>
        Assert.Equal($"Issue 'n' has no value '{value}'{end}", Fault(issue, value).Message);
}
