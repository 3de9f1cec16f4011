using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Reads the history of a mechanism of NegMAS: the list of its states, each with the offers that were new in it.</summary>
internal static class NegMasHistory
{
    public static bool Recognises(Node root) =>
        root is Node.List { Items: [Node.Map first, ..] } && first.Has("new_offers") && first.Has("step");

    public static RawLog Read(Node root, Findings findings)
    {
        var steps = ImmutableArray.CreateBuilder<RawStep>();
        foreach (Node item in ((Node.List)root).Items)
        {
            if (findings.AsMap(item, new("A state", "Een toestand")) is { } state)
            {
                Take(state, steps, findings);
            }
        }

        return new RawLog("NegMAS history", steps.ToImmutable());
    }

    private static void Take(Node.Map state, ImmutableArray<RawStep>.Builder steps, Findings findings)
    {
        Rational? step = findings.AsNumber(state["step"], Sentence.Key("step"));
        int? round =
            step is { IsWhole: true } whole && whole >= Rational.Zero && whole < int.MaxValue
                ? (int)whole.Numerator
                : null;
        double? time = findings.AsNumber(state["relative_time"], Sentence.Key("relative_time"))?.ToDouble();
        foreach (Node item in findings.AsList(state["new_offers"], Sentence.Key("new_offers"))?.Items ?? [])
        {
            if (
                findings.AsList(item, new("A new offer", "Een nieuw voorstel"))
                is not { Items: [var by, var offer] } pair
            )
            {
                findings.Fault(
                    item.Place,
                    new(
                        "A new offer is the name of a negotiator and an outcome.",
                        "Een nieuw voorstel is de naam van een onderhandelaar en een uitkomst."
                    )
                );
                continue;
            }

            RawOutcome? outcome = offer switch
            {
                Node.List values => OutcomeNodes.Ordered(values, findings),
                Node.Map values => OutcomeNodes.Named(values, findings),
                _ => null,
            };
            if (outcome is not null)
            {
                steps.Add(
                    new RawStep(
                        pair.Place,
                        SessionEventKind.OfferMade,
                        findings.AsText(by, new("A negotiator", "Een onderhandelaar")) ?? "",
                        outcome
                    )
                    {
                        Round = round,
                        Time = time,
                    }
                );
            }
        }

        if (Ending(state) is { } kind)
        {
            RawOutcome? agreement = state["agreement"] switch
            {
                Node.List values => OutcomeNodes.Ordered(values, findings),
                Node.Map values => OutcomeNodes.Named(values, findings),
                _ => null,
            };
            steps.Add(new RawStep(state.Place, kind, "", agreement) { Round = round, Time = time });
        }
    }

    private static SessionEventKind? Ending(Node.Map state) =>
        state["agreement"] is not null ? SessionEventKind.AgreementReached
        : state["timedout"] is Node.Scalar { Of: ScalarKind.True } ? SessionEventKind.DeadlinePassed
        : state["broken"] is Node.Scalar { Of: ScalarKind.True } ? SessionEventKind.WalkedAway
        : null;
}
