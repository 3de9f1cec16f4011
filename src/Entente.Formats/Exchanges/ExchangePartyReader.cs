using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Exchanges;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Theory;
using Entente.Numbers;

namespace Entente.Formats.Exchanges;

/// <summary>Reads the two parties of an exchange.</summary>
internal sealed class ExchangePartyReader(Findings findings, NativeContext context, IReadOnlyList<RoomCommitment> seen)
{
    /// <summary>The names of all that the file calls parties, two or more; empty where there are fewer, or one of them has no name.</summary>
    public ImmutableArray<string> Names { get; private set; } = [];

    private readonly HashSet<int> trusting = [];

    /// <summary>Whether a party states how far it trusts the other.</summary>
    public bool StatesTrust(int party) => trusting.Contains(party);

    public ImmutableArray<ExchangeParty> Read(Node? node)
    {
        if (findings.AsList(node, Sentence.Key("parties")) is not { } list)
        {
            return [];
        }

        if (list.Items.Length != 2)
        {
            findings.Fault(
                list.Place,
                new(
                    $"An exchange is between two parties, and here {(list.Items.Length == 1 ? "is" : "are")} {list.Items.Length}.",
                    $"Een ruil is tussen twee partijen; hier vermeld: {list.Items.Length}."
                )
            );
        }

        // What else is wrong with them is listed all the same.
        ImmutableArray<ExchangeParty> parties = [.. list.Items.Select(Party).OfType<ExchangeParty>()];
        ImmutableArray<string> names =
        [
            .. list.Items.Select(item =>
                item is Node.Map map
                && map["name"] is Node.Scalar { Of: ScalarKind.Text or ScalarKind.Number, Text: var text }
                    ? text
                    : ""
            ),
        ];
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && names.IndexOf(names[i]) < i)
            {
                findings.Fault(
                    list.Items[i].Place,
                    new(
                        $"There are two parties '{Excerpt.Of(names[i])}'.",
                        $"Er zijn twee partijen '{Excerpt.Of(names[i])}'."
                    )
                );
            }
        }

        Names = names.Length < 2 || names.Contains("") ? [] : [.. names.Distinct()];

        return list.Items.Length == 2 ? parties : [];
    }

    private ExchangeParty? Party(Node node, int place)
    {
        if (findings.AsMap(node, new("A party", "Een partij")) is not { } map)
        {
            return null;
        }

        findings.Only(
            map,
            new("a party", "een partij"),
            ["name", "title", "discount", "future", "penalty", "deposit", "trust", "record", .. EvidenceReader.Keys]
        );
        Node? named = findings.Entry(map, "name");
        string? name = named is null
            ? null
            : findings.AsName(named, new("The name of a party", "De naam van een partij"), mayBeEmpty: false);
        Rational? discount = findings.Optional(map, "discount", Rational.Zero, Rational.One);
        Rational? future = findings.Optional(map, "future", Rational.Zero);
        Rational? penalty = findings.Optional(map, "penalty", Rational.Zero);
        Rational? deposit = findings.Optional(map, "deposit", Rational.Zero);
        Rational? trust = findings.Optional(map, "trust", Rational.Zero, Rational.One);
        if (map.Has("trust"))
        {
            trusting.Add(place);
        }

        CommitmentRecord? record = findings.AsMap(map["record"], Sentence.Key("record")) is { } own
            ? Record(own)
            : null;
        LocalizedText title = findings.AsLocalized(map["title"], new("The title", "De titel"));
        Evidence? evidence = new EvidenceReader(context).In(map);
        return string.IsNullOrEmpty(name)
            ? null
            : new ExchangeParty(name)
            {
                Title = title,
                Discount = discount ?? Rational.One,
                Future = future ?? Rational.Zero,
                Penalty = penalty ?? Rational.Zero,
                Deposit = deposit ?? Rational.Zero,
                Trust = trust ?? Rational.Zero,
                Record = WithSeen(name, record),
                Evidence = evidence,
            };
    }

    // What the file says first, then what was seen elsewhere.
    private CommitmentRecord? WithSeen(string name, CommitmentRecord? record)
    {
        ImmutableArray<PastCommitment> own =
        [
            .. seen.Where(each => each.Party == name).Select(each => each.Commitment),
        ];
        return own.IsEmpty
            ? record
            : new CommitmentRecord(
                record?.PriorKept ?? Rational.One,
                record?.PriorBroken ?? Rational.One,
                [.. record?.Commitments ?? [], .. own]
            );
    }

    private CommitmentRecord? Record(Node.Map map)
    {
        findings.Only(map, new("a record", "een staat van dienst"), "kept", "broken", "commitments");
        Rational? kept = findings.Optional(map, "kept", Rational.Zero, isOpen: true);
        Rational? broken = findings.Optional(map, "broken", Rational.Zero, isOpen: true);
        var commitments = ImmutableArray.CreateBuilder<PastCommitment>();
        foreach (
            Node item in findings.AsList(findings.Entry(map, "commitments"), Sentence.Key("commitments"))?.Items ?? []
        )
        {
            if (findings.AsMap(item, new("A commitment", "Een toezegging")) is not { } own)
            {
                continue;
            }

            findings.Only(own, new("a commitment", "een toezegging"), ["what", "kept", .. EvidenceReader.Keys]);
            commitments.Add(
                new PastCommitment(
                    findings.AsLocalized(findings.Entry(own, "what"), new("What was pledged", "Wat is toegezegd")),
                    findings.AsFlag(findings.Entry(own, "kept"), Sentence.Key("kept"))
                )
                {
                    Evidence = new EvidenceReader(context).In(own),
                }
            );
        }

        return findings.HasFaults
            ? null
            : new CommitmentRecord(kept ?? Rational.One, broken ?? Rational.One, commitments.ToImmutable());
    }
}
