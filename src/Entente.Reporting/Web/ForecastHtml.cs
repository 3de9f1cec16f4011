using System.Collections.Immutable;
using Entente.Reporting.Documents;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>A forecast as one page that needs nothing else: the answer under every reading, and the picture.</summary>
/// <remarks>Texts of the scenario are escaped, and the page's own policy forbids every script.</remarks>
public static class ForecastHtml
{
    /// <summary>The page.</summary>
    /// <param name="readings">The forecast under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ImmutableArray<ForecastReading> readings, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        Document document = new ForecastStory(readings, language).Document();
        return PicturedPage.Write(document, ForecastSvg.Write(readings, language), document.Sections[^1].Key, language);
    }
}
