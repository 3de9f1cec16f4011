using Entente.Analysis;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Scenarios;

namespace Entente.Reporting.Web;

/// <summary>What would have been better for everybody than a deal as one page that needs nothing else.</summary>
/// <remarks>Texts are escaped, and the page's own policy forbids every script.</remarks>
public static class ImprovementHtml
{
    /// <summary>The page.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="improvement">What would be better for everybody, or else for some and worse for nobody; null for nothing, which the page then says.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(Scenario scenario, Outcome deal, DealImprovement? improvement, Language language)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(language);
        return AnswerPages.Of(scenario, deal, improvement, language).Write();
    }
}
