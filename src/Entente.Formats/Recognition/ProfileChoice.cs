using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Recognition;

/// <summary>Which profiles of a folder make the scenario: those that were asked for, or the one group of two or three.</summary>
internal sealed class ProfileChoice(string folder, ProfileShelf shelf, ScenarioSourceOptions options)
{
    // So many profiles are one scenario without being asked for.
    private const int MostTogether = 3;

    // So many domains are listed to choose from.
    private const int MostListed = 10;

    /// <summary>The scenario of the profiles that are asked for, or that suggest themselves.</summary>
    /// <param name="domain">The key of the domain that the profiles are to fit; null for any.</param>
    public ScenarioReading Of(string? domain)
    {
        if (!options.Profiles.IsEmpty)
        {
            return OfPicked();
        }

        ImmutableArray<ProfileFile> profiles =
        [
            .. shelf.ReadAll().Where(file => domain is null || file.Profile is null || KeyOf(file) == domain),
        ];
        ImmutableArray<ProfileFile> readable = [.. profiles.Where(file => file.Profile is not null)];
        if (
            (options.AllProfiles && !profiles.IsEmpty)
            || (
                readable.Length is >= 2 and <= MostTogether
                && readable.Length == profiles.Length
                && AreOneGroup(readable)
            )
        )
        {
            ScenarioReading reading = ScenarioAssembly.Of(Title, profiles, shelf.Domains);
            return reading with
            {
                Warnings =
                [
                    .. reading.Warnings,
                    .. shelf.DomainWarnings,
                    .. OddDomain(readable),
                    .. shelf.OtherFaults,
                    .. shelf.Unknown,
                ],
            };
        }

        return new ScenarioReading
        {
            Faults = Explain(profiles, readable),
            Warnings =
                profiles.Length <= MostTogether
                    ? [.. profiles.SelectMany(file => file.Warnings), .. shelf.DomainWarnings]
                    : [],
        };
    }

    private string Title => Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));

    // As seen from the current directory; a name that lies in the folder alone is what was meant, too.
    private ScenarioReading OfPicked()
    {
        ImmutableArray<ProfileFile>.Builder picked = ImmutableArray.CreateBuilder<ProfileFile>();
        var faults = ImmutableArray.CreateBuilder<Remark>();
        foreach (string path in options.Profiles)
        {
            string found =
                !File.Exists(path) && File.Exists(Path.Combine(folder, path)) ? Path.Combine(folder, path) : path;
            if (!File.Exists(found))
            {
                string? meant = NearestName.To(path, shelf.Files.Select(file => file.Path));
                faults.Add(
                    new Remark(
                        new Place(path),
                        meant is null
                            ? new("There is no such file.", "Zo'n bestand is er niet.")
                            : new(
                                $"There is no such file. Did you mean '{meant}'?",
                                $"Zo'n bestand is er niet. Bedoelde u '{meant}'?"
                            )
                    )
                );
                continue;
            }

            OpenedFile file = FileOpener.Open(found);
            if (file.Kind == FileKind.Profile)
            {
                picked.Add(shelf.Read(file));
            }
            else
            {
                faults.AddRange(file.Faults.IsEmpty ? [new Remark(new Place(found), NoProfile(file))] : file.Faults);
            }
        }

        return faults.Count > 0
            ? new ScenarioReading
            {
                Faults = [.. faults, .. picked.SelectMany(file => file.Faults)],
                Warnings = [.. picked.SelectMany(file => file.Warnings)],
            }
            : ScenarioAssembly.Of(Title, picked.DrainToImmutable(), shelf.Domains);
    }

    private static Sentence NoProfile(OpenedFile file) =>
        file.Kind switch
        {
            FileKind.Domain => new(
                "This is a domain: it says what can be agreed, and nobody's preferences.",
                "Dit is een domein: het zegt wat kan worden afgesproken, en niemands voorkeuren."
            ),
            FileKind.Statistics => new(
                "These are statistics that belong to a scenario, and nobody's preferences.",
                "Dit is statistiek die bij een scenario hoort, en niemands voorkeuren."
            ),
            FileKind.Native => new(
                "This is a whole scenario; give it by itself.",
                "Dit is een heel scenario; geef het apart."
            ),
            FileKind.Center => new(
                "This is the centre of several deals; give its folder, and the profile of one edge.",
                "Dit is de spil van verscheidene akkoorden; geef haar map, en het profiel van één tegenpartij."
            ),
            _ => FileOpener.NotRecognised,
        };

    // What keeps the profiles from being one scenario. Of two or three it is what is wrong with them; of more, or one, that some have to be chosen.
    private ImmutableArray<Remark> Explain(ImmutableArray<ProfileFile> profiles, ImmutableArray<ProfileFile> readable)
    {
        ImmutableArray<Remark> faults =
        [
            .. profiles.SelectMany(file => file.Faults).Concat(shelf.OtherFaults).Distinct(),
        ];
        if (profiles.IsEmpty)
        {
            Sentence none = new(
                "No profile in the folder fits this domain.",
                "Geen profiel in de map past bij dit domein."
            );
            return [new Remark(new Place(folder), none), .. faults];
        }

        bool areFew = profiles.Length <= MostTogether;
        if (areFew)
        {
            faults = [.. faults, .. Misfits(readable), .. shelf.Unknown];
        }

        return areFew && !faults.IsEmpty ? faults
            : readable.IsEmpty ? faults
            : [new Remark(new Place(folder), Choose([.. readable.GroupBy(KeyOf)], readable.Length)), .. faults];
    }

    // The profiles that differ from the one domain that lies beside them, or in its absence from the first, if they name the same issues.
    private IEnumerable<Remark> Misfits(ImmutableArray<ProfileFile> readable)
    {
        if (shelf.Domain is { } domain)
        {
            return readable
                .Where(file => KeyOf(file) != SpaceKey.Of(domain.Space))
                .Select(file => new Remark(
                    new Place(file.Path),
                    SpaceDifference.Of(file.Profile!.Space, domain.Space, domain.Path)
                ));
        }

        bool areMeantTogether = readable.Select(file => Names(file.Profile!.Space)).Distinct().Count() == 1;
        return areMeantTogether ? ScenarioAssembly.Of(Title, readable, []).Faults : [];
    }

    private IEnumerable<Remark> OddDomain(ImmutableArray<ProfileFile> readable) =>
        shelf.Domain is { } domain && readable is [{ } first, ..] && KeyOf(first) != SpaceKey.Of(domain.Space)
            ? [new Remark(new Place(domain.Path), SpaceDifference.Beside(first.Profile!.Space, domain.Space))]
            : [];

    private static string Names(OutcomeSpace space) =>
        string.Join('\n', space.Issues.Select(issue => issue.Name).Order(StringComparer.Ordinal));

    private static Sentence Choose(ImmutableArray<IGrouping<string, ProfileFile>> groups, int count)
    {
        if (groups is [var only])
        {
            return new(
                $"The folder holds {Profiles(count)} for one domain ({Described(only)}): {Files(only)}; choose, for example with: {Listing.Arguments(only.Take(2).Select(file => file.Path))}",
                $"De map bevat {Profiles(count)} voor één domein ({Described(only)}): {Files(only)}; kies, bijvoorbeeld met: {Listing.Arguments(only.Take(2).Select(file => file.Path))}"
            );
        }

        string example = Listing.Arguments(
            (groups.FirstOrDefault(group => group.Count() > 1) ?? groups[0]).Take(2).Select(file => file.Path)
        );
        Sentence[] listed =
        [
            .. groups
                .Take(MostListed)
                .Select(group => new Sentence(
                    $"{Files(group)} ({Described(group)})",
                    $"{Files(group)} ({Described(group)})"
                )),
        ];
        Sentence more =
            groups.Length > MostListed
                ? new($"; and {groups.Length - MostListed} more", $"; en nog {groups.Length - MostListed}")
                : default;
        return new(
            $"The folder holds {Profiles(count)} for {groups.Length} domains: {string.Join("; ", listed.Select(each => each.In("en")))}{more}. Choose some for one domain, for example with: {example}",
            $"De map bevat {Profiles(count)} voor {groups.Length} domeinen: {string.Join("; ", listed.Select(each => each.In("nl")))}{more}. Kies er een paar voor één domein, bijvoorbeeld met: {example}"
        );
    }

    private static Sentence Files(IEnumerable<ProfileFile> group) =>
        Listing.Of(group.Select(file => Path.GetFileName(file.Path)));

    private static Sentence Described(IEnumerable<ProfileFile> group)
    {
        OutcomeSpace space = group.First().Profile!.Space;
        int count = space.Issues.Length;
        Sentence issues = count == 1 ? new("1 issue", "1 onderwerp") : new($"{count} issues", $"{count} onderwerpen");
        Sentence names = Listing.Of(space.Issues.Take(5).Select(issue => Excerpt.Of(issue.Name)));
        return new(
            $"{issues}: {names}{(space.Issues.Length > 5 ? ", …" : "")}",
            $"{issues}: {names}{(space.Issues.Length > 5 ? ", …" : "")}"
        );
    }

    private static Sentence Profiles(int count) =>
        count == 1 ? new("1 profile", "1 profiel") : new($"{count} profiles", $"{count} profielen");

    private static bool AreOneGroup(ImmutableArray<ProfileFile> files) => files.Select(KeyOf).Distinct().Count() == 1;

    private static string KeyOf(ProfileFile file) => SpaceKey.Of(file.Profile!.Space);
}
