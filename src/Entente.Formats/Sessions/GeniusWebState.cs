using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>Reads what GeniusWeb writes of a session under SAOP, of both dialects: <c>{"SAOPState":{"actions":[…]}}</c>.</summary>
internal static class GeniusWebState
{
    private const string State = "SAOPState";

    public static bool Recognises(Node.Map map) => map.Has(State);

    public static RawLog? Read(Node.Map map, Findings findings)
    {
        if (findings.AsMap(findings.Entry(map, State), Sentence.Key(State)) is not { } state)
        {
            return null;
        }

        findings.Slips(state, Sentence.Key(State), ["actions"], ["actions"]);
        if (findings.AsList(findings.Entry(state, "actions"), Sentence.Key("actions")) is not { } actions)
        {
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<RawStep>();
        foreach (Node item in actions.Items)
        {
            int before = findings.FaultCount;
            if (findings.AsMap(item, new("An action", "Een handeling")) is { Entries: [var entry, ..] })
            {
                Take(entry, steps, findings);
            }
            else if (findings.FaultCount == before)
            {
                findings.Fault(
                    item.Place,
                    new(
                        "This action is empty; it is one of Offer, Accept, EndNegotiation.",
                        "Deze handeling is leeg; zij is een van Offer, Accept, EndNegotiation."
                    )
                );
            }

            if (findings.FaultCount > before)
            {
                steps.Add(new RawStep(item.Place, SessionEventKind.None, "") { IsDoubtful = true });
            }
        }

        return new RawLog("GeniusWeb", steps.ToImmutable())
        {
            Profiles = Profiles(state, steps),
            Rounds = Rounds(state),
        };
    }

    private static void Take(NodeEntry entry, ImmutableArray<RawStep>.Builder steps, Findings findings)
    {
        SessionEventKind? kind = entry.Name.ToUpperInvariant() switch
        {
            "OFFER" => SessionEventKind.OfferMade,
            "ACCEPT" => SessionEventKind.OfferAccepted,
            "ENDNEGOTIATION" => SessionEventKind.WalkedAway,
            "LEARNINGDONE" => null,
            _ => SessionEventKind.None,
        };
        if (kind == SessionEventKind.None)
        {
            findings.Fault(
                entry.Key.Place,
                new(
                    $"An action '{Excerpt.Of(entry.Name)}' is none of SAOP: Offer, Accept, EndNegotiation.",
                    $"Een handeling '{Excerpt.Of(entry.Name)}' is er geen van SAOP: Offer, Accept, EndNegotiation."
                )
            );
        }
        else if (kind is { } happened && findings.AsMap(entry.Value, new("An action", "Een handeling")) is { } action)
        {
            findings.Slips(action, new("an action", "een handeling"), ["actor", "bid"], ["actor", "bid"]);
            int before = findings.FaultCount;
            RawOutcome? bid =
                findings.AsMap(action["bid"], Sentence.Key("bid")) is { } outer
                && findings.AsMap(findings.Entry(outer, "issuevalues"), Sentence.Key("issuevalues")) is { } values
                    ? OutcomeNodes.Named(values, findings)
                    : null;
            bool isDoubtful = bid is null && findings.FaultCount > before;
            string actor = findings.AsText(findings.Entry(action, "actor"), Sentence.Key("actor")) ?? "";
            steps.Add(new RawStep(entry.Key.Place, happened, actor, bid) { IsDoubtful = isDoubtful });
        }
    }

    // A profile is a reference that ends in its name: ws://…/get/domain/profile1.
    private static ImmutableArray<string> Profiles(Node.Map state, ImmutableArray<RawStep>.Builder steps)
    {
        if (state["partyprofiles"] is not Node.Map profiles)
        {
            return [];
        }

        return
        [
            .. steps
                .Select(step => step.Party)
                .Where(actor => actor.Length > 0)
                .Distinct()
                .Select(actor =>
                    profiles[actor] is Node.Map seat && seat["profile"] is Node.Scalar profile
                        ? Path.GetFileNameWithoutExtension(profile.Text.Split('/')[^1].Split('?')[0])
                        : ""
                ),
        ];
    }

    private static int? Rounds(Node.Map state)
    {
        Node? settings = (state["settings"] as Node.Map)?["SAOPSettings"];
        Node? deadline = (settings as Node.Map)?["deadline"];
        Node? rounds = (deadline as Node.Map)?["deadlinerounds"] ?? (deadline as Node.Map)?["DeadlineRounds"];
        return
            (rounds as Node.Map)?["rounds"] is Node.Scalar count
            && count.TryNumber(out Numbers.Rational number)
            && number.IsWhole
            && number > Numbers.Rational.Zero
            && number < int.MaxValue
            ? (int)number.Numerator
            : null;
    }
}
