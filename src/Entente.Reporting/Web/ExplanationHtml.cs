using System.Collections.Immutable;
using Entente.Reporting.Explanations;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>An explanation as one page that needs nothing else: the answer, the picture, and folded below it everything that it rests on.</summary>
/// <remarks>Texts of the scenario are escaped, and the page's own policy forbids every script.</remarks>
public static class ExplanationHtml
{
    /// <summary>The page.</summary>
    /// <param name="readings">The explanation under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ImmutableArray<ExplainedReading> readings, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return AnswerPages.Of(readings, language).Write();
    }
}
