using System.Collections.Immutable;
using System.Text;
using Entente.Evaluation;
using Entente.Evaluation.Games;
using Entente.Reporting.Languages;
using Entente.Reporting.Tournaments;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>How populations of strategies change: shares over time as bands on each other, and three strategies among themselves in a triangle.</summary>
internal sealed class DynamicsPlots(Markup page, TournamentAnalysis analysis, Language language)
{
    private const double Width = 520;
    private const double Height = 320;
    private const double Left = 44;
    private const double Bottom = 40;
    private const double Top = 12;
    private const double Right = 22;
    private const double SmallWidth = 200;
    private const double SmallHeight = 96;
    private const double Named = 0.06;
    private const int LatestArrow = 14;

    private readonly EmpiricalGame game = analysis.Game!;
    private readonly TournamentWords words = new(analysis, language);

    public void FromUniform()
    {
        Trajectory run = game.FromUniform;
        string caption = language.Say(
            "A population that begins with equal shares: strategies that obtain more than the mean grow (replicator dynamics). Time on a logarithmic scale.",
            "Een bevolking die met gelijke delen begint: strategieën die meer dan het gemiddelde behalen, groeien (replicatordynamiek). Tijd op een logaritmische schaal."
        );
        page.Open("figure").Open("svg", Frame(Width, Height, caption)).Element("title", caption).NewLine();
        var area = new Area(Left, Top, Width - Left - Right, Height - Top - Bottom, Math.Max(1, run.Points[^1].Time));
        foreach (double share in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            string y = Markup.Length(area.Y(share));
            page.Element(
                "text",
                language.Percent(share),
                $"class=\"end\" x=\"{Markup.Length(Left - 6)}\" y=\"{y}\" dy=\"4\""
            );
        }

        foreach (double time in new double[] { 0, 1, 10, 100, 1000 }.Where(time => time <= area.Last))
        {
            string x = Markup.Length(area.X(time));
            page.Element(
                "text",
                language.Number(time, 0),
                $"class=\"mid\" x=\"{x}\" y=\"{Markup.Length(Height - Bottom + 18)}\""
            );
        }

        page.Element(
            "text",
            language.Say("time →", "tijd →"),
            $"class=\"end\" x=\"{Markup.Length(Width - Right)}\" y=\"{Markup.Length(Height - 6)}\""
        );
        Bands(run, area);
        Labels(run, area);
        page.Close("svg").Element("figcaption", caption, "class=\"faint\"").Close("figure").NewLine();
    }

    public void FromEach()
    {
        if (game.Game.Size < 2)
        {
            return;
        }

        string caption = language.Say(
            "Who can be invaded: a population of one strategy, with 1% of all others at the start",
            "Wie kan worden verdrongen: een bevolking van één strategie, met aan het begin 1% van alle andere"
        );
        page.Element("h3", caption).NewLine().Open("div", "class=\"small\"").NewLine();
        for (int i = 0; i < game.Game.Size; i++)
        {
            Trajectory run = game.FromEach[i];
            page.Open("figure").Open("figcaption").Badge(i).Element("span", words.NameOf(i)).Close("figcaption");
            string label = language.Say($"From {words.NameOf(i)}", $"Vanaf {words.NameOf(i)}");
            page.Open("svg", Frame(SmallWidth, SmallHeight, label)).Element("title", label).NewLine();
            Bands(run, new Area(0, 0, SmallWidth, SmallHeight, Math.Max(1, run.Points[^1].Time)));
            page.Close("svg").Open("p", "class=\"faint\"");
            EndOf(run);
            page.Close("p").Close("figure").NewLine();
        }

        page.Close("div").NewLine();
    }

    public void Portrait()
    {
        if (game.Portrait is not { } portrait)
        {
            return;
        }

        var triangle = new Triangle(Width, Height);
        string caption = language.Say(
            $"Three strategies among themselves: each corner is a population of one, each line a population that changes towards its dot.",
            $"Drie strategieën onder elkaar: elke hoek is een bevolking van één, elke lijn een bevolking die naar haar punt verandert."
        );
        page.Open("figure").Open("svg", Frame(Width, Height, caption)).Element("title", caption).NewLine();
        page.Raw(
            $"<path class=\"triangle\" d=\"M{triangle.Place([1, 0, 0])}L{triangle.Place([0, 1, 0])}L{triangle.Place([0, 0, 1])}Z\"/>"
        );
        foreach (Trajectory run in portrait.Trajectories)
        {
            string told = string.Join(
                " → ",
                new[] { run.Points[0].Shares, run.End }.Select(shares => Mixture(shares, portrait.Strategies))
            );
            page.Open("g", "class=\"run\"").Element("title", told);
            page.Raw($"<path d=\"M{string.Join('L', run.Points.Select(point => triangle.Place(point.Shares)))}\"/>");
            page.Raw(Arrow(triangle, run));
            page.Raw($"<circle r=\"4\" {triangle.Centre(run.End)}/>").Close("g").NewLine();
        }

        for (int corner = 0; corner < 3; corner++)
        {
            int strategy = portrait.Strategies[corner];
            double[] shares = [0, 0, 0];
            shares[corner] = 1;
            page.Open("g", $"{StrategySign.About(strategy)} class=\"{StrategySign.ClassOf(strategy)}\"");
            page.Element("title", words.NameOf(strategy));
            page.Raw($"<circle class=\"corner\" r=\"11\" {triangle.Centre([.. shares])}/>");
            page.Element(
                "text",
                TournamentTables.NumberOf(strategy),
                $"class=\"cornername\" {triangle.At([.. shares])} dy=\"4\""
            );
            page.Element("text", Fitted(words.NameOf(strategy)), triangle.NameAt(corner)).Close("g");
        }

        page.Close("svg").Element("figcaption", caption, "class=\"faint\"").Close("figure").NewLine();
    }

    private static string Frame(double width, double height, string label) =>
        $"viewBox=\"0 0 {Markup.Length(width)} {Markup.Length(height)}\" role=\"img\" aria-label=\"{Markup.Escape(label)}\"";

    private void Bands(Trajectory run, Area area)
    {
        int size = run.End.Length;
        for (int strategy = size - 1; strategy >= 0; strategy--)
        {
            var path = new StringBuilder("M");
            IEnumerable<string> upper = run.Points.Select(point =>
                area.Place(point.Time, point.Shares.Take(strategy + 1).Sum())
            );
            IEnumerable<string> lower = run
                .Points.Reverse()
                .Select(point => area.Place(point.Time, point.Shares.Take(strategy).Sum()));
            path.AppendJoin('L', run.Points.Length > 1 ? upper.Concat(lower) : Flat(run.End, strategy, area));
            string told = language.Say(
                $"{words.NameOf(strategy)}: from {language.Percent(Round(run.Points[0].Shares[strategy]))} to {language.Percent(Round(run.End[strategy]))}",
                $"{words.NameOf(strategy)}: van {language.Percent(Round(run.Points[0].Shares[strategy]))} naar {language.Percent(Round(run.End[strategy]))}"
            );
            page.Open(
                "path",
                $"class=\"band {StrategySign.ClassOf(strategy)}\" {StrategySign.About(strategy)} d=\"{path}Z\""
            );
            page.Element("title", told).Close("path").NewLine();
        }
    }

    // A population that never changes is a band of its own height all along.
    private static IEnumerable<string> Flat(ImmutableArray<double> shares, int strategy, Area area)
    {
        double low = shares.Take(strategy).Sum();
        double high = low + shares[strategy];
        return [area.Place(0, high), area.Place(area.Last, high), area.Place(area.Last, low), area.Place(0, low)];
    }

    // At the end, where a band is wide enough for its number.
    private void Labels(Trajectory run, Area area)
    {
        double below = 0;
        for (int strategy = 0; strategy < run.End.Length; strategy++)
        {
            if (run.End[strategy] > Named)
            {
                string y = Markup.Length(area.Y(below + (run.End[strategy] / 2)) + 4);
                string name = Fitted(words.NameOf(strategy));
                page.Element(
                    "text",
                    name,
                    $"class=\"inside end\" x=\"{Markup.Length(area.X(area.Last) - 8)}\" y=\"{y}\""
                );
            }

            below += run.End[strategy];
        }
    }

    private void EndOf(Trajectory run)
    {
        int most = Enumerable.Range(0, run.End.Length).MaxBy(i => run.End[i]);
        string share = language.Percent(Round(run.End[most]));
        page.Text(language.Say($"ends {share} ", $"eindigt {share} ")).Badge(most);
    }

    private string Mixture(ImmutableArray<double> shares, ImmutableArray<int> strategies) =>
        language.List([
            .. Enumerable
                .Range(0, shares.Length)
                .Where(i => Round(shares[i]) > 0)
                .Select(i => $"{language.Percent(Round(shares[i]))} {words.NameOf(strategies[i])}"),
        ]);

    private static string Arrow(Triangle triangle, Trajectory run)
    {
        if (run.Points.Length < 3)
        {
            return "";
        }

        int at = Math.Min(run.Points.Length / 3, LatestArrow);
        return triangle.Arrow(run.Points[at].Shares, run.Points[Math.Min(at + 1, run.Points.Length - 1)].Shares);
    }

    private static string Fitted(string name) => name.Length <= 30 ? name : name[..29] + "…";

    private static double Round(double share) => Math.Round(share, 3);

    private sealed record Area(double LeftEdge, double TopEdge, double AreaWidth, double AreaHeight, double Last)
    {
        public double X(double time) => LeftEdge + (AreaWidth * Math.Log(1 + time) / Math.Log(1 + Last));

        public double Y(double share) => TopEdge + (AreaHeight * (1 - Math.Clamp(share, 0, 1)));

        public string Place(double time, double share) => $"{Markup.Length(X(time))} {Markup.Length(Y(share))}";
    }
}
