using System.Text;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Sessions;

/// <summary>A session as a text to be read in a terminal: its story, the dance of its offers, and what it was worth.</summary>
public static class SessionReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="session">The session.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(PlayedSession session, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        Document document = new SessionStory(session, language).Document();
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(document))
        {
            line.WriteTo(text, style);
        }

        new Line().WriteTo(text, style);
        foreach (Line line in new DanceLines(session, style, language).Lines())
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }
}
