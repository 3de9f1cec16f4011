using System.Text;
using Entente.Evaluation;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>When the seats of each strategy agreed: a hill a strategy, all on the same scale.</summary>
internal sealed class TimePlots(Markup page, TournamentAnalysis analysis, Language language)
{
    private const double Width = 400;
    private const double Height = 44;

    public void Write()
    {
        double most = analysis.Standings.Max(each => each.AgreementTimes.Max() / (double)each.Seats);
        page.Open("div", "class=\"times\"").NewLine();
        for (int strategy = 0; strategy < analysis.Standings.Length; strategy++)
        {
            Row(strategy, most > 0 ? most : 1);
        }

        page.Open("span").Close("span").Open("span", "class=\"ends\"");
        page.Element("i", language.Say("start", "begin")).Element("i", language.Say("half time", "halverwege"));
        page.Element("i", language.Say("deadline", "deadline")).Close("span").Open("span").Close("span");
        page.Close("div").NewLine();
    }

    private void Row(int strategy, double most)
    {
        StrategyScores scores = analysis.Standings[strategy];
        long agreed = scores.AgreementTimes.Sum();
        string median = agreed > 0 ? language.Percent(MedianOf(scores)) : "–";
        string told = language.Say(
            $"{scores.Strategy}: {language.Count(agreed)} of {language.Count(scores.Seats)} seats agreed, half of them by {median} of the time",
            $"{scores.Strategy}: {language.Count(agreed)} van {language.Count(scores.Seats)} plaatsen kwamen tot een akkoord, de helft voor {median} van de tijd"
        );
        string about = StrategySign.About(strategy);
        page.Open("span", $"class=\"name\" {about}").Badge(strategy).Element("span", scores.Strategy).Close("span");
        page.Open(
            "svg",
            $"class=\"{StrategySign.ClassOf(strategy)}\" {about} viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{Markup.Escape(told)}\""
        );
        page.Element("title", told);
        page.Raw($"<path class=\"hill\" d=\"{Hill(scores, most)}\"/>").Close("svg");
        page.Element("span", language.Percent(agreed / (double)scores.Seats), "class=\"num\"").NewLine();
    }

    private static string Hill(StrategyScores scores, double most)
    {
        double bin = Width / StrategyScores.TimeBins;
        var path = new StringBuilder($"M0 {Height}");
        for (int i = 0; i < StrategyScores.TimeBins; i++)
        {
            double share = scores.AgreementTimes[i] / (double)scores.Seats / most;
            string y = Markup.Length(Height - (share * (Height - 2)));
            path.Append($"L{Markup.Length(i * bin)} {y}L{Markup.Length((i + 1) * bin)} {y}");
        }

        return path.Append($"L{Width} {Height}Z").ToString();
    }

    // The end of the twentieth in which half is reached.
    private static double MedianOf(StrategyScores scores)
    {
        long half = (scores.AgreementTimes.Sum() + 1) / 2;
        long sum = 0;
        for (int i = 0; i < StrategyScores.TimeBins; i++)
        {
            sum += scores.AgreementTimes[i];
            if (sum >= half)
            {
                return (i + 1) / (double)StrategyScores.TimeBins;
            }
        }

        return 1;
    }
}
