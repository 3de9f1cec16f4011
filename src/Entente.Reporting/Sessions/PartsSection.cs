using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Simulation;

namespace Entente.Reporting.Sessions;

/// <summary>What was settled at each place on an agenda, or what became of the drafts of a single text.</summary>
internal sealed class PartsSection(PlayedSession session, Naming names, Language language)
{
    /// <summary>The section; null where the protocol has neither parts nor drafts.</summary>
    public Section? Section() =>
        session.Setup.Protocol switch
        {
            ProtocolKind.IssueByIssue => new Section(
                "settled",
                language.Say("What was settled", "Wat is afgesproken"),
                [new Block.Bullets([.. Settled()])]
            ),
            ProtocolKind.SingleText => new Section(
                "drafts",
                language.Say("The drafts", "De ontwerpen"),
                [new Block.Bullets([.. Drafts()])]
            ),
            _ => null,
        };

    private IEnumerable<RichText> Settled()
    {
        SessionResult result = session.Result;
        foreach (SettledPart part in result.Settled)
        {
            int round = part.Round + 1;
            yield return part.Outcome is { } outcome
                ? RichText.Strong(language.Say("Settled: ", "Afgesproken: "))
                    + Values(part.Issues, outcome)
                    + language.Say($", in round {round}.", $", in ronde {round}.")
                : RichText.Strong(language.Say("Given up: ", "Opgegeven: "))
                    + language.List([.. part.Issues.Select(names.OfIssue)])
                    + language.Say($", in round {round}.", $", in ronde {round}.");
        }

        ImmutableArray<int> open =
        [
            .. Enumerable
                .Range(0, session.Scenario.Space.Issues.Length)
                .Except(result.Settled.SelectMany(part => part.Issues)),
        ];
        if (!open.IsEmpty)
        {
            yield return RichText.Strong(language.Say("Never settled: ", "Nooit afgesproken: "))
                + language.List([.. open.Select(names.OfIssue)])
                + ".";
        }

        bool hasGap = result.Settled.Any(part => part.Outcome is null);
        if (hasGap && result.Agreement is not null)
        {
            yield return language.Say(
                "All took that as an interim deal, with the status quo for the rest.",
                "Allen namen dat aan als tussenakkoord, met de status quo voor de rest."
            );
        }
        else if (result.Agreement is null && result.Settled.Any(part => part.Outcome is not null))
        {
            yield return language.Say(
                "What was settled fell with the rest.",
                "Wat was afgesproken verviel met de rest."
            );
        }
    }

    private string Values(ImmutableArray<int> issues, Outcome outcome) =>
        string.Join(
            "; ",
            issues.Select(issue => $"{names.OfIssue(issue)}: {names.OfValue(issue, outcome.Values[issue])}")
        );

    private IEnumerable<RichText> Drafts()
    {
        ImmutableArray<SessionEvent> events = [.. session.Result.Log.Select(each => each.Event)];
        int drafts = events.Count(each => each.Kind == SessionEventKind.OfferMade);
        int adopted = events.Count(each => each.Kind == SessionEventKind.TextAdopted);
        if (drafts == 0)
        {
            yield break;
        }

        yield return language.Say(
            $"The mediator began with a text and put forward {language.Count(drafts - 1)} changes (+ below), of which {language.Count(adopted - 1)} {(adopted == 2 ? "was" : "were")} adopted.",
            $"De bemiddelaar begon met een tekst en legde {language.Count(drafts - 1)} wijzigingen voor (hieronder +), waarvan er {language.Count(adopted - 1)} {(adopted == 2 ? "is" : "zijn")} aangenomen."
        );
        for (int party = 0; party < session.Strategies.Length; party++)
        {
            int vetoes = events.Count(each =>
                each.Kind == SessionEventKind.OfferRejected && each.Party == party && each.Subject == 0
            );
            yield return RichText.Strong(names.OfParty(session.Scenario.Parties[party].Name))
                + language.Say(
                    $" spoke against {language.Count(vetoes)} of them.",
                    $" sprak zich tegen {language.Count(vetoes)} daarvan uit."
                );
        }

        if (
            events.FirstOrDefault(each => each.Kind == SessionEventKind.OfferRejected && each.Subject == 1) is
            { Kind: SessionEventKind.OfferRejected, Party: var refuser }
        )
        {
            yield return RichText.Strong(names.OfParty(session.Scenario.Parties[refuser].Name))
                + language.Say(" did not take the text in the end.", " nam de tekst uiteindelijk niet aan.");
        }
    }
}
