using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Composition;

/// <summary>The answer in words: whether there is a deal, how good it can be, and how contested it is.</summary>
internal static class HeadlineSection
{
    public static Section Of(Subject subject) => new("answer", "", [new Block.Lead(Answer(subject)), .. Rest(subject)]);

    private static RichText Answer(Subject subject)
    {
        AgreementZone zone = subject.Analysis.Zone;
        return zone.Exists switch
        {
            true => RichText.Of(subject.Say("A deal is possible. ", "Een akkoord is mogelijk. "), Tone.Good)
                + Zone(subject),
            false => RichText.Of(subject.Say("No deal is possible. ", "Er is geen akkoord mogelijk. "), Tone.Bad)
                + NoZone(subject),
            null => RichText.Of(subject.Say("Not decided. ", "Niet beslist. "), Tone.Strong)
                + subject.Say(
                    "Whether any outcome is acceptable to all could not be settled within the budget; raise it with --max-points.",
                    "Of een uitkomst voor iedereen aanvaardbaar is, kon niet binnen het budget worden vastgesteld; verhoog het met --max-points."
                ),
        };
    }

    private static RichText Zone(Subject subject)
    {
        ScenarioAnalysis analysis = subject.Analysis;
        string who = subject.Everybody;
        if (analysis.Outcomes is not { } outcomes)
        {
            return subject.Say(
                $"The outcomes form a continuum; some of them are acceptable to {who}.",
                $"De uitkomsten vormen een continuüm; sommige zijn aanvaardbaar voor {who}."
            );
        }

        BigInteger possible = outcomes - (analysis.Forbidden ?? 0);
        string all = subject.Language.Count(possible);
        string count = subject.Language.Count(analysis.Zone.AtLeast);
        if (!analysis.Zone.IsExact)
        {
            return subject.Say(
                $"Some of the {all} outcomes are acceptable to {who}; they are too many to count.",
                $"Sommige van de {all} uitkomsten zijn aanvaardbaar voor {who}; het zijn er te veel om te tellen."
            );
        }

        string share =
            possible > 1
                ? $" ({subject.Language.Percent(Rational.Of(analysis.Zone.AtLeast, possible).ToDouble())})"
                : "";
        return analysis.Zone.AtLeast == possible
            ? subject.Say(
                $"Every one of the {all} outcomes is acceptable to {who}: nobody has a fallback that protects from a bad deal.",
                $"Elk van de {all} uitkomsten is aanvaardbaar voor {who}: niemand heeft een terugvaloptie die tegen een slecht akkoord beschermt."
            )
            : subject.Say(
                $"{count} of the {all} outcomes{share} {(analysis.Zone.AtLeast.IsOne ? "is" : "are")} acceptable to {who}.",
                $"{count} van de {all} uitkomsten{share} {(analysis.Zone.AtLeast.IsOne ? "is" : "zijn")} aanvaardbaar voor {who}."
            );
    }

    private static RichText NoZone(Subject subject)
    {
        string who = subject.Everybody;
        return subject.Analysis.Outcomes is { } outcomes
            ? subject.Say(
                $"None of the {subject.Language.Count(outcomes - (subject.Analysis.Forbidden ?? 0))} outcomes is acceptable to {who}.",
                $"Geen van de {subject.Language.Count(outcomes - (subject.Analysis.Forbidden ?? 0))} uitkomsten is aanvaardbaar voor {who}."
            )
            : subject.Say(
                $"The outcomes form a continuum, and none is acceptable to {who}.",
                $"De uitkomsten vormen een continuüm, en geen ervan is aanvaardbaar voor {who}."
            );
    }

    private static IEnumerable<Block> Rest(Subject subject)
    {
        RichText[] sentences =
        [
            Forbidden(subject),
            Efficient(subject),
            Fair(subject),
            Contested(subject),
            Packaging(subject),
        ];
        ImmutableArray<RichText> said = [.. sentences.Where(sentence => !sentence.IsEmpty)];
        return said.IsEmpty ? [] : [new Block.Bullets(said)];
    }

    private static RichText Forbidden(Subject subject) =>
        subject.Analysis.Forbidden is { IsZero: false } forbidden
            ? subject.Say(
                $"Deal-breakers rule out {subject.Language.Count(forbidden)} outcomes that the rules would allow.",
                $"Breekpunten sluiten {subject.Language.Count(forbidden)} uitkomsten uit die de regels zouden toelaten."
            )
            : RichText.Empty;

    private static RichText Efficient(Subject subject)
    {
        Frontier frontier = subject.Analysis.Frontier;
        if (frontier.Count == 0 || subject.Analysis.Parties.Length == 1)
        {
            return RichText.Empty;
        }

        if (frontier.Pieces.Length == 1)
        {
            return subject.Say(
                "The efficient outcomes lie on one straight piece: elsewhere someone could do better at nobody's cost.",
                "De efficiënte uitkomsten liggen op één recht stuk: elders kan iemand beter af zijn zonder dat het een ander iets kost."
            );
        }

        if (!frontier.Pieces.IsEmpty)
        {
            return subject.Say(
                $"The efficient outcomes lie on {subject.Language.Count(frontier.Pieces.Length)} straight pieces: elsewhere someone could do better at nobody's cost.",
                $"De efficiënte uitkomsten liggen op {subject.Language.Count(frontier.Pieces.Length)} rechte stukken: elders kan iemand beter af zijn zonder dat het een ander iets kost."
            );
        }

        string count = subject.Language.Count(frontier.Count);
        string acceptable = subject.Language.Count(frontier.AcceptableCount);
        if (!frontier.IsExact)
        {
            return subject.Say(
                $"The efficient combinations of utilities are too many to list; {count} stand for them, and {OfThem(frontier, acceptable, subject)}.",
                $"De efficiënte combinaties van waarden zijn te talrijk om op te sommen; {count} staan ervoor, en {OfThem(frontier, acceptable, subject)}."
            );
        }

        return frontier.Count == 1
            ? subject.Say(
                "One outcome is best for everyone at once: there is nothing to trade.",
                "Eén uitkomst is voor iedereen tegelijk de beste: er valt niets te ruilen."
            )
            : subject.Say(
                $"{count} combinations of utilities are efficient (in every other outcome someone could do better at nobody's cost); {OfThem(frontier, acceptable, subject)}.",
                $"{count} combinaties van waarden zijn efficiënt (bij elke andere uitkomst kan iemand beter af zijn zonder dat het een ander iets kost); {OfThem(frontier, acceptable, subject)}."
            );
    }

    private static string OfThem(Frontier frontier, string acceptable, Subject subject)
    {
        string who = subject.Everybody;
        bool isOne = frontier.AcceptableCount == 1;
        return frontier.AcceptableCount == frontier.Count
                ? subject.Say($"all of them are acceptable to {who}", $"ze zijn alle aanvaardbaar voor {who}")
            : frontier.AcceptableCount == 0
                ? subject.Say($"none of them is acceptable to {who}", $"geen ervan is aanvaardbaar voor {who}")
            : subject.Say(
                $"{acceptable} of them {(isOne ? "is" : "are")} acceptable to {who}",
                $"{acceptable} daarvan {(isOne ? "is" : "zijn")} aanvaardbaar voor {who}"
            );
    }

    private static RichText Fair(Subject subject)
    {
        NamedOutcome? nash = subject.Solutions.FirstOrDefault(outcome => outcome.Kinds.Contains(MarkKind.Nash));
        if (nash is null || subject.Analysis.Parties.Length == 1)
        {
            return RichText.Empty;
        }

        string[] gains =
        [
            .. nash
                .Point.Utilities.Select(
                    (utility, party) => (Share: subject.Scales.GainShare(party, utility), Party: party)
                )
                .Where(each => each.Share is not null)
                .Select(each => $"{subject.PartyAt(each.Party)} {subject.Language.Percent(each.Share!.Value)}"),
        ];
        return gains.Length == 0
            ? RichText.Empty
            : subject.Say(
                $"At the Nash outcome, the best known idea of a fair deal, each gets this much of the most it could gain over its fallback: {subject.Language.List(gains)}.",
                $"Bij de Nash-uitkomst, het bekendste idee van een eerlijk akkoord, krijgt ieder zoveel van wat er boven de terugvaloptie hoogstens te winnen is: {subject.Language.List(gains)}."
            );
    }

    // Half of the way from no conflict at all to the largest that so many parties can have is much in real scenario collections.
    private static RichText Contested(Subject subject)
    {
        if (subject.Analysis.Opposition is not { } opposition || subject.Analysis.Parties.Length == 1)
        {
            return RichText.Empty;
        }

        string value = subject.Language.Number(opposition, 3);
        if (subject.Analysis.Parties.Any(party => party.Min is { Sign: < 0 }))
        {
            return subject.Say(
                $"Opposition is {value}, where 0 is no conflict; some outcomes are worth less than 0, so there is no largest value.",
                $"De oppositie is {value}, waarbij 0 geen conflict is; sommige uitkomsten zijn minder dan 0 waard, dus een hoogste waarde is er niet."
            );
        }

        double share = opposition / Math.Sqrt(subject.Analysis.Parties.Length);
        string how = share switch
        {
            < 0.05 => subject.Say("hardly clash", "botsen nauwelijks"),
            < 0.15 => subject.Say("clash a little", "botsen een beetje"),
            < 0.3 => subject.Say("clash clearly", "botsen duidelijk"),
            < 0.5 => subject.Say("clash strongly", "botsen sterk"),
            _ => subject.Say("clash almost entirely", "botsen vrijwel volledig"),
        };
        string most = subject.Language.Number(Math.Sqrt(subject.Analysis.Parties.Length), 2);
        return subject.Say(
            $"The interests {how}: opposition {value}, where 0 is no conflict and {most} the most there can be.",
            $"De belangen {how}: oppositie {value}, waarbij 0 geen conflict is en {most} het hoogst mogelijke."
        );
    }

    private static RichText Packaging(Subject subject) =>
        subject.Analysis.Integrative is { Sign: > 0 } integrative
            ? subject.Say(
                $"Bargaining over packages instead of issue by issue is worth {subject.Language.Percent(integrative.ToDouble())} of its best gain to whoever gains least.",
                $"Over pakketten onderhandelen in plaats van onderwerp voor onderwerp levert wie het minst wint {subject.Language.Percent(integrative.ToDouble())} van de grootst mogelijke winst extra op."
            )
            : RichText.Empty;
}
