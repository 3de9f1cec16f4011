using Entente.Reporting.Languages;
using Entente.Stakeholders;

namespace Entente.Reporting.Web;

/// <summary>A forecast from stakeholders as one page that needs nothing else: the answer, the picture, and who pulls it where.</summary>
/// <remarks>Texts are escaped, and the page's own policy forbids every script.</remarks>
public static class StakeholderHtml
{
    /// <summary>The page.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(StakeholderForecast forecast, Language language)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(language);
        return AnswerPages.Of(forecast, language).Write();
    }
}
