using System.Globalization;
using Entente.Evaluation;
using Entente.Reporting.Languages;
using Entente.Reporting.Tournaments;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>What was agreed in each scenario, in the plane of both parties' advantages, below what could have been.</summary>
internal sealed class AgreementPlots(Markup page, AnalysedTournament tournament, Language language)
{
    private const double Side = 260;
    private const double Edge = 30;
    private const int MostPlots = 60;
    private const int MostDots = 12_000;
    private const int FewestDots = 100;

    private readonly TournamentAnalysis analysis = tournament.Analysis;
    private readonly TournamentWords words = new(tournament.Analysis, language);

    public void Write()
    {
        ILookup<int, AgreementPoint> points = analysis.Agreements.ToLookup(point => point.Scenario);
        int[] scenarios = [.. points.Select(each => each.Key).Order()];
        int dots = Math.Max(FewestDots, MostDots / Math.Clamp(scenarios.Length, 1, MostPlots));
        page.Open("div", "class=\"small wide-small\"").NewLine();
        foreach (int scenario in scenarios.Take(MostPlots))
        {
            Plot(scenario, [.. points[scenario]], dots);
        }

        page.Close("div").NewLine();
        if (scenarios.Length > MostPlots)
        {
            string left = language.Say(
                $"{scenarios.Length - MostPlots} more scenarios are not drawn.",
                $"{scenarios.Length - MostPlots} andere scenario's zijn niet getekend."
            );
            page.Element("p", left, "class=\"faint\"").NewLine();
        }
    }

    private void Plot(int scenario, AgreementPoint[] points, int dots)
    {
        string name = analysis.Scenarios[scenario];
        ScenarioCurve? curve = tournament.Curves.FirstOrDefault(each => each.Scenario == name);
        long sessions = points.Sum(point => point.Count);
        string[] parties = curve is null
            ? [language.Say("seat 1", "plaats 1"), language.Say("seat 2", "plaats 2")]
            : [.. curve.Parties];
        string label = language.Say(
            $"{name}: {sessions} agreements by the advantage of {parties[0]} and {parties[1]}",
            $"{name}: {sessions} akkoorden naar het voordeel van {parties[0]} en {parties[1]}"
        );
        page.Open("figure").Element("figcaption", name, "class=\"strong\"");
        page.Open("svg", $"viewBox=\"0 0 {Side} {Side}\" role=\"img\" aria-label=\"{Markup.Escape(label)}\"")
            .Element("title", label)
            .NewLine();
        Frame(parties);
        if (curve is not null)
        {
            string line = string.Join(
                'L',
                curve.Frontier.Where(IsSeen).Select(point => Place(point.First, point.Second))
            );
            page.Raw(line.Length > 0 ? $"<path class=\"frontier\" d=\"M{line}\"/>" : "");
        }

        foreach (AgreementPoint point in points.OrderByDescending(point => point.Count).Take(dots))
        {
            Dot(point);
        }

        if (curve is not null)
        {
            Marks(curve);
        }

        page.Close("svg").Close("figure").NewLine();
    }

    private void Frame(string[] parties)
    {
        string low = Markup.Length(Edge);
        string size = Markup.Length(Side - (2 * Edge));
        page.Raw($"<rect class=\"frame\" x=\"{low}\" y=\"{low}\" width=\"{size}\" height=\"{size}\"/>");
        foreach (double tick in new[] { 0, 0.5, 1 })
        {
            string text = language.Number(tick, tick == 0.5 ? 1 : 0);
            page.Element(
                "text",
                text,
                $"class=\"mid\" x=\"{Markup.Length(X(tick))}\" y=\"{Markup.Length(Side - Edge + 14)}\""
            );
            page.Element(
                "text",
                text,
                $"class=\"end\" x=\"{Markup.Length(Edge - 5)}\" y=\"{Markup.Length(Y(tick) + 4)}\""
            );
        }

        page.Element(
            "text",
            parties[0] + " →",
            $"class=\"end\" x=\"{Markup.Length(Side - Edge)}\" y=\"{Markup.Length(Side - 2)}\""
        );
        page.Element("text", "↑ " + parties[1], $"x=\"{Markup.Length(4)}\" y=\"{Markup.Length(Edge - 12)}\"").NewLine();
    }

    private void Dot(AgreementPoint point)
    {
        double radius = Math.Min(9, 2.6 + (1.1 * Math.Log2(point.Count)));
        string told = language.Say(
            $"{words.NameOf(point.First)} – {words.NameOf(point.Second)}: {words.Number(point.FirstAdvantage, 2)} and {words.Number(point.SecondAdvantage, 2)} ({point.Count} {(point.Count == 1 ? "session" : "sessions")})",
            $"{words.NameOf(point.First)} – {words.NameOf(point.Second)}: {words.Number(point.FirstAdvantage, 2)} en {words.Number(point.SecondAdvantage, 2)} ({point.Count} {(point.Count == 1 ? "sessie" : "sessies")})"
        );
        string colours = $"--a:var(--s{Colour(point.First)});--b:var(--s{Colour(point.Second)})";
        page.Open(
                "circle",
                $"class=\"deal\" style=\"{colours}\" {StrategySign.About(point.First, point.Second)} cx=\"{Markup.Length(X(point.FirstAdvantage))}\" cy=\"{Markup.Length(Y(point.SecondAdvantage))}\" r=\"{Markup.Length(radius)}\""
            )
            .Element("title", told)
            .Close("circle");
    }

    // Solutions in the same place share a sign.
    private void Marks(ScenarioCurve curve)
    {
        foreach (CurvePoint point in curve.Nash.Concat(curve.KalaiSmorodinsky).Distinct().Where(IsSeen))
        {
            bool isNash = curve.Nash.Contains(point);
            bool isKalai = curve.KalaiSmorodinsky.Contains(point);
            string letters = (isNash ? "N" : "") + (isKalai ? "K" : "");
            string name =
                isNash && isKalai ? "Nash, Kalai-Smorodinsky"
                : isNash ? "Nash"
                : "Kalai-Smorodinsky";
            string x = Markup.Length(X(point.First));
            page.Open("g", "class=\"solution\"").Element("title", name);
            page.Raw($"<circle r=\"8\" cx=\"{x}\" cy=\"{Markup.Length(Y(point.Second))}\"/>");
            page.Element("text", letters, $"class=\"mid\" x=\"{x}\" y=\"{Markup.Length(Y(point.Second) + 3.5)}\"");
            page.Close("g");
        }
    }

    // Far below the fallbacks nothing is agreed.
    private static bool IsSeen(CurvePoint point) => point is { First: >= -0.1, Second: >= -0.1 };

    private static string Colour(int strategy) => (strategy % 10).ToString(CultureInfo.InvariantCulture);

    private static string Place(double first, double second) => $"{Markup.Length(X(first))} {Markup.Length(Y(second))}";

    private static double X(double advantage) => Edge + (Math.Clamp(advantage, -0.1, 1) * (Side - (2 * Edge)));

    private static double Y(double advantage) => Side - Edge - (Math.Clamp(advantage, -0.1, 1) * (Side - (2 * Edge)));
}
