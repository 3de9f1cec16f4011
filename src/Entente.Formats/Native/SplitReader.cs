using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Reads the files of one scenario: the shared part, and private parts where it is split.</summary>
internal sealed class SplitReader
{
    private static readonly string[] Keys = ["entente", "scenario", "party", .. PartyReader.PrivateKeys];

    private readonly Findings findings = new();
    private readonly NativeContext context;
    private readonly ScenarioReader scenarios;
    private readonly Dictionary<string, string> partOf = new(StringComparer.Ordinal);

    public SplitReader()
    {
        context = new NativeContext(findings);
        scenarios = new ScenarioReader(context);
    }

    public FileReading Read(string path, ReadOnlySpan<byte> content) => Finish(path, Shared(Root(path, content)));

    public FileReading Read(NativeFile shared, IReadOnlyList<NativeFile> parts)
    {
        Node.Map? root = Root(shared.Path, shared.Content.Span);
        return Read(
            shared.Path,
            root,
            [.. parts.Select(part => Root(part.Path, part.Content.Span)).OfType<Node.Map>()]
        );
    }

    /// <summary>Reads files that were parsed already.</summary>
    public FileReading Read(OpenedFile shared, ImmutableArray<OpenedFile> parts)
    {
        findings.AddFaults(shared.Faults);
        findings.AddFaults(parts.SelectMany(part => part.Faults));
        return Read(shared.Path, shared.Root as Node.Map, [.. parts.Select(part => part.Root).OfType<Node.Map>()]);
    }

    private FileReading Read(string path, Node.Map? root, ImmutableArray<Node.Map> parts)
    {
        Scenario? scenario = Shared(root);
        if (root is null || scenario is null)
        {
            return Finish(path, null);
        }

        return Finish(path, parts.Aggregate(scenario, (whole, part) => WithPart(whole, root, part)));
    }

    private Node.Map? Root(string path, ReadOnlySpan<byte> content)
    {
        if (content.Length > FileContent.Largest)
        {
            findings.Fault(
                new Place(path),
                new(
                    $"The file is larger than {FileContent.Largest / (1024 * 1024)} MB, more than any scenario needs.",
                    $"Het bestand is groter dan {FileContent.Largest / (1024 * 1024)} MB, meer dan enig scenario nodig heeft."
                )
            );
            return null;
        }

        if (FileContent.TryDecode(path, content.ToArray(), out Remark? undecoded) is not { } text)
        {
            findings.Fault(undecoded!.Place, undecoded.Said);
            return null;
        }

        NodeReading nodes = FileOpener.Nodes(path, text);
        findings.AddFaults(nodes.Faults);
        if (nodes.Root is Node.Map map)
        {
            return map;
        }

        if (nodes.Faults.IsEmpty)
        {
            findings.Fault(
                nodes.Root?.Place ?? new Place(path, 1, 1),
                new(
                    "A scenario starts with 'entente: 1' and is a set of named entries; see 'entente new'.",
                    "Een scenario begint met 'entente: 1' en is een groep benoemde gegevens; zie 'entente new'."
                )
            );
        }

        return null;
    }

    private Scenario? Shared(Node.Map? root)
    {
        if (root is null)
        {
            return null;
        }

        if (root["party"] is { } party && !root.Has("issues"))
        {
            findings.Fault(
                party.Place,
                new(
                    "This is the private part of one party; read it with the shared part beside it.",
                    "Dit is het vertrouwelijke deel van één partij; lees het met het gedeelde deel ernaast."
                )
            );
            return null;
        }

        return scenarios.Read(root);
    }

    private Scenario WithPart(Scenario scenario, Node.Map shared, Node.Map part)
    {
        if (!ScenarioReader.IsCurrent(findings, part))
        {
            return scenario;
        }

        findings.Only(part, new("a private part", "een vertrouwelijk deel"), Keys);
        if (
            findings.AsText(part["scenario"], new("The id of the scenario", "De id van het scenario")) is { } id
            && id != scenario.Id
        )
        {
            findings.Fault(
                part["scenario"]!.Place,
                new(
                    $"This belongs to scenario '{Excerpt.Of(id)}', and the shared part is '{Excerpt.Of(scenario.Id)}'.",
                    $"Dit hoort bij scenario '{Excerpt.Of(id)}', en het gedeelde deel is '{Excerpt.Of(scenario.Id)}'."
                )
            );
        }

        if (
            findings.AsText(findings.Entry(part, "party"), new("The name of the party", "De naam van de partij"))
            is not { } name
        )
        {
            return scenario;
        }

        Place place = part["party"]!.Place;
        if (!partOf.TryAdd(name, place.File))
        {
            findings.Fault(
                place,
                new(
                    $"Party '{Excerpt.Of(name)}' has a private part already, in {partOf[name]}.",
                    $"Partij '{Excerpt.Of(name)}' heeft al een vertrouwelijk deel, in {partOf[name]}."
                )
            );
            return scenario;
        }

        string? key =
            scenario.Parties.Any(party => party.Name == name) ? "parties"
            : scenario.ThirdParties.Any(party => party.Name == name) ? "thirdParties"
            : null;
        if (key is null)
        {
            string[] names = [.. scenario.Parties.Concat(scenario.ThirdParties).Select(party => party.Name)];
            findings.Fault(
                place,
                new(
                    $"The scenario has no party '{Excerpt.Of(name)}'{findings.OneOf(name, names)}",
                    $"Het scenario heeft geen partij '{Excerpt.Of(name)}'{findings.OneOf(name, names)}"
                )
            );
            return scenario;
        }

        RefuseTwice(part, (shared[key] as Node.Map)?[name] as Node.Map, name);
        string pointer = $"/{key}/{NativePlaces.Escape(name)}";
        return scenario with
        {
            Parties = [.. scenario.Parties.Select(Completed)],
            ThirdParties = [.. scenario.ThirdParties.Select(Completed)],
        };

        Party Completed(Party party) => party.Name == name ? Merge(party, part, pointer) : party;
    }

    // What the shared part says stays; the private part says the rest.
    private Party Merge(Party party, Node.Map part, string pointer)
    {
        Party whole = scenarios.Parties.WithPrivate(party, part, pointer);
        foreach (string key in PartyReader.PrivateKeys.Where(part.Has))
        {
            context.Places.Note($"{pointer}/{key}", part[key] ?? part);
        }

        return party with
        {
            Preferences = whole.Preferences ?? party.Preferences,
            Fallback = part.Has("fallback") ? whole.Fallback : party.Fallback,
            Patience = part.Has("patience") ? whole.Patience : party.Patience,
            DealBreakers = part.Has("dealBreakers") ? whole.DealBreakers : party.DealBreakers,
            Readings = part.Has("readings") ? whole.Readings : party.Readings,
            Confidential = part.Has("confidential") ? whole.Confidential : party.Confidential,
        };
    }

    private void RefuseTwice(Node.Map part, Node.Map? shared, string name)
    {
        foreach (NodeEntry entry in part.Entries)
        {
            if (PartyReader.PrivateKeys.Contains(entry.Name) && shared?[entry.Name] is { } public_)
            {
                findings.Fault(
                    entry.Key.Place,
                    new(
                        $"The shared part gives '{entry.Name}' of party '{Excerpt.Of(name)}' already, at {public_.Place}; keep one of the two.",
                        $"Het gedeelde deel geeft '{entry.Name}' van partij '{Excerpt.Of(name)}' al, op {public_.Place}; houd een van de twee."
                    )
                );
            }
        }
    }

    private FileReading Finish(string path, Scenario? scenario)
    {
        if (scenario is not null)
        {
            Check(scenario);
        }
        else if (!findings.HasFaults)
        {
            findings.Fault(
                new Place(path),
                new("There is no scenario in this file.", "In dit bestand staat geen scenario.")
            );
        }

        return new FileReading
        {
            Format = NativeFormat.Name,
            Scenario = findings.HasFaults ? null : scenario,
            Faults = Ordered(path, findings.Faults),
            Warnings = Ordered(path, findings.Warnings),
        };
    }

    private void Check(Scenario scenario)
    {
        bool isWhole = !findings.HasFaults;
        if (findings.IsFull)
        {
            return;
        }

        foreach (ScenarioRemark fault in ScenarioCheck.Faults(scenario))
        {
            // Parts that could not be read have been listed; what is missing from them is no further fault.
            if (!context.IsTold(fault.Part))
            {
                findings.Fault(context.Places.Of(fault.Part), fault.Said);
            }
        }

        if (isWhole && !findings.HasFaults)
        {
            foreach (ScenarioRemark warning in ScenarioCheck.Warnings(scenario))
            {
                findings.Warn(context.Places.Of(warning.Part), warning.Said);
            }
        }
    }

    private static ImmutableArray<Remark> Ordered(string path, ImmutableArray<Remark> remarks) =>
        [
            .. remarks
                .Distinct()
                .OrderBy(remark => remark.Place.File == path ? 0 : 1)
                .ThenBy(remark => remark.Place.File, StringComparer.Ordinal)
                .ThenBy(remark => remark.Place.Line)
                .ThenBy(remark => remark.Place.Column),
        ];
}
