using System.Collections.Immutable;
using System.CommandLine;
using Entente.Analysis;
using Entente.Cli.Surroundings;
using Entente.Evaluation;
using Entente.Formats.Tournaments;
using Entente.Reporting.Json;
using Entente.Reporting.Tournaments;
using Entente.Reporting.Web;
using Entente.Simulation.Tournaments;

namespace Entente.Cli.Commands;

/// <summary>Analyses the results of a tournament and shows what they say: in the terminal, as JSON or as a page.</summary>
internal sealed class TournamentOutput
{
    private readonly Session session;
    private readonly Option<bool> json;
    private readonly Option<string> html;
    private readonly Option<string> pairing;

    public TournamentOutput(Command command, Session session)
    {
        this.session = session;
        json = new Option<bool>("--json")
        {
            Description = session.Say(
                "Print the analysis as one JSON document (entente/tournament-analysis/1) and nothing else.",
                "Druk de analyse af als één JSON-document (entente/tournament-analysis/1) en niets anders."
            ),
        };
        html = new Option<string>("--html")
        {
            HelpName = "FILE",
            Description = session.Say(
                "Write the analysis as a page with plots; it needs nothing but a browser. '-' prints it.",
                "Schrijf de analyse als een pagina met grafieken; een browser is genoeg. '-' drukt haar af."
            ),
        };
        pairing = new Option<string>("--paired-by")
        {
            HelpName = "scenario|seat|meeting",
            Description = session.Say(
                "What differences between strategies are tested over; unless given, scenario where there are enough of them to find anything, else meeting.",
                "Waarover verschillen tussen strategieën worden getoetst; zonder opgave scenario waar er genoeg zijn om iets te vinden, anders meeting."
            ),
        };
        pairing.CompletionSources.Add(pairing.HelpName.Split('|'));
        Option[] all = [html, json, pairing];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Says what is wrong with what is asked for, before anything is played.</summary>
    /// <exception cref="UsageException">There is no such pairing, or two things are to be printed.</exception>
    public void Check(ParseResult result)
    {
        _ = PairingOf(result);
        if (result.GetValue(json) && result.GetValue(html) == "-")
        {
            throw new UsageException(
                session.Say(
                    "--json and '--html -' would both print; give the page a file.",
                    "--json en '--html -' zouden allebei afdrukken; geef de pagina een bestand."
                )
            );
        }
    }

    /// <summary>Shows what results say.</summary>
    /// <param name="result">What was asked for.</param>
    /// <param name="finished">The results.</param>
    /// <param name="scenarioOf">The scenario of a name; null where it is not at hand.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Show(
        ParseResult result,
        FinishedTournament finished,
        Func<string, TournamentScenario?> scenarioOf,
        CancellationToken cancellation
    )
    {
        TournamentAnalysis analysis;
        try
        {
            analysis = TournamentAnalyzer.Analyze(
                finished.Sessions(),
                new EvaluationOptions { Pairing = PairingOf(result) }
            );
        }
        catch (Exception unreadable) when (unreadable is IOException or ArgumentException)
        {
            session.Tell(unreadable.Message);
            return ExitCode.InputFault;
        }

        if (result.GetValue(html) is { } file)
        {
            var drawn = new AnalysedTournament(analysis) { Curves = CurvesOf(analysis, scenarioOf, cancellation) };
            int code = Put(file, TournamentHtml.Write(drawn, session.Language));
            if (code != ExitCode.Done || file == "-")
            {
                return code;
            }
        }

        session.Around.Output.Write(
            result.GetValue(json)
                ? TournamentAnalysisJson.Write(analysis)
                : TournamentReport.Write(
                    new AnalysedTournament(analysis),
                    session.Language,
                    session.Around.Style(isColorWanted: true)
                )
        );
        return ExitCode.Done;
    }

    private PairingUnit? PairingOf(ParseResult result)
    {
        string? text = result.GetValue(pairing);
        return text is null ? null
            : Enum.TryParse(text, ignoreCase: true, out PairingUnit unit) && !char.IsAsciiDigit(text[0]) ? unit
            : throw new UsageException(
                session.Say(
                    $"--paired-by takes scenario, seat or meeting, not '{text}'.",
                    $"--paired-by vraagt scenario, seat of meeting, niet '{text}'."
                )
            );
    }

    private static ImmutableArray<ScenarioCurve> CurvesOf(
        TournamentAnalysis analysis,
        Func<string, TournamentScenario?> scenarioOf,
        CancellationToken cancellation
    )
    {
        ImmutableArray<ScenarioCurve>.Builder curves = ImmutableArray.CreateBuilder<ScenarioCurve>();
        foreach (string name in analysis.Scenarios)
        {
            if (scenarioOf(name) is not { } scenario)
            {
                continue;
            }

            ScenarioAnalysis whole = ScenarioAnalyzer.Analyze(scenario.Space.Scenario, null, cancellation);
            if (ScenarioCurve.Of(name, scenario.Space, whole) is { } curve)
            {
                curves.Add(curve);
            }
        }

        return curves.ToImmutable();
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
}
