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
        if (!findings.IsFirstVersion(map, ExchangeFormat.Mark))
        {
            return null;
        }

        findings.Only(
            map,
            new("an exchange", "een ruil"),
            ExchangeFormat.Mark,
            "title",
            "about",
            "sources",
            "parties",
            "steps",
            "together"
        );
        LocalizedText title = findings.AsLocalized(map["title"], new("The title", "De titel"));
        LocalizedText about = findings.AsLocalized(map["about"], Sentence.Key("about"));
        ImmutableArray<Source> sources = new SourceReader(context).Read(map["sources"]);
        var partyReader = new ExchangePartyReader(findings, context, seen);
        ImmutableArray<ExchangeParty> parties = partyReader.Read(findings.Entry(map, "parties"));
        var stepReader = new ExchangeStepReader(findings, context, partyReader.Names);
        ImmutableArray<ExchangeStep> steps = stepReader.Read(findings.Entry(map, "steps"));
        ImmutableArray<ExchangeBundle> bundles = stepReader.Bundles(map["together"]);
        stepReader.TellUnknown();
        if (findings.HasFaults)
        {
            return null;
        }

        return new Exchange(Trusting(parties, 0, steps), Trusting(parties, 1, steps), steps, bundles)
        {
            Title = title,
            About = about,
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
}
