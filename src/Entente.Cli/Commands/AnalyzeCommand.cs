using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis;
using Entente.Analysis.Sampling;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Reporting.Json;
using Entente.Reporting.Terminal;
using Entente.Reporting.Web;
using Entente.Scenarios;

namespace Entente.Cli.Commands;

/// <summary><c>entente analyze</c>: which deals are possible, which are fair, which waste value, and whether there is one.</summary>
internal sealed class AnalyzeCommand : Command
{
    private const int CloudOfTerminal = 5000;
    private const int CloudOfPage = 2000;

    private readonly Session session;
    private readonly ScenarioInput input;
    private readonly Option<bool> json;
    private readonly Option<string> html;
    private readonly Option<string> svg;
    private readonly Option<int> points;
    private readonly Option<int> maxPoints;
    private readonly Option<int> threads;
    private readonly Option<bool> noColor;

    public AnalyzeCommand(Session session)
        : base(
            "analyze",
            session.Say(
                "Show which deals are possible, which are fair, and what to trade",
                "Toon welke akkoorden mogelijk zijn, welke eerlijk zijn, en wat er te ruilen valt"
            )
        )
    {
        this.session = session;
        input = new ScenarioInput(this, session);
        json = new Option<bool>("--json")
        {
            Description = session.Say(
                "Print one JSON document (entente/analysis/1) and nothing else.",
                "Druk één JSON-document (entente/analysis/1) af en niets anders."
            ),
        };
        html = new Option<string>("--html")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Write a page to explore and to print; it needs nothing but a browser. '-' prints it.",
                "Schrijf een pagina om te verkennen en af te drukken; een browser is genoeg. '-' drukt hem af."
            ),
        };
        svg = new Option<string>("--svg")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Write the picture of the outcomes. '-' prints it.",
                "Schrijf de tekening van de uitkomsten. '-' drukt hem af."
            ),
        };
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
                "Stay exact while frontiers on the way have at most N points; 5000000 unless given.",
                "Blijf exact zolang fronten onderweg hoogstens N punten hebben; 5000000 zonder opgave."
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
        noColor = new Option<bool>("--no-color")
        {
            Description = session.Say(
                "No colours (also with NO_COLOR in the environment).",
                "Geen kleuren (ook met NO_COLOR in de omgeving)."
            ),
        };
        Options.Add(json);
        Options.Add(html);
        Options.Add(svg);
        Options.Add(points);
        Options.Add(maxPoints);
        Options.Add(threads);
        Options.Add(noColor);
        SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        long start = session.Around.Clock.GetTimestamp();
        ScenarioReading read = input.Read(result);
        TimeSpan reading = session.Around.Clock.GetElapsedTime(start);
        if (read.Scenario is not { } scenario)
        {
            return session.Refuse(read.Faults);
        }

        Reading? chosen = input.ReadingOf(scenario, result);
        Scenario seen = chosen is null ? scenario : scenario.As(chosen.Name);
        if (seen.Parties.All(party => party.Preferences is null))
        {
            return session.Refuse([
                new Remark(
                    new Place(input.NameIn(result)),
                    session.Say(
                        "No party's preferences are known, so there is nothing to analyse; give private files with --party.",
                        "Van geen partij zijn de voorkeuren bekend, dus er valt niets te analyseren; geef privébestanden met --party."
                    )
                ),
            ]);
        }

        ScenarioAnalysis analysis;
        using (
            var progress = new ProgressLine(session.Around, session.Language, session.Say("Analysing", "Analyseren"))
        )
        {
            start = session.Around.Clock.GetTimestamp();
            analysis = ScenarioAnalyzer.Analyze(
                seen,
                new AnalysisOptions
                {
                    MaxPoints = result.GetValue(maxPoints),
                    Threads = result.GetValue(threads),
                    Progress = progress,
                },
                cancellation
            );
        }

        var context = new AnalysisContext
        {
            Language = session.Language.Tag,
            Reading = chosen?.Name ?? "",
            Format = read.Format,
            MostPoints = result.GetValue(points),
            Warnings = Texts(read.Warnings),
            Repairs = Texts(read.Repairs),
            Read = reading,
            Analyze = session.Around.Clock.GetElapsedTime(start),
        };
        return Show(analysis, context, result);
    }

    private int Show(ScenarioAnalysis analysis, AnalysisContext context, ParseResult result)
    {
        bool isQuiet = false;
        int code = ExitCode.Done;
        if (result.GetValue(html) is { } page)
        {
            AnalysisContext drawn = context with { Sample = OutcomeSample.Of(analysis.Scenario, CloudOfPage) };
            code = Put(page, HtmlReport.Write(analysis, drawn, session.Language));
            isQuiet = true;
        }

        if (code == ExitCode.Done && result.GetValue(svg) is { } picture)
        {
            AnalysisContext drawn = context with { Sample = OutcomeSample.Of(analysis.Scenario, CloudOfPage) };
            string? text = SvgReport.Write(analysis, drawn, session.Language);
            code = text is null ? NothingToDraw(picture) : Put(picture, text);
            isQuiet = true;
        }

        if (code != ExitCode.Done)
        {
            return code;
        }

        if (result.GetValue(json))
        {
            session.Around.Output.Write(AnalysisJson.Write(analysis, context));
        }
        else if (!isQuiet)
        {
            AnalysisContext drawn = context with { Sample = OutcomeSample.Of(analysis.Scenario, CloudOfTerminal) };
            TerminalStyle style = session.Around.Style(!result.GetValue(noColor));
            session.Around.Output.Write(TerminalReport.Write(analysis, drawn, session.Language, style));
        }

        return ExitCode.Done;
    }

    private int Put(string file, string text)
    {
        if (file == "-")
        {
            session.Around.Output.Write(text);
            return ExitCode.Done;
        }

        return OutputFile.WriteAll([new OutputFile(file, text)], mayOverwrite: true, session);
    }

    private int NothingToDraw(string file)
    {
        string message = session.Say(
            "There is nothing to draw: no party has scores, or no outcome can be agreed.",
            "Er valt niets te tekenen: geen partij heeft scores, of geen uitkomst kan worden overeengekomen."
        );
        return session.Refuse([new Remark(new Place(file), message)]);
    }

    private static ImmutableArray<string> Texts(ImmutableArray<Remark> remarks) =>
        [.. remarks.Select(remark => remark.ToString())];
}
