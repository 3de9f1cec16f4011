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
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(DocumentOf(findings, language)))
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }

    /// <summary>The report, before it is drawn for a terminal or a page.</summary>
    internal static Document DocumentOf(ConflictFindings findings, Language language) =>
        new ConflictStory(findings, new ConflictWords(findings.Graph, language)).Document();
}
