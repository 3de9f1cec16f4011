using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Reporting.Explanations;
using Entente.Reporting.Json;
using Entente.Reporting.Web;

namespace Entente.Cli.Explaining;

/// <summary>Shows an explanation as it was asked for.</summary>
internal sealed class ExplainOutput(Session session, ExplainSettings settings)
{
    /// <summary>Writes the files and prints what is to be printed.</summary>
    /// <returns>The exit code.</returns>
    public int Show(ImmutableArray<ExplainedReading> readings)
    {
        var files = new List<OutputFile>();
        if (settings.Html is { } page and not "-")
        {
            files.Add(new OutputFile(page, ExplanationHtml.Write(readings, session.Language)));
        }

        if (settings.Svg is { } picture and not "-")
        {
            files.Add(new OutputFile(picture, ExplanationSvg.Write(readings, session.Language)));
        }

        if (files.Count > 0)
        {
            int written = OutputFile.WriteAll([.. files], mayOverwrite: true, session);
            if (written != ExitCode.Done || !(settings.IsJson || settings.Html == "-" || settings.Svg == "-"))
            {
                return written;
            }
        }

        session.Around.Output.Write(
            settings.IsJson ? ExplanationJson.Write(readings, session.Language.Tag)
            : settings.Html == "-" ? ExplanationHtml.Write(readings, session.Language)
            : settings.Svg == "-" ? ExplanationSvg.Write(readings, session.Language)
            : ExplanationReport.Write(
                readings,
                session.Language,
                session.Around.Style(settings.HasColor),
                settings.HasDetails
            )
        );
        return ExitCode.Done;
    }
}
