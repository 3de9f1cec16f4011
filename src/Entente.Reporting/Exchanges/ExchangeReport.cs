using System.Text;
using Entente.Exchanges;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;

namespace Entente.Reporting.Exchanges;

/// <summary>How an exchange can be got through, as a text to be read in a terminal.</summary>
public static class ExchangeReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="check">What the checker found; null when it was not asked.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(ExchangePlan plan, ExchangeCheck? check, Language language, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        var text = new StringBuilder();
        foreach (Line line in new DocumentLines(style, language).Lines(DocumentOf(plan, check, language)))
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }

    /// <summary>Why there is no answer; null when there is one.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="language">The language to write in.</param>
    public static string? Refusal(ExchangePlan plan, Language language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(language);
        return plan.Verdict == ExchangeVerdict.TooLarge ? ExchangeStory.TooLarge(language) : null;
    }

    /// <summary>The report, before it is drawn for a terminal or a page.</summary>
    internal static Document DocumentOf(ExchangePlan plan, ExchangeCheck? check, Language language)
    {
        var words = new ExchangeWords(plan, language);
        var document = new Document(
            words.Title,
            plan.Exchange.About.In(language.Tag),
            [
                new Section("answer", "", [.. ExchangeStory.Answer(words)]),
                new Section(
                    "schedule",
                    words.Say("Step by step", "Stap voor stap"),
                    [.. ExchangeStory.Schedule(words, plan.Schedule)]
                ),
                new Section(
                    "remedies",
                    words.Say("What would make it safe", "Wat het veilig zou maken"),
                    [.. ExchangeRemedies.Of(words)]
                ),
                new Section(
                    "trust",
                    words.Say("Trust, and what it is based on", "Vertrouwen, en waar het op berust"),
                    [.. ExchangeTrust.Of(words)]
                ),
                new Section(
                    "evidence",
                    ExchangeEvidence.IsStated(plan.Exchange)
                        ? words.Say("Where the numbers come from", "Waar de getallen vandaan komen")
                        : words.Say("Checked again", "Nagerekend"),
                    [.. ExchangeEvidence.Of(words, check)]
                ),
            ]
        );
        return document with { Sections = document.Sections.RemoveAll(section => section.Blocks.IsEmpty) };
    }
}
