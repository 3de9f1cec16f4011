using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Exchanges;
using Entente.Outcomes;
using Entente.Reporting.Conflict;
using Entente.Reporting.Documents;
using Entente.Reporting.Exchanges;
using Entente.Reporting.Explanations;
using Entente.Reporting.Forecasts;
using Entente.Reporting.Languages;
using Entente.Reporting.Stakeholders;
using Entente.Reporting.Theory;
using Entente.Scenarios;
using Entente.Stakeholders;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>Which words and pictures an answer is made of; files and pages of the workbench are both made from here.</summary>
internal static class AnswerPages
{
    private static readonly Dictionary<int, string> None = [];

    public static AnswerPage Of(ImmutableArray<ExplainedReading> readings, Language language)
    {
        return new AnswerPage(
            new ExplanationStory(readings, language).Page(),
            First(PictureShapes.Both(shape => ExplanationSvg.Part(readings, language, "", shape))),
            language
        );
    }

    public static AnswerPage Of(ImmutableArray<ForecastReading> readings, Language language) =>
        new(
            new ForecastStory(readings, language).Document(),
            readings
                .Select((reading, i) => (reading, i))
                .ToDictionary(
                    each => each.i,
                    each => PictureShapes.Both(shape => ForecastSvg.Part([each.reading], language, "", shape))!
                ),
            language
        );

    public static AnswerPage Of(ConflictFindings findings, Language language) =>
        new(ConflictReport.DocumentOf(findings, language), First(ConflictSvg.Part(findings, language, "")), language);

    public static AnswerPage Of(StateFindings findings, Language language) =>
        new(new StateStory(findings, language).Document(), None, language);

    public static AnswerPage Of(ExchangePlan plan, ExchangeCheck? check, Language language)
    {
        Document document = ExchangeReport.DocumentOf(plan, check, language);
        var pictures = new Dictionary<int, string>();
        Draw("schedule", plan.Schedule);
        Draw("remedies", ExchangeSizes.Shown(plan)?.Schedule);
        return new AnswerPage(document, pictures, language);

        void Draw(string key, ExchangeSchedule? schedule)
        {
            int place = document.Sections.Select(section => section.Key).ToList().IndexOf(key);
            if (place >= 0 && schedule is not null)
            {
                pictures.Add(place, ExchangeSvg.Part(plan, schedule, language, ""));
            }
        }
    }

    public static AnswerPage Of(StakeholderForecast forecast, Language language) =>
        new(
            new StakeholderStory(forecast, language).Document(),
            First(PictureShapes.Both(shape => StakeholderSvg.Part(forecast, language, "", shape))),
            language
        );

    public static AnswerPage Of(TheoryAnswer answer, Language language) =>
        new(TheoryReport.DocumentOf(answer, language), First(TheorySvg.Shapes(answer, language)), language);

    public static AnswerPage Of(Scenario scenario, Outcome deal, DealImprovement? improvement, Language language) =>
        new(
            ImprovementReport.DocumentOf(scenario, deal, improvement, language),
            First(improvement is null ? null : ImprovementSvg.Part(scenario, improvement, language, "")),
            language
        );

    private static Dictionary<int, string> First(string? picture) => picture is null ? None : new() { [0] = picture };
}
