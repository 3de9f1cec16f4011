using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Protocols;
using Entente.Simulation.Deals;

namespace Entente.Formats.Sessions;

/// <summary>Sees a log of a sequence of deals with its scenario: names become parties and the numbers of deals' outcomes.</summary>
internal sealed class DealStepReader(string path, RawLog log, CenterDeals deals)
{
    private readonly Findings findings = new();
    private readonly RawOutcomeReader outcomes = new(deals.Scenario.Space);

    public DealsLogReading Read()
    {
        Dictionary<string, int> seats = new SeatNames(path, deals.Scenario, SessionLogOptions.Default, findings).Of(
            log
        );

        var events = ImmutableArray.CreateBuilder<SessionEvent>(log.Steps.Length);
        foreach (RawStep step in log.Steps)
        {
            int party = seats.GetValueOrDefault(step.Party, -1);
            events.Add(new(step.Kind, party, step.Round ?? 0, OutcomeOf(step)) { Subject = step.Subject });
        }

        return findings.HasFaults
            ? new DealsLogReading { Faults = findings.Faults }
            : new DealsLogReading { Events = events.ToImmutable(), Places = [.. log.Steps.Select(step => step.Place)] };
    }

    private long OutcomeOf(RawStep step)
    {
        if (step.Outcome is not RawOutcome.Named raw)
        {
            return -1;
        }

        if (step.IsDoubtful)
        {
            outcomes.Check(raw, step.Place, findings);
            return -1;
        }

        if (step.Subject >= deals.Count)
        {
            findings.Fault(
                step.Place,
                new(
                    $"There is no deal {step.Subject}; there are {deals.Count}, counted from 0.",
                    $"Er is geen akkoord {step.Subject}; er zijn er {deals.Count}, geteld vanaf 0."
                )
            );
            return -1;
        }

        if (outcomes.ReadPart(raw, deals.IssuesOf[step.Subject], step.Place, findings) is not { } values)
        {
            return -1;
        }

        int choice = deals.ChoiceOf(step.Subject, values);
        if (choice < 0)
        {
            findings.Fault(
                step.Place,
                new(
                    $"This is no outcome of a deal: an issue has the value '{CenterDeals.NoDeal}'.",
                    $"Dit is geen uitkomst van een akkoord: een onderwerp heeft de waarde '{CenterDeals.NoDeal}'."
                )
            );
        }

        return choice;
    }
}
