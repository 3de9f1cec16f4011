using System.Text;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Simulation.Deals;

namespace Entente.Reporting.Sessions;

/// <summary>A sequence of deals as a text to be read in a terminal: its story, what it was worth, and the dance of the offers about each deal.</summary>
public static class DealsReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="deals">The sequence.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(PlayedDeals deals, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        var story = new DealsStory(deals, language);
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(story.Document()))
        {
            line.WriteTo(text, style);
        }

        new Line().WriteTo(text, style);
        foreach (DealTalks talks in deals.Result.Talks)
        {
            if (talks is { Setup: { } setup, Result: { } result })
            {
                Write(story.HeadingOf(talks), new PlayedSession(setup, result), language, style, text);
            }
        }

        return text.ToString();
    }

    private static void Write(
        string heading,
        PlayedSession session,
        Language language,
        TerminalStyle style,
        StringBuilder text
    )
    {
        new Line().Add(heading, Tone.Strong).WriteTo(text, style);
        foreach (Line line in new DanceLines(session, style, language).Lines())
        {
            line.WriteTo(text, style);
        }
    }
}
