using System.Text;
using Entente.Evaluation;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Tournaments;

/// <summary>What the results of a tournament say, as a text to be read in a terminal.</summary>
public static class TournamentReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="tournament">The tournament.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(AnalysedTournament tournament, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(tournament);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        TournamentAnalysis analysis = tournament.Analysis;
        var document = new TournamentDocument(tournament, language);
        var text = new StringBuilder();
        Write(new DocumentLines(style, language).Lines(document.Opening()));
        if (analysis.Game is not null)
        {
            Write(new HeatLines(analysis, style, language).Lines());
        }

        // The title of what follows stands above already.
        new Line().WriteTo(text, style);
        Write(new DocumentLines(style, language).Lines(document.Rest()).SkipWhile(line => line.Width == 0));
        return text.ToString();

        void Write(IEnumerable<Line> lines)
        {
            foreach (Line line in lines)
            {
                line.WriteTo(text, style);
            }
        }
    }
}
