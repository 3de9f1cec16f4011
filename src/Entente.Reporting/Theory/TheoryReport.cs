using System.Collections.Immutable;
using System.Text;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Theory;

namespace Entente.Reporting.Theory;

/// <summary>Answers of fair division and bargaining theory, as a text to be read in a terminal.</summary>
public static class TheoryReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(TheoryAnswer answer, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(DocumentOf(answer, language)))
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }

    /// <summary>The report, before it is drawn for a terminal or a page.</summary>
    internal static Document DocumentOf(TheoryAnswer answer, Language language)
    {
        var words = new TheoryWords(answer, language);
        TheoryProblem problem = words.Answer.Problem;
        string title = problem.Title.IsEmpty ? words.Kind : problem.Title.In(words.Language.Tag);
        string about = problem.About.In(words.Language.Tag);
        ImmutableArray<Section> sections = problem.Question switch
        {
            Question.OfGoods goods => GoodsSections.Of(words, goods),
            Question.OfPolygon or Question.OfCurve => AgreementSections.Of(words),
            Question.OfGame game => GameSections.Of(words, game.Game),
            Question.OfTable table => TableSections.Of(words, table),
            Question.OfCoalitions game => GroupSections.Of(words, game),
            Question.OfVotes votes => GroupSections.Of(words, votes),
            _ => [new Section("answer", "", [.. ClosedForms.Of(words)])],
        };
        string kind = problem.Title.IsEmpty ? "" : words.Kind;
        return new Document(title, about.Length > 0 ? about : kind, sections);
    }
}
