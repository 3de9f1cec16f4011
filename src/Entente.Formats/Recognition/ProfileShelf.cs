using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Genius;
using Entente.Formats.NegMas;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Recognition;

/// <summary>The files of a folder as domains and profiles, each profile read with the domains beside it.</summary>
internal sealed class ProfileShelf
{
    private readonly ImmutableArray<OutcomeSpace> spaces;

    /// <summary>The files of a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="files">The files that count.</param>
    public ProfileShelf(string folder, ImmutableArray<OpenedFile> files)
    {
        Files = files;
        Domains = [.. files.Where(file => file.Reading?.Domain is not null).Select(file => file.Reading!.Domain!)];
        bool needsDomain = Domains.IsEmpty && files.Any(file => file is { Kind: FileKind.Profile, Reading: null });
        spaces = needsDomain ? CenterSource.SpacesAbove(folder) : Domains;
        OtherFaults = [.. files.Where(file => file.Kind != FileKind.Profile).SelectMany(file => FaultsOf(file))];
    }

    /// <summary>The files, in ordinal order of their names.</summary>
    public ImmutableArray<OpenedFile> Files { get; }

    /// <summary>The domains among them.</summary>
    public ImmutableArray<OutcomeSpace> Domains { get; }

    /// <summary>What is wrong with those that are no profiles: what cannot be read, and what is empty.</summary>
    public ImmutableArray<Remark> OtherFaults { get; }

    /// <summary>What looks wrong with the domains among them.</summary>
    public ImmutableArray<Remark> DomainWarnings =>
        [.. Files.Where(file => file.Reading?.Domain is not null).SelectMany(file => file.Reading!.Warnings)];

    /// <summary>Those of which nobody knows what they are, each with a sentence that says so.</summary>
    public ImmutableArray<Remark> Unknown =>
        [
            .. Files
                .Where(file => file is { Kind: FileKind.Unknown, Empty: null, Faults.IsEmpty: true })
                .Select(file => new Remark(new Place(file.Path, 1, 1), NotKnown)),
        ];

    /// <summary>The one domain that is read beside the profiles; null without one, or with several.</summary>
    public (OutcomeSpace Space, string Path)? Domain =>
        Files.Where(file => file.Reading?.Domain is not null).ToArray() is [{ } only]
            ? (only.Reading!.Domain!, only.Path)
            : null;

    /// <summary>The profiles among them, read or refused.</summary>
    public ImmutableArray<ProfileFile> ReadAll() =>
        [.. Files.Where(file => file.Kind == FileKind.Profile).Select(Read)];

    /// <summary>Reads one profile, of this folder or another.</summary>
    public ProfileFile Read(OpenedFile file)
    {
        FileReading? reading = file.Reading;
        if (reading is null && file is { Kind: FileKind.Profile, Root: Node.Map map })
        {
            reading = NegMasReader.Read(file.Path, map, spaces);
        }
        else if (file.Format == GeniusFormat.Name && reading?.Profile is not null && DomainOf(reading) is { } domain)
        {
            reading = FileContent.TryRead(file.Path, out _) is { } bytes
                ? GeniusFormat.Read(file.Path, bytes, domain)
                : reading;
        }

        // What says what it is about lies beside it and cannot be read: that is the fault, and the profile has none of its own that could be told.
        ImmutableArray<Remark> faults =
            file.Reading is null && spaces.IsEmpty && !OtherFaults.IsEmpty
                ? OtherFaults
                : [.. file.Faults, .. reading?.Faults ?? []];
        return new ProfileFile(file.Path, file.Format, faults.IsEmpty ? reading?.Profile : null)
        {
            Faults = faults,
            Warnings = reading?.Warnings ?? [],
            Repairs = reading?.Repairs ?? [],
        };
    }

    // The domain that a profile of GENIUS is used with, when it names issues or bounds numbers otherwise than the profile does.
    private FileReading? DomainOf(FileReading reading)
    {
        OutcomeSpace space = reading.Profile!.Space;
        ImmutableArray<FileReading> domains =
        [
            .. Files
                .Select(file => file.Reading)
                .Where(each => each is { Domain: not null, Format: GeniusFormat.Name })
                .Select(each => each!)
                .Where(each => NamesOf(each.Domain!).SequenceEqual(NamesOf(space))),
        ];
        string key = SpaceKey.Of(space);
        FileReading? domain =
            domains.FirstOrDefault(each => SpaceKey.Of(each.Domain!) == key) ?? domains.FirstOrDefault();
        return domain is null || (SpaceKey.Of(domain.Domain!) == key && IsSameByIndex(domain, reading)) ? null : domain;
    }

    private static bool IsSameByIndex(FileReading domain, FileReading profile) =>
        profile
            .Indices.Select(
                (index, i) =>
                    domain.Indices.IndexOf(index) is var place
                    && (place < 0 || domain.Domain!.Issues[place].Name == profile.Profile!.Space.Issues[i].Name)
            )
            .All(isSame => isSame);

    private static readonly Sentence NotKnown = new(
        "This is no profile, no domain and no statistics that are known here.",
        "Dit is geen profiel, geen domein en geen statistiek die hier bekend is."
    );

    private static readonly Sentence Nothing = new(
        "The file is empty: write a profile or a domain into it, or take it away.",
        "Het bestand is leeg: schrijf er een profiel of een domein in, of haal het weg."
    );

    private static ImmutableArray<Remark> FaultsOf(OpenedFile file) =>
        file.Empty is { } empty ? [new Remark(empty.Place, Nothing)] : file.Faults.AddRange(file.Reading?.Faults ?? []);

    private static IEnumerable<string> NamesOf(OutcomeSpace space) =>
        space.Issues.Select(issue => issue.Name).Order(StringComparer.Ordinal);
}
