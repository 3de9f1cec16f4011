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
    private readonly HashSet<int> accepted = [];
    private Dictionary<string, int> seats = [];
    private Outcome? standing;
    private int standingBy = -1;
    private int round;
    private bool isOver;

    public SessionLogReading Read()
    {
        seats = new SeatNames(path, scenario, options, findings).Of(log);
        if (findings.HasFaults)
        {
            return new SessionLogReading { Faults = findings.Faults };
        }

        for (int i = 0; i < log.Steps.Length && !findings.IsFull && seats.Count > 0; i++)
        {
            bool isSaid = i + 1 < log.Steps.Length && log.Steps[i + 1].Kind == SessionEventKind.AgreementReached;
            Take(log.Steps[i], isSaid);
        }

        bool isEmpty = !events.Any(each => each.Event.Kind == SessionEventKind.OfferMade);
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
        int party = step.Party.Length == 0 ? -1 : seats[step.Party];
        if (step.IsLeftOut)
        {
            CountRound(step, party);
            leftOut[party] = leftOut.GetValueOrDefault(party) + 1;
            return;
        }

        int before = findings.FaultCount;
        bool isRead = step.Outcome is not null && !step.IsUnvalued && !IsPart(step);
        Outcome? outcome = isRead ? outcomes.Read(step.Outcome!, step.Place, findings) : null;
        if (findings.FaultCount > before || (isRead && outcome is null))
        {
            return;
        }

        if (isOver && log.Setup is null)
        {
            findings.Fault(step.Place, new("The session was over before this.", "De sessie was hiervoor al voorbij."));
            return;
        }

        CountRound(step, party);
        bool isOffer = step.Kind == SessionEventKind.OfferMade;
        if (isOffer && outcome is null)
        {
            findings.Fault(
                step.Place,
                new("An offer names a value for every issue.", "Een voorstel noemt een waarde voor elk onderwerp.")
            );
            return;
        }

        if (step.Kind is SessionEventKind.OfferAccepted && outcome is null && standing is null)
        {
            findings.Fault(
                step.Place,
                new("There is nothing on the table to accept.", "Er ligt niets op tafel om te aanvaarden.")
            );
            return;
        }

        if (step.Kind is SessionEventKind.OfferAccepted && outcome is null && standingBy == party && log.Setup is null)
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

        Add(step, step.Kind, party, outcome ?? (NeedsOutcome(step.Kind) && !step.IsUnvalued ? standing : null));
        if (isOffer)
        {
            (standing, standingBy) = (outcome, party);
            accepted.Clear();
        }
        else if (step.Kind == SessionEventKind.OfferAccepted && log.Setup is null)
        {
            Accept(step, party, isAgreementSaid);
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
        accepted.Add(party);
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
        isOver |=
            kind
                is SessionEventKind.AgreementReached
                    or SessionEventKind.DeadlinePassed
                    or SessionEventKind.WalkedAway
                    or SessionEventKind.BrokenDown
                    or SessionEventKind.Faulted
                    or SessionEventKind.TooFewLeft;
    }
}
