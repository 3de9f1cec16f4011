using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Protocols;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Review;

namespace Entente.Reporting.Explanations;

/// <summary>An explanation in words: why there was no deal, what could have been one, and what would have had to change.</summary>
internal sealed class ExplanationStory(ImmutableArray<ExplainedReading> readings, Language language)
{
    private readonly ImmutableArray<ExplanationWords> all =
    [
        .. readings.Select(reading => new ExplanationWords(reading.Explanation, language)),
    ];

    public Document Document()
    {
        ExplanationWords first = all[0];
        string[] parties = [.. Enumerable.Range(0, first.Parties).Select(first.PartyAt)];
        return new Document(
            first.Names.Of(first.Scenario.Title, first.Scenario.Id),
            Say(
                $"Why {(IsAgreed ? "there could have been no deal" : "there was no deal")}, and what would have opened one: {language.List(parties)}",
                $"Waarom er {(IsAgreed ? "ook geen akkoord had kunnen zijn" : "geen akkoord kwam")}, en wat er een had geopend: {language.List(parties)}"
            ),
            [
                new Section("answer", "", [new Block.Lead(Lead()), new Block.Paragraph(RichText.Faint(HowToRead()))]),
                .. readings.Select((reading, i) => SectionOf(reading, all[i])),
                .. Away().Any() ? [new Section("away", "", [.. Away()])] : Array.Empty<Section>(),
                .. first.Scenario.Sources.IsEmpty ? [] : new[] { ExplanationTables.Sources(first) },
            ]
        );
    }

    // Mostly the readings differ on the parties alone: then it is said once.
    private IEnumerable<Block> Away() =>
        all.Select(words => new ReadingStory(words).Away())
            .Where(text => !text.IsEmpty)
            .DistinctBy(text => text.Plain)
            .Select(text => new Block.Paragraph(text));

    private bool IsAgreed => readings[0].Explanation.Verdict == DealVerdict.Agreed;

    private Section SectionOf(ExplainedReading reading, ExplanationWords words) =>
        new(
            reading.Reading is { } named ? $"reading-{named.Name}" : "why",
            reading.Reading is { } titled
                ? words.Names.Of(titled.Title, titled.Name) + Taken(words.Names.Of(titled.About, ""))
                : "",
            [
                new Block.Bullets([.. new ReadingStory(words).Statements()]),
                .. new ExplanationTables(words).Blocks(),
                new Block.Paragraph(Checked(reading)),
            ]
        );

    private static string Taken(string about) => about.Length == 0 ? "" : $" – {about}";

    // One sentence that somebody who reads nothing else takes home.
    private RichText Lead()
    {
        RichText ending = readings[0].Explanation.Session is { } session ? Ending(session) : RichText.Empty;
        if (readings.Length == 1)
        {
            return ending + Verdict(readings[0].Explanation.Verdict);
        }

        bool[] hasDeals = [.. readings.Select(each => each.Explanation.Verdict != DealVerdict.NoZone)];
        string both =
            readings.Length == 2 ? Say("both readings", "beide lezingen") : Say("every reading", "elke lezing");
        RichText lead =
            ending
            + RichText.Strong(
                hasDeals.All(each => each)
                    ? Say(
                        $"There was something to agree on, in {both} of the evidence.",
                        $"Er viel iets af te spreken, in {both} van het bewijs."
                    )
                : hasDeals.Any(each => each)
                    ? Say(
                        "Whether there was anything to agree on hangs on how the evidence is read.",
                        "Of er iets viel af te spreken, hangt af van hoe het bewijs wordt gelezen."
                    )
                : Say(
                    $"As things stood there was nothing to agree on, in {both} of the evidence.",
                    $"Zoals het ervoor stond viel er niets af te spreken, in {both} van het bewijs."
                )
            );
        for (int i = 0; i < readings.Length; i++)
        {
            string title = all[i].Names.Of(readings[i].Reading!.Title, readings[i].Reading!.Name);
            lead += $" {title}: " + Briefly(readings[i].Explanation.Verdict);
        }

        return lead;
    }

    // For somebody who reads such a thing for the first time.
    private string HowToRead() =>
        Say(
            "How to read it: a package answers every issue at once. What it is worth to a side follows from how much each answer matters to that side, in the scores of the scenario. No deal is worth something too: what a side expects of that. "
                + "A package is good enough for a side when it is worth at least as much. In brackets: how far a number may be off, and where it comes from.",
            "Zo leest u dit: een pakket is een antwoord op alle onderwerpen tegelijk. Wat het een kant waard is, volgt uit hoe zwaar elk antwoord voor die kant weegt, in de scores van het scenario. Ook geen akkoord is iets waard: wat een kant daarvan verwacht. "
                + "Een pakket is voor een kant goed genoeg als het minstens zoveel waard is. Tussen haakjes: hoe ver een getal ernaast kan zitten, en waar het vandaan komt."
        );

    private string Briefly(DealVerdict verdict) =>
        verdict switch
        {
            DealVerdict.NoZone => Say(
                "no package was good enough for everybody.",
                "geen pakket was voor iedereen goed genoeg."
            ),
            DealVerdict.NotTabled => Say(
                "the packages that were good enough were not on the table.",
                "de pakketten die goed genoeg waren, lagen niet op tafel."
            ),
            DealVerdict.Refused => Say(
                "a package good enough for everybody was on the table, and was not taken.",
                "een pakket dat voor iedereen goed genoeg was, lag op tafel, en is niet aangenomen."
            ),
            DealVerdict.Agreed => Say("there was a deal.", "er was een akkoord."),
            _ => Say("what was on the table is not known.", "wat er op tafel lag, is niet bekend."),
        };

    private RichText Verdict(DealVerdict verdict) =>
        verdict switch
        {
            DealVerdict.NoZone => RichText.Of(
                Say(
                    "There was nothing to agree on: no package is good enough for everybody.",
                    "Er viel niets af te spreken: geen pakket is voor iedereen goed genoeg."
                ),
                Tone.Bad
            ),
            DealVerdict.NotTabled => RichText.Strong(
                Say(
                    "There were packages good enough for everybody; none of them was on the table.",
                    "Er waren pakketten die voor iedereen goed genoeg waren; geen daarvan lag op tafel."
                )
            ),
            DealVerdict.Refused => RichText.Strong(
                Say(
                    "A package good enough for everybody was on the table, and was not taken.",
                    "Een pakket dat voor iedereen goed genoeg was, lag op tafel, en is niet aangenomen."
                )
            ),
            DealVerdict.Agreed => RichText.Of(
                Say("There was a deal; here is what it hung on.", "Er was een akkoord; dit is waar het van afhing."),
                Tone.Good
            ),
            _ => RichText.Strong(
                Say(
                    "There are packages good enough for everybody. What was on the table is not known.",
                    "Er zijn pakketten die voor iedereen goed genoeg zijn. Wat er op tafel lag, is niet bekend."
                )
            ),
        };

    private RichText Ending(SessionReview session)
    {
        string name = session.EndedBy >= 0 ? all[0].PartyAt(session.EndedBy) : "";
        return session.Ending switch
        {
            EndKind.Deadline => Say("The time was over. ", "De tijd was om. "),
            EndKind.WalkAway when name.Length > 0 => Say($"{name} walked away. ", $"{name} liep weg. "),
            EndKind.WalkAway => Say("The talks were broken off. ", "De onderhandelingen zijn afgebroken. "),
            EndKind.Breakdown => Say("The talks broke down. ", "De onderhandelingen liepen stuk. "),
            EndKind.Fault => Say("The talks ended by a fault. ", "De onderhandelingen eindigden door een fout. "),
            _ => "",
        };
    }

    private RichText Checked(ExplainedReading reading)
    {
        string count = language.Count(reading.Explanation.Analysis.Outcomes ?? 0);
        return reading.Check switch
            {
                { IsVerified: true } check => RichText.Faint(
                    Say(
                        $"Checked anew, package by package: {language.Count(check.Claims)} statements hold for all {language.Count(check.Outcomes)} possible packages.",
                        $"Opnieuw nagerekend, pakket voor pakket: {language.Count(check.Claims)} uitspraken kloppen voor alle {language.Count(check.Outcomes)} mogelijke pakketten."
                    )
                ),
                { } check => RichText.Of(
                    Say(
                        $"{check.Refuted.Length} of {check.Claims} statements do not hold when they are checked: {check.Refuted[0]}",
                        $"{check.Refuted.Length} van {check.Claims} uitspraken kloppen niet bij het narekenen: {check.Refuted[0]}"
                    ),
                    Tone.Bad
                ),
                null => RichText.Faint(
                    Say(
                        $"Not checked a second time: there are {count} possible packages (see --check).",
                        $"Niet nog eens nagerekend: er zijn {count} mogelijke pakketten (zie --check)."
                    )
                ),
            }
            + (
                reading.Explanation.IsExact
                    ? RichText.Empty
                    : RichText.Faint(
                        Say(
                            " Issues without steps were looked at in evenly spaced numbers.",
                            " Onderwerpen zonder stappen zijn bekeken in gelijk verdeelde getallen."
                        )
                    )
            );
    }

    private string Say(string english, string dutch) => language.Say(english, dutch);
}
