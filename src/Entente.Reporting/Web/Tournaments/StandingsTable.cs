using Entente.Evaluation;
using Entente.Reporting.Languages;
using Entente.Reporting.Tournaments;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>The standings: means on one axis with their intervals, and the numbers beside them.</summary>
internal sealed class StandingsTable(Markup page, TournamentAnalysis analysis, Language language)
{
    private readonly TournamentWords words = new(analysis, language);

    public void Write()
    {
        var scale = new Scale(analysis.Standings.Select(each => each.Of(Measure.Advantage)).SelectMany(EndsOf));
        page.Open("div", "class=\"wide\" tabindex=\"0\"").Open("table", "class=\"standings\"");
        page.Element("caption", language.Say("Strategies by mean advantage", "Strategieën naar gemiddeld voordeel"));
        page.Open("thead").Open("tr").Raw("<td></td>");
        page.Open("th", "scope=\"col\" class=\"axis\"").Open("span", "class=\"track\"");
        foreach (double tick in scale.Ticks)
        {
            page.Element("i", language.Number(tick, scale.Decimals), $"style=\"left:{scale.PercentOf(tick)}\"");
        }

        page.Close("span").Close("th");
        Heading(language.Say("advantage", "voordeel"), "num");
        Heading(language.Say("95% interval", "95%-interval"), "num");
        Heading(language.Say("group", "groep"), "");
        Heading(language.Say("agreed", "akkoord"), "num");
        Heading(language.Say("utility", "nut"), "num");
        Heading(language.Say("discounted", "verdisconteerd"), "num");
        page.Close("tr").Close("thead").NewLine().Open("tbody").NewLine();
        for (int i = 0; i < analysis.Standings.Length; i++)
        {
            Row(i, scale);
        }

        page.Close("tbody").Close("table").Close("div").NewLine();
    }

    private static IEnumerable<double> EndsOf(Estimate estimate)
    {
        if (estimate.Mean is { } mean)
        {
            yield return mean - (estimate.Margin ?? 0);
            yield return mean + (estimate.Margin ?? 0);
            yield return estimate.Low ?? mean;
            yield return estimate.High ?? mean;
        }
    }

    private void Heading(string text, string style) =>
        page.Element("th", text, style.Length > 0 ? $"scope=\"col\" class=\"{style}\"" : "scope=\"col\"");

    private void Row(int strategy, Scale scale)
    {
        StrategyScores scores = analysis.Standings[strategy];
        Estimate advantage = scores.Of(Measure.Advantage);
        page.Open("tr", StrategySign.About(strategy));
        page.Open("th", "scope=\"row\"")
            .Badge(strategy)
            .Element("span", scores.Strategy, "class=\"strong\"")
            .Close("th");
        page.Open("td", "class=\"axis\"");
        Whisker(strategy, advantage, scale);
        page.Close("td");
        Number(words.Number(advantage.Mean));
        Number(words.Interval(advantage.Low, advantage.High));
        page.Element("td", analysis.Groups[strategy], "class=\"group\"");
        Number(language.Percent(scores.Of(Measure.Agreement).Mean ?? 0));
        Number(Short(scores.Of(Measure.Utility).Mean));
        Number(Short(scores.Of(Measure.Discounted).Mean));
        page.Close("tr").NewLine();
    }

    private void Whisker(int strategy, Estimate advantage, Scale scale)
    {
        page.Open("span", $"class=\"track {StrategySign.ClassOf(strategy)}\" aria-hidden=\"true\"");
        foreach (double tick in scale.Ticks)
        {
            page.Raw($"<u style=\"left:{scale.PercentOf(tick)}\"></u>");
        }

        if (advantage.Mean is { } mean)
        {
            double margin = advantage.Margin ?? 0;
            Line("thin", mean - margin, mean + margin, scale);
            if (advantage is { Low: { } low, High: { } high })
            {
                Line("thick", low, high, scale);
            }

            page.Raw($"<b style=\"left:{scale.PercentOf(mean)}\"></b>");
        }

        page.Close("span");
    }

    private void Line(string style, double low, double high, Scale scale) =>
        page.Raw(
            $"<s class=\"{style}\" style=\"left:{scale.PercentOf(low)};width:{Scale.PercentOfShare(scale.ShareOf(high) - scale.ShareOf(low))}\"></s>"
        );

    private void Number(string text) => page.Element("td", text, "class=\"num\"");

    private string Short(double? value) => value is { } known ? language.Short(known) : "–";
}
