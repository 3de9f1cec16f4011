using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Tests.Theory;

/// <summary>How many digits of fair agreements on a smooth curve are said to be right.</summary>
public sealed class CurveDigitsTests
{
    [Theory]
    [InlineData(0.5, "Numbers are right to twelve digits of the most", "De getallen kloppen tot twaalf cijfers van")]
    [InlineData(0.99995, "off by at most 1/10^8 of the most", "wijken ten hoogste 1/10^8 af van het meeste")]
    public void Near_to_the_curve_fewer_digits_are_said_to_be_right(double second, string english, string dutch)
    {
        var curve = new CurveProblem(1, 1, 1, 1, new CurvePoint(0, second));
        TheoryAnswer answer = TheorySolver.Answer(
            new TheoryProblem(new Question.OfCurve(curve, Rational.Of(1, 2)), ["ann", "bob"])
        );
        foreach (Language language in new[] { Language.English, Language.Dutch })
        {
            string report = TheoryReport.Write(answer, language, TerminalStyle.Plain);
            Assert.Contains(language.Say(english, dutch), report.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }
}
