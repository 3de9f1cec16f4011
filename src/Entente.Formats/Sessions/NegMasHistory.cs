using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Reads the history of a mechanism of NegMAS: the list of its states, each with the offers that were new in it.</summary>
internal static class NegMasHistory
{
    private static readonly string[] Keys = ["step", "relative_time", "new_offers", "agreement", "timedout", "broken"];

    public static bool Recognises(Node root) =>
        root is Node.List { Items: [Node.Map first, ..] } && first.Has("new_offers") && first.Has("step");

    public static RawLog Read(Node root, Findings findings)
    {
        var steps = ImmutableArray.CreateBuilder<RawStep>();
        var order = new MoveOrder(findings);
        foreach (Node item in ((Node.List)root).Items)
        {
            if (findings.AsMap(item, new("A state", "Een toestand")) is { } state)
            {
                Take(state, steps, order, findings);
            }
            else
            {
                steps.Add(Doubtful(item));
            }
        }

        return new RawLog("NegMAS history", steps.ToImmutable());
    }

    private static RawStep Doubtful(Node node) => new(node.Place, SessionEventKind.None, "") { IsDoubtful = true };

    private static void Take(Node.Map state, ImmutableArray<RawStep>.Builder steps, MoveOrder order, Findings findings)
    {
        findings.Slips(state, new("a state", "een toestand"), Keys, Keys);
        int? round = Round(state, findings);
        order.Round(round, (state["step"] ?? state).Place);
        double? time = Share(state, findings);
        order.Time(time, (state["relative_time"] ?? state).Place);
        foreach (Node item in findings.AsList(state["new_offers"], Sentence.Key("new_offers"))?.Items ?? [])
        {
            int before = findings.FaultCount;
            if (
                findings.AsList(item, new("A new offer", "Een nieuw voorstel"))
                is not { Items: [var by, var offer] } pair
            )
            {
                if (item is Node.List)
                {
                    findings.Fault(
                        item.Place,
                        new(
                            "A new offer is the name of a negotiator and an outcome.",
                            "Een nieuw voorstel is de naam van een onderhandelaar en een uitkomst."
                        )
                    );
                }

                steps.Add(Doubtful(item));
                continue;
            }

            string negotiator = findings.AsText(by, new("A negotiator", "Een onderhandelaar")) ?? "";
            if (OutcomeOf(offer, findings) is { } outcome)
            {
                steps.Add(
                    new RawStep(pair.Place, SessionEventKind.OfferMade, negotiator, outcome)
                    {
                        Round = round,
                        Time = time,
                    }
                );
            }
            else if (findings.FaultCount > before)
            {
                steps.Add(Doubtful(item));
            }
        }

        if (Ending(state) is { } kind)
        {
            int before = findings.FaultCount;
            RawOutcome? agreement = OutcomeOf(state["agreement"], findings);
            steps.Add(
                new RawStep(state.Place, kind, "", agreement)
                {
                    Round = round,
                    Time = time,
                    IsDoubtful = agreement is null && findings.FaultCount > before,
                }
            );
        }
    }

    private static int? Round(Node.Map state, Findings findings)
    {
        if (findings.AsNumber(state["step"], Sentence.Key("step"), isWhole: true) is not { } step)
        {
            return null;
        }

        if (step.IsWhole && step >= Rational.Zero && step < int.MaxValue)
        {
            return (int)step.Numerator;
        }

        findings.Fault(
            state["step"]!.Place,
            new("'step' is a whole number from 0.", "'step' is een geheel getal vanaf 0.")
        );
        return null;
    }

    private static double? Share(Node.Map state, Findings findings)
    {
        if (findings.AsNumber(state["relative_time"], Sentence.Key("relative_time")) is not { } share)
        {
            return null;
        }

        if (share >= Rational.Zero && share <= Rational.One)
        {
            return share.ToDouble();
        }

        findings.Fault(
            state["relative_time"]!.Place,
            new("'relative_time' is a number from 0 to 1.", "'relative_time' is een getal van 0 tot en met 1.")
        );
        return null;
    }

    // NegMAS writes null for no outcome.
    private static RawOutcome? OutcomeOf(Node? node, Findings findings)
    {
        switch (node)
        {
            case Node.List values:
                return OutcomeNodes.Ordered(values, findings);
            case Node.Map values:
                return OutcomeNodes.Named(values, findings);
            case null or Node.Scalar { Of: ScalarKind.Null }:
                return null;
            default:
                findings.Fault(
                    node.Place,
                    new(
                        $"An outcome is {node.Kind}, and should be a list of values or values by issue.",
                        $"Een uitkomst is {node.Kind}, en hoort een lijst van waarden te zijn of waarden per onderwerp."
                    )
                );
                return null;
        }
    }

    private static SessionEventKind? Ending(Node.Map state) =>
        state["agreement"] is not null ? SessionEventKind.AgreementReached
        : state["timedout"] is Node.Scalar { Of: ScalarKind.True } ? SessionEventKind.DeadlinePassed
        : state["broken"] is Node.Scalar { Of: ScalarKind.True } ? SessionEventKind.WalkedAway
        : null;
}
