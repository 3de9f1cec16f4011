using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Exchanges;
using Entente.Reporting.Composition;
using Entente.Reporting.Conflict;
using Entente.Reporting.Documents;
using Entente.Reporting.Explanations;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;
using Entente.Reporting.Sessions;
using Entente.Review;
using Entente.Stakeholders;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>Reports in parts, for pages that put them into a frame of their own.</summary>
/// <remarks>The parts hold no style and no script, so that they pass a policy that forbids both; figures become attributes of shapes.</remarks>
public static class HtmlSections
{
    private const int MostRows = 200;

    /// <summary>An analysis: whether there is a deal, which, at what price, and why so. A picture is followed by the efficient outcomes as a table.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="context">What stands around it.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(ScenarioAnalysis analysis, AnalysisContext context, Language language)
    {
        var subject = new Subject(analysis, context, language);
        Document document = AnalysisDocument.Of(subject);
        return
        [
            .. document.Sections.Select(section =>
                Written(
                    section.Blocks.Any(block => block is Block.Drawing)
                        ? section with
                        {
                            Blocks = section.Blocks.Add(FrontierTable.Of(subject, MostRows)),
                        }
                        : section,
                    subject
                )
            ),
        ];
    }

    /// <summary>The picture alone: the outcomes of two parties in the plane; null for other numbers of parties with scores, or when nothing can be agreed.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="context">What stands around it.</param>
    /// <param name="language">The language to write in.</param>
    public static string? Plane(ScenarioAnalysis analysis, AnalysisContext context, Language language) =>
        PictureSection.Picture(new Subject(analysis, context, language)) is { Axes.Length: 2 } picture
            ? new ScatterSvg(picture, language).Write("class=\"plot scatter\"", "")
            : null;

    /// <summary>A session that was played: how it went, and what it was worth.</summary>
    /// <param name="session">The session.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(PlayedSession session, Language language) =>
        [.. new SessionStory(session, language).Document().Sections.Select(section => Written(section, null))];

    /// <summary>A review: what can be learned, the dance of its offers, who gave what when, what was missed, what was left.</summary>
    /// <remarks>The dance comes to life with <see cref="ReportAsset.ReviewScript"/>; without it every offer still says what it is when pointed at.</remarks>
    /// <param name="review">The review.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(SessionReview review, Language language)
    {
        var words = new ReviewWords(review, language);
        ImmutableArray<HtmlSection>.Builder parts = ImmutableArray.CreateBuilder<HtmlSection>();
        foreach (Section section in new ReviewStory(words).Document().Sections)
        {
            HtmlSection written = Written(section, null);
            if (section.Key == "given")
            {
                var balance = new Markup();
                BalanceSvg.Write(balance, words);
                written = written with { Markup = written.Markup + balance.ToString() };
            }

            parts.Add(written);
            if (section.Key == "lessons")
            {
                var dance = new Markup();
                if (DanceSection.Write(dance, words))
                {
                    parts.Add(new HtmlSection(DanceSection.Key, DanceSection.HeadingIn(words), dance.ToString()));
                }
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>An explanation: the answer with its picture, and folded below it what it rests on.</summary>
    /// <param name="readings">The explanation under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(ImmutableArray<ExplainedReading> readings, Language language) =>
        AnswerPages.Of(readings, language).Sections();

    /// <summary>A forecast: how likely a deal is, which packages hold up, what matters most, drawn for every reading.</summary>
    /// <param name="readings">The forecast under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(ImmutableArray<ForecastReading> readings, Language language) =>
        AnswerPages.Of(readings, language).Sections();

    /// <summary>A conflict: where nobody would move, why, and the graph of states where it is small enough to be drawn.</summary>
    /// <param name="findings">What was found out.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(ConflictFindings findings, Language language) =>
        AnswerPages.Of(findings, language).Sections();

    /// <summary>One state of a conflict: why it holds or not, which ways lead there, and what would make it hold.</summary>
    /// <param name="findings">What was found out.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(StateFindings findings, Language language) =>
        AnswerPages.Of(findings, language).Sections();

    /// <summary>An exchange: the order of steps, the exposure of each side drawn, and what would make it safe.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="check">What the checker found; null when it was not asked.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(ExchangePlan plan, ExchangeCheck? check, Language language) =>
        AnswerPages.Of(plan, check, language).Sections();

    /// <summary>A question of fair division or bargaining theory: its answers side by side, drawn where they can be.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(TheoryAnswer answer, Language language) =>
        AnswerPages.Of(answer, language).Sections();

    /// <summary>A forecast from stakeholders: where the decision will land, who pulls it where, drawn, and what the expected-utility model says.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<HtmlSection> Of(StakeholderForecast forecast, Language language) =>
        AnswerPages.Of(forecast, language).Sections();

    private static HtmlSection Written(Section section, Subject? subject)
    {
        var page = new Markup();
        var blocks = new HtmlBlocks(page, subject);
        foreach (Block block in section.Blocks)
        {
            blocks.Write(block);
        }

        return new HtmlSection(section.Key, section.Heading, page.ToString());
    }
}
