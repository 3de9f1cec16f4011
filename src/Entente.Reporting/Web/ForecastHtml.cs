using System.Collections.Immutable;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>A forecast as one page that needs nothing else: how likely a deal is, which packages hold up, what matters most.</summary>
/// <remarks>Texts are escaped, and the page's own policy forbids every script.</remarks>
public static class ForecastHtml
{
    /// <summary>The page.</summary>
    /// <param name="readings">The forecast under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ImmutableArray<ForecastReading> readings, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return AnswerPages.Of(readings, language).Write();
    }
}
