using Entente.Reporting.Conflict;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>What was found out about a conflict as one page that needs nothing else: where nobody would move, why, and the graph of states.</summary>
/// <remarks>Texts are escaped, and the page's own policy forbids every script.</remarks>
public static class ConflictHtml
{
    /// <summary>The page.</summary>
    /// <param name="findings">What was found out.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ConflictFindings findings, Language language)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(language);
        return AnswerPages.Of(findings, language).Write();
    }
}
