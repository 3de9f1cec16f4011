using Entente.Analysis.Sampling;
using Entente.Annotations;
using Entente.Cli.Surroundings;
using Entente.Formats;
using Entente.Reporting.Json;
using Entente.Reporting.Terminal;
using Entente.Reporting.Web;

namespace Entente.Cli.Analyzing;

/// <summary>Shows an analysis: as files where they are asked for, else as JSON or as a report.</summary>
internal sealed class AnalyzeOutput(Session session, AnalyzeSettings settings)
{
    private const int CloudOfTerminal = 5000;
    private const int FrontierOfTerminal = 300;
    private const int CloudOfPage = 2000;

    /// <summary>Writes what was asked for.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Show(AnalyzeOutcome outcome)
    {
        int code = settings.Html is { } page
            ? Put(page, HtmlReport.Write(outcome.Analysis, Drawn(outcome, CloudOfPage), session.Language))
            : ExitCode.Done;
        if (code == ExitCode.Done && settings.Svg is { } picture)
        {
            string? svg = SvgReport.Write(outcome.Analysis, Drawn(outcome, CloudOfPage), session.Language);
            code = svg is null ? NothingToDraw(picture) : Put(picture, svg);
        }

        if (code != ExitCode.Done)
        {
            return code;
        }

        if (settings.IsJson)
        {
            session.Around.Output.Write(AnalysisJson.Write(outcome.Analysis, outcome.Context));
        }
        else if (settings is { Html: null, Svg: null })
        {
            TerminalStyle style = session.Around.Style(settings.HasColor);
            AnalysisContext context = Drawn(outcome, CloudOfTerminal) with { MostDrawn = FrontierOfTerminal };
            session.Around.Output.Write(TerminalReport.Write(outcome.Analysis, context, session.Language, style));
        }

        return ExitCode.Done;
    }

    private static AnalysisContext Drawn(AnalyzeOutcome outcome, int most) =>
        outcome.Context with
        {
            Sample = OutcomeSample.Of(outcome.Analysis.Scenario, most),
        };

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
            "Er valt niets te tekenen: geen partij heeft scores, of geen uitkomst kan worden afgesproken."
        );
        return session.Refuse([new Remark(new Place(file), Sentence.AsIs(message))]);
    }
}
