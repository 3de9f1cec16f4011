using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Formats.Sessions;

/// <summary>Sees a log with its scenario: names become parties and values, and what a log leaves out is filled in.</summary>
internal sealed class StepReader(string path, RawLog log, Scenario scenario, SessionLogOptions options)
{
    private readonly Findings findings = new();
    private readonly RawOutcomeReader outcomes = new(scenario.Space);
    private readonly ImmutableArray<LoggedEvent>.Builder events = ImmutableArray.CreateBuilder<LoggedEvent>();
    private readonly ImmutableArray<Place>.Builder places = ImmutableArray.CreateBuilder<Place>();
    private readonly SortedDictionary<int, int> leftOut = [];
    private readonly HashSet<int> acted = [];
    private readonly HashSet<string> accepted = new(StringComparer.Ordinal);
    private readonly List<(Outcome Outcome, string By)> offered = [];
    private Dictionary<string, int> seats = [];
    private Outcome? standing;
    private string standingBy = "";
    private int round;
    private bool isStandingKnown = true;
    private bool isAnyDoubtful;
    private bool areSeatsKnown;
    private bool isOver;
    private bool isOverTold;

    public SessionLogReading Read()
    {
        seats = new SeatNames(path, scenario, options, findings).Of(log);
        areSeatsKnown = !findings.HasFaults;
        for (int i = 0; i < log.Steps.Length && !findings.IsFull; i++)
        {
            bool isSaid = i + 1 < log.Steps.Length && log.Steps[i + 1].Kind == SessionEventKind.AgreementReached;
            Take(log.Steps[i], isSaid);
        }

        if (log.Agreed is { } agreed)
        {
            HoldAgainst(agreed);
        }

        bool isEmpty = !log.Steps.Any(step =>
            (step.Kind == SessionEventKind.OfferMade && !step.IsLeftOut) || step.IsDoubtful
        );
        if (!findings.HasFaults && isEmpty && log.Setup is null)
        {
            findings.Fault(new Place(path), new("The log holds no offer.", "Het log bevat geen voorstel."));
        }

        return findings.HasFaults
            ? new SessionLogReading { Faults = findings.Faults }
            : new SessionLogReading
            {
                Record = new SessionRecord(scenario, events.ToImmutable())
                {
                    HasTimes =
                        log.Setup is not null || (log.Steps.Length > 0 && log.Steps.All(step => step.Time is not null)),
                    Rounds = log.Rounds,
                    // Only rooms keep parts that were agreed, and write them into a table.
                    KeepsParts = log.Setup is null && log.Steps.Any(step => step.Kind == SessionEventKind.PartAgreed),
                    OffersLeftOut =
                        leftOut.Count == 0
                            ? []
                            : [.. scenario.Parties.Select((_, party) => leftOut.GetValueOrDefault(party))],
                },
                Places = places.ToImmutable(),
                Warnings = [.. log.Warnings, .. findings.Warnings],
            };
    }

    private void Take(RawStep step, bool isAgreementSaid)
    {
        int party = seats.GetValueOrDefault(step.Party, -1);
        bool isWhole = !step.IsLeftOut && !step.IsUnvalued && !step.IsDoubtful && !IsPart(step);
        if (step.Outcome is { } given && !isWhole)
        {
            outcomes.Check(given, step.Place, findings);
        }

        if (step.IsLeftOut)
        {
            CountRound(step, party);
            leftOut[party] = leftOut.GetValueOrDefault(party) + 1;
            return;
        }

        if (step.IsDoubtful)
        {
            Doubt(step);
            return;
        }

        bool isRead = step.Outcome is not null && isWhole;
        Outcome? outcome = isRead ? outcomes.Read(step.Outcome!, step.Place, findings) : null;
        bool isOffer = step.Kind == SessionEventKind.OfferMade;
        if (isOffer && outcome is null && !isRead)
        {
            findings.Fault(
                step.Place,
                new("An offer names a value for every issue.", "Een voorstel noemt een waarde voor elk onderwerp.")
            );
        }

        if (isOver && !isOverTold)
        {
            isOverTold = true;
            findings.Fault(step.Place, new("The session was over before this.", "De sessie was hiervoor al voorbij."));
        }

        if (isOver || ((isRead || isOffer) && outcome is null))
        {
            Doubt(step);
            return;
        }

        CountRound(step, party);
        if (
            step.Kind is SessionEventKind.AgreementReached
            && outcome is null
            && standing is null
            && isStandingKnown
            && !step.IsUnvalued
            && log.Setup is null
        )
        {
            findings.Fault(
                step.Place,
                new(
                    "There is nothing on the table to agree on, and this row names no values.",
                    "Er ligt niets op tafel om het over eens te zijn, en hier staan geen waarden."
                )
            );
            return;
        }

        if (step.Kind is SessionEventKind.OfferAccepted && outcome is null && standing is null && isStandingKnown)
        {
            findings.Fault(
                step.Place,
                new("There is nothing on the table to accept.", "Er ligt niets op tafel om te aanvaarden.")
            );
            return;
        }

        if (
            step.Kind is SessionEventKind.OfferAccepted
            && outcome is null
            && standingBy.Length > 0
            && standingBy == step.Party
            && log.Setup is null
        )
        {
            findings.Fault(
                step.Place,
                new(
                    "What is on the table is this party's own offer; another party accepts it.",
                    "Wat op tafel ligt, is het voorstel van deze partij zelf; een andere partij aanvaardt het."
                )
            );
            return;
        }

        if (step.Kind is SessionEventKind.OfferAccepted && outcome is not null && IsOfNobodyElse(step, outcome))
        {
            return;
        }

        Add(step, step.Kind, party, outcome ?? (NeedsOutcome(step.Kind) && !step.IsUnvalued ? standing : null));
        if (isOffer)
        {
            (standing, standingBy) = (outcome, step.Party);
            isStandingKnown = true;
            offered.Add((outcome!, step.Party));
            accepted.Clear();
        }
        else if (step.Kind == SessionEventKind.OfferAccepted && log.Setup is null && isStandingKnown && areSeatsKnown)
        {
            Accept(step, party, isAgreementSaid);
        }
    }

    // An acceptance repeats an offer of somebody else, the last one or an earlier: then that is what is on the table.
    private bool IsOfNobodyElse(RawStep step, Outcome outcome)
    {
        if (log.Setup is not null || !isStandingKnown || isAnyDoubtful || leftOut.Count > 0)
        {
            return false;
        }

        int meant = offered.FindLastIndex(offer => offer.By != step.Party && offer.Outcome.Equals(outcome));
        if (meant >= 0)
        {
            if (!outcome.Equals(standing))
            {
                (standing, standingBy) = offered[meant];
                accepted.Clear();
            }

            return false;
        }

        findings.Fault(
            step.Place,
            offered.Exists(offer => offer.Outcome.Equals(outcome))
                ? new(
                    "This is the party's own offer; another party accepts it.",
                    "Dit is het voorstel van de partij zelf; een andere partij aanvaardt het."
                )
                : new(
                    "Nobody has offered this before; who accepts repeats an offer of another party.",
                    "Niemand heeft dit eerder voorgesteld; wie aanvaardt, herhaalt een voorstel van een andere partij."
                )
        );
        return true;
    }

    // What was said there is not known, and so not what is on the table after it.
    private void Doubt(RawStep step)
    {
        isStandingKnown = false;
        isAnyDoubtful = true;
        (standing, standingBy) = (null, step.Kind == SessionEventKind.OfferMade ? step.Party : "");
        accepted.Clear();
        isOver |= IsEnd(step.Kind);
    }

    // What was agreed stands twice in a log of ours.
    private void HoldAgainst(RawStep agreed)
    {
        Outcome? said = outcomes.Read(agreed.Outcome!, agreed.Place, findings);
        Outcome? reached = events.LastOrDefault(each => each.Event.Kind == SessionEventKind.AgreementReached)?.Outcome;
        if (said is not null && reached is not null && !said.Equals(reached))
        {
            findings.Fault(
                agreed.Place,
                new(
                    "'agreement' is another than the agreement that 'log' tells.",
                    "'agreement' is een ander dan het akkoord waarvan 'log' vertelt."
                )
            );
        }
    }

    // Of a part that was agreed it may not be known how things stand then.
    private bool IsPart(RawStep step) =>
        step is { Kind: SessionEventKind.PartAgreed, Outcome: RawOutcome.Named named }
        && log.Setup is null
        && named.Values.Length < scenario.Space.Issues.Length;

    // In the logs of others an agreement may go without saying.
    private void Accept(RawStep step, int party, bool isAgreementSaid)
    {
        accepted.Add(step.Party);
        if (!isAgreementSaid && accepted.Count(each => each != standingBy) >= scenario.Parties.Length - 1)
        {
            Add(step, SessionEventKind.AgreementReached, -1, standing);
        }
    }

    private static bool NeedsOutcome(SessionEventKind kind) =>
        kind is SessionEventKind.OfferAccepted or SessionEventKind.AgreementReached;

    private void CountRound(RawStep step, int party)
    {
        if (step.Round is { } told)
        {
            round = told;
        }
        else if (party >= 0 && step.Kind != SessionEventKind.Faulted && !acted.Add(party))
        {
            acted.Clear();
            acted.Add(party);
            round++;
        }
    }

    private void Add(RawStep step, SessionEventKind kind, int party, Outcome? outcome)
    {
        var happened = new SessionEvent(kind, kind == SessionEventKind.AgreementReached ? -1 : party, round)
        {
            Subject = step.Subject,
            Group = step.Group,
            MinPower = step.MinPower,
            MaxPower = step.MaxPower,
        };
        events.Add(new LoggedEvent(happened, step.Time ?? 0, outcome));
        places.Add(step.Place);
        isOver |= IsEnd(kind);
    }

    private static bool IsEnd(SessionEventKind kind) =>
        kind
            is SessionEventKind.AgreementReached
                or SessionEventKind.DeadlinePassed
                or SessionEventKind.WalkedAway
                or SessionEventKind.BrokenDown
                or SessionEventKind.Faulted
                or SessionEventKind.TooFewLeft;
}
