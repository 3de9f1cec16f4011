using System.Collections.Immutable;
using System.Text;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Explanations;

/// <summary>An explanation as a text to be read in a terminal: half a page, and on demand everything that it rests on.</summary>
public static class ExplanationReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="readings">The explanation under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    /// <param name="hasDetails">Whether to add the tables: every change, every score with its source.</param>
    public static string Write(
        ImmutableArray<ExplainedReading> readings,
        Language language,
        TerminalStyle style,
        bool hasDetails
    )
    {
        ArgumentNullException.ThrowIfNull(style);
        var story = new ExplanationStory(readings, language);
        Document document = hasDetails ? Unfolded(story.Whole()) : story.Brief();

        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(document))
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }

    private static Document Unfolded(Document document) =>
        document with
        {
            Sections = [.. document.Sections.Select(Unfolded)],
        };

    private static Section Unfolded(Section section) =>
        section with
        {
            Blocks =
            [
                .. section.Blocks.SelectMany(block =>
                    block is Block.Details details
                        ? [new Block.Paragraph(RichText.Strong(details.Summary)), .. details.Blocks]
                        : new[] { block }
                ),
            ],
        };
}
