using Entente.Exchanges;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>How an exchange can be got through as one page that needs nothing else: the order, the exposure of each side drawn, what would make it safe.</summary>
/// <remarks>Texts are escaped, and the page's own policy forbids every script.</remarks>
public static class ExchangeHtml
{
    /// <summary>The page.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="check">What the checker found; null when it was not asked.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ExchangePlan plan, ExchangeCheck? check, Language language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(language);
        return AnswerPages.Of(plan, check, language).Write();
    }
}
