using Entente.Evaluation;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>The strategies as buttons: the one that is pressed stands out in all plots.</summary>
internal sealed class StrategyChips(Markup page, TournamentAnalysis analysis, Language language)
{
    public void Write()
    {
        string label = Markup.Escape(language.Say("Strategies", "Strategieën"));
        page.Open("div", $"class=\"chips\" role=\"group\" aria-label=\"{label}\"");
        for (int i = 0; i < analysis.Standings.Length; i++)
        {
            page.Open("button", $"type=\"button\" aria-pressed=\"false\" data-pin=\"{i}\"")
                .Badge(i)
                .Element("span", analysis.Standings[i].Strategy)
                .Close("button");
        }

        page.Close("div").NewLine();
    }
}
