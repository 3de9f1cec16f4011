using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Explaining;
using Entente.Reporting.Composition;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Explanations;

/// <summary>What somebody has to know who reads half a page of an explanation: only of what stands on it.</summary>
/// <param name="all">The words of every reading.</param>
/// <param name="language">The language to write in.</param>
internal sealed class KeyWords(ImmutableArray<ExplanationWords> all, Language language)
{
    /// <summary>What good enough means, what is left unsaid, and what a package and a reading are.</summary>
    public string Terms() =>
        (
            all.Any(words => words.Explanation.Demands.Any(demand => demand is Demand.Limit))
                ? Say(
                    "Good enough: worth no less than walking away, and breaking no condition of that side.",
                    "Goed genoeg: niet minder waard dan weglopen, zonder een eigen voorwaarde te schenden."
                )
                : Say("Good enough: worth no less than walking away.", "Goed genoeg: niet minder waard dan weglopen.")
        )
        + (
            all[0].Scenario.StatusQuo is null
                ? ""
                : Say(" What is not named stays as it is.", " Wat niet is genoemd, blijft zoals het is.")
        )
        + new PackageGist(all[0]).Counted()
        + Say(" Package: an answer to every issue.", " Pakket: een antwoord op elk onderwerp.")
        + (all.Length == 1 ? "" : Say(" Reading: one view of the evidence.", " Lezing: één kijk op het bewijs."));

    /// <summary>The first margin that is told, put into a sentence; nothing where no number has one.</summary>
    /// <param name="sentence">The sentence, with places for the low end, the high end and the number.</param>
    public string Margin(string sentence) =>
        all.SelectMany(words =>
                words
                    .Explanation.Parties.Where(party => party.Fallback is { } range && range.Low < range.High)
                    .Select(party =>
                        sentence
                            .Replace("{0}", words.Number(party.Fallback!.Low), StringComparison.Ordinal)
                            .Replace("{1}", words.Number(party.Fallback!.High), StringComparison.Ordinal)
                            .Replace("{2}", words.Number(party.Reservation), StringComparison.Ordinal)
                    )
            )
            .FirstOrDefault("");

    /// <summary>The sources that a text cites, each by who says so and when; nothing where it cites none.</summary>
    /// <param name="text">The text, sources in square brackets.</param>
    public string Sources(string text)
    {
        string[] cited =
        [
            .. all[0]
                .Scenario.Sources.Where(source => IsCited(source, text))
                .Select(source => $"[{PlainText.Of(source.Key)}] {Short(source)}"),
        ];
        return cited.Length == 0 ? "" : string.Join("; ", cited) + ".";
    }

    private bool IsCited(Source source, string text) =>
        new[] { "[", Say("[estimate from ", "[schatting naar ") }.Any(before =>
            text.Contains($"{before}{source.Key}]", StringComparison.Ordinal)
            || text.Contains($"{before}{source.Key} ", StringComparison.Ordinal)
        );

    // Who says so and when; the whole title, with what it is about, stands with the details.
    private string Short(Source source)
    {
        string who = all[0]
            .Names.Of(source.Title, source.Address)
            .Split(';')[0]
            .Split(", ")[0]
            .Split(Say(" on the ", " over "))[0];
        return source.Date.Length > 0 ? $"{who} {PlainText.Of(source.Date)}" : who;
    }

    private string Say(string english, string dutch) => language.Say(english, dutch);
}
