using System.CommandLine;
using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Cli.Commands;
using Entente.Cli.Surroundings;
using Entente.Reporting.Json;

namespace Entente.Cli.Analyzing;

/// <summary>The options of <c>entente analyze</c>.</summary>
internal sealed class AnalyzeOptions
{
    private readonly Option<bool> json;
    private readonly Option<string> html;
    private readonly Option<string> svg;
    private readonly Option<int> points;
    private readonly Option<int> maxPoints;
    private readonly Option<int> draws;
    private readonly Option<int> seed;
    private readonly Option<int> threads;
    private readonly Option<bool> noColor;

    public AnalyzeOptions(Command command, Session session)
    {
        json = Flag(
            "--json",
            session.Say(
                "Print one JSON document (entente/analysis/1) and nothing else.",
                "Druk één JSON-document (entente/analysis/1) af en niets anders."
            )
        );
        html = File(
            "--html",
            session.Say(
                "Write a page to explore and to print; it needs nothing but a browser. '-' prints it.",
                "Schrijf een pagina om te verkennen en af te drukken; een browser is genoeg. '-' drukt hem af."
            )
        );
        svg = File(
            "--svg",
            session.Say(
                "Write the picture of the outcomes. '-' prints it.",
                "Schrijf de tekening van de uitkomsten. '-' drukt hem af."
            )
        );
        points = NumberOption.Of(
            session,
            "--points",
            0,
            AnalysisContext.OrdinaryMostPoints,
            session.Say(
                $"List at most N points of the frontier in JSON; {AnalysisContext.OrdinaryMostPoints} unless given.",
                $"Geef in JSON hoogstens N punten van het front; {AnalysisContext.OrdinaryMostPoints} zonder opgave."
            )
        );
        maxPoints = NumberOption.Of(
            session,
            "--max-points",
            1,
            AnalysisOptions.Default.MaxPoints,
            session.Say(
                $"Stay exact while frontiers on the way have at most N points; {AnalysisOptions.Default.MaxPoints} unless given.",
                $"Blijf exact zolang fronten onderweg hoogstens N punten hebben; {AnalysisOptions.Default.MaxPoints} zonder opgave."
            )
        );
        draws = NumberOption.Of(
            session,
            "--draws",
            0,
            RobustnessOptions.Default.Draws,
            session.Say(
                $"Where scores are ranges, draw N times from them; {RobustnessOptions.Default.Draws} unless given, 0 for not at all.",
                $"Waar scores marges zijn, trek er N keer uit; {RobustnessOptions.Default.Draws} zonder opgave, 0 voor helemaal niet."
            )
        );
        seed = NumberOption.Of(
            session,
            "--seed",
            0,
            0,
            session.Say(
                "What the draws start from; the same seed gives the same draws. 0 unless given.",
                "Waar de trekkingen van uitgaan; hetzelfde toevalsgetal geeft dezelfde trekkingen. 0 zonder opgave."
            )
        );
        threads = NumberOption.Of(
            session,
            "--threads",
            0,
            0,
            session.Say(
                "Use N threads; 0 (all cores) unless given. The result is the same.",
                "Gebruik N threads; 0 (alle kernen) zonder opgave. Het resultaat is hetzelfde."
            )
        );
        noColor = Flag(
            "--no-color",
            session.Say(
                "No colours (also with NO_COLOR in the environment).",
                "Geen kleuren (ook met NO_COLOR in de omgeving)."
            )
        );
        Option[] all = [json, html, svg, points, maxPoints, draws, seed, threads, noColor];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    public AnalyzeSettings Of(ParseResult result) =>
        new()
        {
            IsJson = result.GetValue(json),
            Html = result.GetValue(html),
            Svg = result.GetValue(svg),
            Points = result.GetValue(points),
            MaxPoints = result.GetValue(maxPoints),
            Draws = result.GetValue(draws),
            Seed = result.GetValue(seed),
            Threads = result.GetValue(threads),
            HasColor = !result.GetValue(noColor),
        };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<string> File(string name, string description) =>
        new(name) { HelpName = "FILE", Description = description };
}
