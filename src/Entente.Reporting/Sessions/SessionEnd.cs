using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Simulation;

namespace Entente.Reporting.Sessions;

/// <summary>How a session ended, in words: for the table as a whole, and for the groups and parties that left it before.</summary>
internal sealed class SessionEnd(PlayedSession session, Language language)
{
    private readonly Naming names = new(session.Scenario, language);

    /// <summary>What came of it.</summary>
    public RichText Lead()
    {
        SessionResult result = session.Result;
        string rounds = language.Count(result.Rounds);
        string made = Made();
        return result.Ending.Kind switch
        {
            EndKind.Agreement => RichText.Strong(
                language.Say($"Agreement in round {rounds}, after {made}. ", $"Akkoord in ronde {rounds}, na {made}. ")
            )
                + names.OfOutcome(result.Agreement!)
                + ".",
            EndKind.PartialAgreement => RichText.Strong(
                language.Say(
                    $"Partial agreement: {Agreed()} in round {rounds}, after {made}, and too few were left to go on.",
                    $"Gedeeltelijk akkoord: {Agreed()} in ronde {rounds}, na {made}, en er waren er te weinig over om verder te gaan."
                )
            ),
            EndKind.Deadline => RichText.Strong(
                language.Say(
                    $"{NoAgreement()}: the deadline passed after {rounds} rounds and {made}.",
                    $"{NoAgreement()}: de deadline verstreek na {rounds} ronden en {made}."
                )
            ),
            EndKind.WalkAway => RichText.Strong(
                language.Say(
                    $"{NoAgreement()}: {PartyAt(result.Ending.Party)} walked away in round {rounds}.",
                    $"{NoAgreement()}: {PartyAt(result.Ending.Party)} liep weg in ronde {rounds}."
                )
            ),
            EndKind.Breakdown => RichText.Strong(
                language.Say(
                    $"{NoAgreement()}: the talks broke down in round {rounds}.",
                    $"{NoAgreement()}: de onderhandelingen liepen stuk in ronde {rounds}."
                )
            ),
            _ => RichText.Strong(
                language.Say(
                    $"Ended by a fault: {PartyAt(result.Ending.Party)} {result.Fault?.In("en")}",
                    $"Geëindigd door een fout: {PartyAt(result.Ending.Party)} {result.Fault?.In("nl")}"
                )
            ),
        };
    }

    /// <summary>Who left before the end, with whom and with what, and who was left.</summary>
    public IEnumerable<RichText> Departures()
    {
        bool haveSomeLeft = false;
        foreach (LoggedEvent each in session.Result.Log)
        {
            if (each is { Event.Kind: SessionEventKind.GroupAgreed, Outcome: { } outcome })
            {
                haveSomeLeft = true;
                yield return Group(each.Event, outcome);
            }
            else if (each.Event.Kind == SessionEventKind.PartyLeft)
            {
                haveSomeLeft = true;
                yield return RichText.Strong(PartyAt(each.Event.Party))
                    + language.Say(
                        $" left in round {each.Event.Round + 1} without agreement.",
                        $" vertrok in ronde {each.Event.Round + 1} zonder akkoord."
                    );
            }
        }

        ImmutableArray<string> without = Without();
        if (haveSomeLeft && without.Length > 0)
        {
            yield return RichText.Strong(language.List(without))
                + (
                    without.Length == 1
                        ? language.Say(" ended without agreement.", " eindigde zonder akkoord.")
                        : language.Say(" ended without agreement.", " eindigden zonder akkoord.")
                );
        }
    }

    private RichText Group(SessionEvent happened, Outcome outcome)
    {
        ImmutableArray<int> members =
        [
            .. Enumerable.Range(0, session.Strategies.Length).Where(party => (happened.Group & (1UL << party)) != 0),
        ];
        int power = members.Sum(session.PowerOf);
        int all = Enumerable.Range(0, session.Strategies.Length).Sum(session.PowerOf);
        return RichText.Strong(language.List([.. members.Select(PartyAt)]))
            + language.Say(
                $" agreed in round {happened.Round + 1}, with {power} of the {all} votes, and left: ",
                $" werden het eens in ronde {happened.Round + 1}, met {power} van de {all} stemmen, en vertrokken: "
            )
            + names.OfOutcome(outcome)
            + ".";
    }

    private ImmutableArray<string> Without() =>
        [
            .. Enumerable
                .Range(0, session.Strategies.Length)
                .Where(party => session.AgreementOf(party) is null)
                .Select(PartyAt),
        ];

    private string Agreed()
    {
        int agreed = session.Strategies.Length - Without().Length;
        return language.Say(
            $"{agreed} of {session.Strategies.Length} parties had agreed",
            $"{agreed} van de {session.Strategies.Length} partijen waren het eens"
        );
    }

    private string NoAgreement() =>
        Without().Length < session.Strategies.Length
            ? language.Say($"Partial agreement, {Agreed()}", $"Gedeeltelijk akkoord, {Agreed()}")
            : language.Say("No agreement", "Geen akkoord");

    private string Made()
    {
        string count = language.Count(session.Result.Offers);
        return session.Setup.Protocol switch
        {
            ProtocolKind.NashDemand => language.Say($"{count} demands", $"{count} eisen"),
            ProtocolKind.SingleText => language.Say($"{count} drafts", $"{count} ontwerpen"),
            _ => language.Say($"{count} offers", $"{count} voorstellen"),
        };
    }

    private string PartyAt(int party) => names.OfParty(session.Scenario.Parties[party].Name);
}
