using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Exchanges;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Exchanges;

/// <summary>Reads an exchange out of a file's nodes.</summary>
internal sealed class ExchangeReader(Findings findings, IReadOnlyList<RoomCommitment> seen)
{
    private readonly NativeContext context = new(findings);

    public Exchange? Read(Node.Map map)
    {
        if (map[ExchangeFormat.Mark] is not Node.Scalar { Text: "1" })
        {
            findings.Fault(
                (map[ExchangeFormat.Mark] ?? map).Place,
                "The version of the format is 1; write 'exchange: 1'."
            );
            return null;
        }

        findings.Only(
            map,
            "an exchange",
            ExchangeFormat.Mark,
            "title",
            "about",
            "sources",
            "parties",
            "steps",
            "together"
        );
        ImmutableArray<Source> sources = Sources(map["sources"]);
        context.Sources = [.. sources.Select(source => source.Key)];
        var partyReader = new ExchangePartyReader(findings, context, seen);
        ImmutableArray<ExchangeParty> parties = partyReader.Read(findings.Entry(map, "parties"));
        var stepReader = new ExchangeStepReader(findings, context, [.. parties.Select(party => party.Name)]);
        ImmutableArray<ExchangeStep> steps = stepReader.Read(findings.Entry(map, "steps"));
        ImmutableArray<ExchangeBundle> bundles = stepReader.Bundles(map["together"]);
        if (findings.HasFaults)
        {
            return null;
        }

        return new Exchange(Trusting(parties, 0, steps), Trusting(parties, 1, steps), steps, bundles)
        {
            Title = findings.AsLocalized(map["title"], "The title"),
            About = findings.AsLocalized(map["about"], "'about'"),
            Sources = sources,
        };

        // Who states no trust has what the other's record makes of all the steps that the other has to make.
        ExchangeParty Trusting(ImmutableArray<ExchangeParty> both, int place, ImmutableArray<ExchangeStep> all) =>
            both[1 - place].Record is { } record && !partyReader.StatesTrust(place)
                ? both[place] with
                {
                    Trust = record.ChanceOfKeeping(all.Count(step => step.By == 1 - place)),
                }
                : both[place];
    }

    private ImmutableArray<Source> Sources(Node? node)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (NodeEntry entry in findings.AsMap(node, "'sources'")?.Entries ?? [])
        {
            if (findings.AsMap(entry.Value, "A source") is not { } own)
            {
                continue;
            }

            findings.Only(own, "a source", "title", "date", "address");
            sources.Add(
                new Source(entry.Name)
                {
                    Title = findings.AsLocalized(own["title"], "The title"),
                    Date = findings.AsText(own["date"], "The date") ?? "",
                    Address = findings.AsText(own["address"], "The address") ?? "",
                }
            );
        }

        return sources.ToImmutable();
    }
}
