using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Protocols;
using Entente.Scenarios;

namespace Entente.Simulation;

/// <summary>Says how a log departs from what comes out when it is played again.</summary>
internal static class DepartureWords
{
    /// <summary>The log has no more, and the rules have.</summary>
    public static Sentence TooShort =>
        new(
            "The log ends here, and the talks do not: what follows is missing.",
            "Het log houdt hier op, en het gesprek niet: wat volgt, ontbreekt."
        );

    /// <summary>The rules have no more, and the log has.</summary>
    public static Sentence TooLong(ImmutableArray<Party> parties, SessionEvent recorded) =>
        new(
            $"The log has {Event(parties, recorded)} here, and by the rules and the log so far the talks are over by now.",
            $"Het log heeft hier {Event(parties, recorded)}, en volgens de regels en het log tot hier is het gesprek dan al voorbij."
        );

    /// <summary>Both have something, and not the same.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="recorded">What the log has.</param>
    /// <param name="given">What comes out.</param>
    /// <param name="differences">In which parts the two differ that are alike otherwise.</param>
    /// <param name="refused">Which move of the log the rules refused, and why; null for none.</param>
    /// <param name="isMissing">Whether the log has no more moves of the party whose turn it is.</param>
    public static Sentence Between(
        ImmutableArray<Party> parties,
        SessionEvent recorded,
        SessionEvent given,
        ImmutableArray<Sentence> differences,
        Sentence? refused,
        bool isMissing
    )
    {
        Sentence has = Event(parties, recorded);
        if (given.Kind == SessionEventKind.Faulted && recorded.Kind != SessionEventKind.Faulted && given.Party >= 0)
        {
            Sentence party = Name(parties, given.Party);
            if (isMissing)
            {
                return new(
                    $"The log has {has} here. By the rules and the log so far it is the turn of {party}, of whom the log has no further move.",
                    $"Het log heeft hier {has}. Volgens de regels en het log tot hier is {party} aan de beurt, van wie het log geen zet meer heeft."
                );
            }

            if (refused is { } why)
            {
                return new(
                    $"The log has {has} here. By the rules and the log so far it is the turn of {party}, whose next move in the log is not allowed here: {why}.",
                    $"Het log heeft hier {has}. Volgens de regels en het log tot hier is {party} aan de beurt, en de volgende zet daarvan in het log mag hier niet: {why}."
                );
            }
        }

        Sentence gives = Event(parties, given);
        return has == gives
            ? new(
                $"The log has {has} here, and so have the rules, but {Sentence.Commas(differences)}.",
                $"Het log heeft hier {has}, en de regels ook, maar {Sentence.Commas(differences)}."
            )
            : new(
                $"The log has {has} here; by the rules and the log so far it is {gives}.",
                $"Het log heeft hier {has}; volgens de regels en het log tot hier is het {gives}."
            );
    }

    private static Sentence Event(ImmutableArray<Party> parties, SessionEvent happened)
    {
        Sentence what = Kind(happened.Kind);
        if (happened.Party < 0)
        {
            return new($"{what} (round {happened.Round + 1})", $"{what} (ronde {happened.Round + 1})");
        }

        Sentence party = Name(parties, happened.Party);
        return new(
            $"{what} by {party} (round {happened.Round + 1})",
            $"{what} door {party} (ronde {happened.Round + 1})"
        );
    }

    private static Sentence Name(ImmutableArray<Party> parties, int party) =>
        party >= parties.Length ? new($"party {party + 1}", $"partij {party + 1}")
        : parties[party].Title.IsEmpty ? Sentence.Key(parties[party].Name)
        : new($"'{parties[party].Title.In("en")}'", $"'{parties[party].Title.In("nl")}'");

    private static Sentence Kind(SessionEventKind kind) =>
        kind switch
        {
            SessionEventKind.OfferMade => new("an offer", "een aanbod"),
            SessionEventKind.OfferAccepted => new("an acceptance", "een aanvaarding"),
            SessionEventKind.OfferRejected => new("a rejection", "een afwijzing"),
            SessionEventKind.DemandSealed => new("a sealed demand", "een verzegelde eis"),
            SessionEventKind.PartAgreed => new("an agreement on a part", "een akkoord over een deel"),
            SessionEventKind.PartClosed => new(
                "the end of a part without agreement",
                "het einde van een deel zonder akkoord"
            ),
            SessionEventKind.GroupAgreed => new("an agreement of a group", "een akkoord van een groep"),
            SessionEventKind.AgreementReached => new("the agreement", "het akkoord"),
            SessionEventKind.DeadlinePassed => new("the deadline", "de deadline"),
            SessionEventKind.WalkedAway => new("a walk-away", "een vertrek dat het gesprek beëindigt"),
            SessionEventKind.BrokenDown => new("an end by chance", "een einde door toeval"),
            SessionEventKind.Faulted => new("a failure", "een fout"),
            SessionEventKind.TextAdopted => new("the adoption of a text", "de aanneming van een tekst"),
            SessionEventKind.TextClosed => new("the closing of the text", "de sluiting van de tekst"),
            SessionEventKind.VoteSealed => new("a sealed vote", "een verzegelde stem"),
            SessionEventKind.VotesCounted => new("the count of the votes", "de telling van de stemmen"),
            SessionEventKind.PartyLeft => new("a departure", "een vertrek"),
            SessionEventKind.TooFewLeft => new(
                "the end because too few parties are left",
                "het einde doordat er te weinig partijen over zijn"
            ),
            _ => new("nothing", "niets"),
        };
}
