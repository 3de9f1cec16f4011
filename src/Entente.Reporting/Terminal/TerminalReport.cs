using System.Text;
using Entente.Analysis;
using Entente.Reporting.Composition;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Terminal;

/// <summary>An analysis as a text that is made to be read in a terminal.</summary>
public static class TerminalReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="context">What stands around it.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show; without Unicode, letters outside ASCII in names and texts stay.</param>
    public static string Write(
        ScenarioAnalysis analysis,
        AnalysisContext context,
        Language language,
        TerminalStyle style
    )
    {
        ArgumentNullException.ThrowIfNull(style);
        var text = new StringBuilder();
        foreach (
            Line line in new DocumentLines(style, language).Lines(
                AnalysisDocument.Of(new Subject(analysis, context, language))
            )
        )
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }
}
