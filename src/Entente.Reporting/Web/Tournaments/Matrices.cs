using System.Globalization;
using Entente.Evaluation;
using Entente.Reporting.Languages;
using Entente.Reporting.Tournaments;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>Tables whose cells are coloured by their numbers: payoffs, significance, scenarios.</summary>
internal sealed class Matrices(Markup page, TournamentAnalysis analysis, Language language)
{
    private readonly TournamentWords words = new(analysis, language);

    // From where on light letters are read better than dark ones.
    private const double Dark = 0.75;

    private int Count => analysis.Standings.Length;

    public void Payoffs()
    {
        int advantage = (int)Measure.Advantage;
        double?[][] means = [.. analysis.Standings.Select(each => each.ByOpponent[advantage].ToArray())];
        double low = means.SelectMany(row => row).Min() ?? 0;
        double high = means.SelectMany(row => row).Max() ?? 1;
        Open(
            "heat",
            language.Say(
                "Mean advantage of the row against the column, in hundredths. Outlined: the best reply to the column.",
                "Gemiddeld voordeel van de rij tegen de kolom, in honderdsten. Omlijnd: het beste antwoord op de kolom."
            )
        );
        Headings();
        for (int own = 0; own < Count; own++)
        {
            Row(own);
            for (int other = 0; other < Count; other++)
            {
                if (means[own][other] is not { } mean)
                {
                    page.Element("td", "–");
                    continue;
                }

                bool isBest = mean >= Enumerable.Range(0, Count).Max(each => means[each][other]);
                double share = high > low ? (mean - low) / (high - low) : 0.5;
                string told = language.Say(
                    $"{words.NameOf(own)} against {words.NameOf(other)}: {words.Number(mean)}; the other {words.Number(means[other][own])}",
                    $"{words.NameOf(own)} tegen {words.NameOf(other)}: {words.Number(mean)}; de ander {words.Number(means[other][own])}"
                );
                string style = (share > Dark ? "on" : "") + (isBest ? " best" : "");
                Cell(language.Number(mean * 100, 0), style.Trim(), $"--v:{Share(share)}", told, own, other);
            }

            page.Close("tr").NewLine();
        }

        Close();
    }

    public void Significance()
    {
        double most = analysis.Comparisons.Select(each => Math.Abs(each.Difference)).DefaultIfEmpty(1).Max();
        var pairs = analysis.Comparisons.ToDictionary(each => (each.First, each.Second));
        Open(
            "sign",
            language.Say(
                "The row less the column. ▲ significantly more, ▼ significantly less, after Holm's correction; · not significant.",
                "De rij min de kolom. ▲ significant meer, ▼ significant minder, na Holms correctie; · niet significant."
            )
        );
        Headings();
        for (int own = 0; own < Count; own++)
        {
            Row(own);
            for (int other = 0; other < Count; other++)
            {
                if (own == other)
                {
                    page.Element("td", "", "class=\"none\"");
                    continue;
                }

                Comparison pair = pairs[own < other ? (own, other) : (other, own)];
                Pair(own, other, pair, own < other ? pair.Difference : -pair.Difference, most);
            }

            page.Close("tr").NewLine();
        }

        Close();
    }

    public void Scenarios()
    {
        int advantage = (int)Measure.Advantage;
        Open(
            "sign scenarios",
            language.Say(
                "Mean advantage of the strategy (column) in the scenario (row), in hundredths; coloured by how much that is above (green) or below (red) the scenario's mean.",
                "Gemiddeld voordeel van de strategie (kolom) in het scenario (rij), in honderdsten; gekleurd naar hoeveel dat boven (groen) of onder (rood) het gemiddelde van het scenario ligt."
            )
        );
        Headings(language.Say("mean", "gem."), language.Say("agreed", "akkoord"));
        for (int scenario = 0; scenario < analysis.Scenarios.Length; scenario++)
        {
            double?[] means = [.. analysis.Standings.Select(each => each.ByScenario[advantage][scenario])];
            double? mean = means.Average();
            double? agreed = analysis.Standings.Average(each => each.ByScenario[(int)Measure.Agreement][scenario]);
            page.Open("tr").Element("th", analysis.Scenarios[scenario], "scope=\"row\"");
            page.Element("td", mean is { } known ? language.Number(known * 100, 0) : "–", "class=\"num\"");
            page.Element("td", agreed is { } share ? language.Percent(share) : "–", "class=\"num\"");
            for (int strategy = 0; strategy < Count; strategy++)
            {
                if (means[strategy] is not { } own)
                {
                    page.Element("td", "–");
                    continue;
                }

                double off = own - mean!.Value;
                string told = language.Say(
                    $"{words.NameOf(strategy)} in {analysis.Scenarios[scenario]}: {words.Number(own)}, {Signed(off)} to the mean",
                    $"{words.NameOf(strategy)} in {analysis.Scenarios[scenario]}: {words.Number(own)}, {Signed(off)} ten opzichte van het gemiddelde"
                );
                string side = off >= 0 ? "up" : "down";
                Cell(
                    language.Number(own * 100, 0),
                    side,
                    $"--v:{Share(Math.Min(1, Math.Abs(off) / 0.3))}",
                    told,
                    strategy
                );
            }

            page.Close("tr").NewLine();
        }

        Close();
    }

    private void Pair(int own, int other, Comparison pair, double difference, double most)
    {
        string range = pair is { Low: { } low, High: { } high }
            ? own < other
                ? $" ({words.Interval(low, high)})"
                : $" ({words.Interval(-high, -low)})"
            : "";
        string told = language.Say(
            $"{words.NameOf(own)} less {words.NameOf(other)}: {Signed(difference)}{range}; p = {language.Short(pair.P)}, with Holm's correction {language.Short(pair.Adjusted)}",
            $"{words.NameOf(own)} min {words.NameOf(other)}: {Signed(difference)}{range}; p = {language.Short(pair.P)}, met Holms correctie {language.Short(pair.Adjusted)}"
        );
        string sign =
            !pair.IsSignificant ? "·"
            : difference >= 0 ? "▲"
            : "▼";
        string style = (difference >= 0 ? "up" : "down") + (pair.IsSignificant ? "" : " weak");
        Cell(sign, style, $"--v:{Share(most > 0 ? Math.Abs(difference) / most : 0)}", told, own, other);
    }

    private void Open(string style, string caption)
    {
        page.Open("figure", "class=\"matrix\"").NewLine();
        page.Open("div", "class=\"wide\" tabindex=\"0\"").Open("table", $"class=\"{style}\"");
        page.Element("caption", caption).NewLine();
        Caption = caption;
    }

    private string Caption { get; set; } = "";

    private void Close()
    {
        page.Close("tbody").Close("table").Close("div").NewLine();
        page.Element("figcaption", Caption, "class=\"faint\"").Close("figure").NewLine();
    }

    private void Headings(params string[] before)
    {
        page.Open("thead").Open("tr").Raw("<td></td>");
        foreach (string heading in before)
        {
            page.Element("th", heading, "scope=\"col\" class=\"num\"");
        }

        for (int i = 0; i < Count; i++)
        {
            string name = Markup.Escape(words.NameOf(i));
            page.Open("th", $"scope=\"col\" aria-label=\"{name}\" title=\"{name}\" {StrategySign.About(i)}")
                .Badge(i)
                .Close("th");
        }

        page.Close("tr").Close("thead").NewLine().Open("tbody").NewLine();
    }

    private void Row(int strategy) =>
        page.Open("tr")
            .Open("th", $"scope=\"row\" {StrategySign.About(strategy)}")
            .Badge(strategy)
            .Element("span", words.NameOf(strategy))
            .Close("th");

    private void Cell(string text, string style, string colour, string told, params ReadOnlySpan<int> about) =>
        page.Element(
            "td",
            text,
            $"class=\"{style}\" style=\"{colour}\" title=\"{Markup.Escape(told)}\" {StrategySign.About(about)}"
        );

    private string Signed(double value) => (value >= 0 ? "+" : "−") + language.Number(Math.Abs(value), 3);

    private static string Share(double share) => Math.Round(share, 3).ToString(CultureInfo.InvariantCulture);
}
