using System.Text;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>A review as a text to be read in a terminal: its words, and the dance of the offers.</summary>
public static class ReviewReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="review">The review.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(SessionReview review, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        var words = new ReviewWords(review, language);
        Document document = new ReviewStory(words).Document();
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(document))
        {
            line.WriteTo(text, style);
        }

        foreach (Line line in new ReviewDanceLines(words, style).Lines())
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }
}
