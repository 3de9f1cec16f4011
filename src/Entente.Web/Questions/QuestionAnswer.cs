using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Reporting.Conflict;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;
using Entente.Reporting.Web;
using Entente.Stakeholders;
using Entente.Theory;

namespace Entente.Web.Questions;

/// <summary>The answer to a question, to be shown in a page, as a page of its own, or as JSON.</summary>
public abstract record QuestionAnswer
{
    private QuestionAnswer() { }

    /// <summary>The answer in parts, for a page that has a style of its own.</summary>
    /// <param name="language">The language to write in.</param>
    public abstract ImmutableArray<HtmlSection> Sections(Language language);

    /// <summary>The answer as one page that needs nothing else.</summary>
    /// <param name="language">The language to write in.</param>
    public abstract string Page(Language language);

    /// <summary>The answer as a document for programs.</summary>
    /// <param name="language">The language of texts in it.</param>
    public abstract string Json(Language language);

    /// <summary>What each side can do to the other.</summary>
    /// <param name="Findings">What was found out.</param>
    public sealed record OfConflict(ConflictFindings Findings) : QuestionAnswer
    {
        /// <inheritdoc/>
        public override ImmutableArray<HtmlSection> Sections(Language language) => HtmlSections.Of(Findings, language);

        /// <inheritdoc/>
        public override string Page(Language language) => ConflictHtml.Write(Findings, language);

        /// <inheritdoc/>
        public override string Json(Language language) => ConflictJson.Write(Findings, "Entente", language);
    }

    /// <summary>In which steps an exchange can be got through, or what would make it safe.</summary>
    /// <param name="Plan">The plan.</param>
    /// <param name="Check">What the checker found; null when it was not asked.</param>
    public sealed record OfExchange(ExchangePlan Plan, ExchangeCheck? Check) : QuestionAnswer
    {
        /// <inheritdoc/>
        public override ImmutableArray<HtmlSection> Sections(Language language) =>
            HtmlSections.Of(Plan, Check, language);

        /// <inheritdoc/>
        public override string Page(Language language) => ExchangeHtml.Write(Plan, Check, language);

        /// <inheritdoc/>
        public override string Json(Language language)
        {
            ArgumentNullException.ThrowIfNull(language);
            return ExchangeJson.Write(Plan, Check, language.Tag);
        }
    }

    /// <summary>A fair division or agreement.</summary>
    /// <param name="Answer">The answer.</param>
    public sealed record OfDivision(TheoryAnswer Answer) : QuestionAnswer
    {
        /// <inheritdoc/>
        public override ImmutableArray<HtmlSection> Sections(Language language) => HtmlSections.Of(Answer, language);

        /// <inheritdoc/>
        public override string Page(Language language) => TheoryHtml.Write(Answer, language);

        /// <inheritdoc/>
        public override string Json(Language language)
        {
            ArgumentNullException.ThrowIfNull(language);
            return TheoryJson.Write(Answer, language.Tag);
        }
    }

    /// <summary>Where a decision will land, given who wants what of it.</summary>
    /// <param name="Forecast">The forecast.</param>
    public sealed record OfStakeholders(StakeholderForecast Forecast) : QuestionAnswer
    {
        /// <inheritdoc/>
        public override ImmutableArray<HtmlSection> Sections(Language language) => HtmlSections.Of(Forecast, language);

        /// <inheritdoc/>
        public override string Page(Language language) => StakeholderHtml.Write(Forecast, language);

        /// <inheritdoc/>
        public override string Json(Language language)
        {
            ArgumentNullException.ThrowIfNull(language);
            return StakeholderJson.Write(Forecast, language.Tag);
        }
    }
}
