using Entente.Reporting.Languages;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>An answer of fair division or bargaining theory as one page that needs nothing else.</summary>
/// <remarks>Texts are escaped, and the page's own policy forbids every script.</remarks>
public static class TheoryHtml
{
    /// <summary>The page.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(TheoryAnswer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(language);
        return AnswerPages.Of(answer, language).Write();
    }
}
