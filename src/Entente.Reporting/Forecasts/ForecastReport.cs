using System.Collections.Immutable;
using System.Text;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Forecasts;

/// <summary>A forecast as a text to be read in a terminal.</summary>
public static class ForecastReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="readings">The forecast under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(ImmutableArray<ForecastReading> readings, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        var text = new StringBuilder();
        foreach (
            Line line in new DocumentLines(style, language).Lines(new ForecastStory(readings, language).Document())
        )
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }
}
