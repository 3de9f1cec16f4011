using System.Text;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Conflict;

/// <summary>What was found out about a conflict, as a text to be read in a terminal.</summary>
public static class ConflictReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="findings">What was found out.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(ConflictFindings findings, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        Document document = new ConflictStory(findings, new ConflictWords(findings.Graph, language)).Document();
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(document))
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }
}
