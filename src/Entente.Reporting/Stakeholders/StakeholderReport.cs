using System.Text;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Stakeholders;

namespace Entente.Reporting.Stakeholders;

/// <summary>A forecast from stakeholders as a text to be read in a terminal.</summary>
public static class StakeholderReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(StakeholderForecast forecast, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        var text = new StringBuilder();
        foreach (
            Line line in new DocumentLines(style, language).Lines(new StakeholderStory(forecast, language).Document())
        )
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }
}
