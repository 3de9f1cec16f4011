using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Recognition;

/// <summary>Which profiles of a folder make the scenario: those that were asked for, or the one group of two or three.</summary>
internal sealed class ProfileChoice(string folder, ProfileShelf shelf, ScenarioSourceOptions options)
{
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
            || (readable.Length is 2 or 3 && readable.Length == profiles.Length && AreOneGroup(readable))
        )
        {
            ScenarioReading reading = ScenarioAssembly.Of(Title, profiles, shelf.Domains);
            return reading with { Warnings = [.. reading.Warnings, .. shelf.OtherFaults] };
        }

        return new ScenarioReading { Faults = [.. Explain(profiles, readable)] };
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
            ? new ScenarioReading { Faults = [.. faults, .. picked.SelectMany(file => file.Faults)] }
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

    private IEnumerable<Remark> Explain(ImmutableArray<ProfileFile> profiles, ImmutableArray<ProfileFile> readable)
    {
        var place = new Place(folder);
        ImmutableArray<IGrouping<string, ProfileFile>> groups = [.. readable.GroupBy(KeyOf)];
        if (profiles.IsEmpty)
        {
            yield return new Remark(
                place,
                new("No profile in the folder fits this domain.", "Geen profiel in de map past bij dit domein.")
            );
        }

        Sentence count = Profiles(readable.Length);
        if (groups.Length == 1)
        {
            yield return new Remark(
                place,
                new(
                    $"The folder holds {count} for one domain ({Described(groups[0])}); choose, for example with: {Listing.Arguments(groups[0].Take(2).Select(file => file.Path))}",
                    $"De map bevat {count} voor één domein ({Described(groups[0])}); kies, bijvoorbeeld met: {Listing.Arguments(groups[0].Take(2).Select(file => file.Path))}"
                )
            );
        }
        else if (groups.Length > 1)
        {
            ProfileFile[] example = [.. (groups.FirstOrDefault(group => group.Count() > 1) ?? groups[0]).Take(2)];
            yield return new Remark(
                place,
                new(
                    $"The folder holds {count} for {groups.Length} domains; choose some for one domain, for example with: {Listing.Arguments(example.Select(file => file.Path))}",
                    $"De map bevat {count} voor {groups.Length} domeinen; kies er een paar voor één domein, bijvoorbeeld met: {Listing.Arguments(example.Select(file => file.Path))}"
                )
            );
        }

        foreach (IGrouping<string, ProfileFile> group in groups)
        {
            yield return new Remark(
                place,
                new(
                    $"{Profiles(group.Count())} for {Described(group)}: {Listing.Of(group.Select(file => Path.GetFileName(file.Path)))}",
                    $"{Profiles(group.Count())} voor {Described(group)}: {Listing.Of(group.Select(file => Path.GetFileName(file.Path)))}"
                )
            );
        }

        foreach (Remark fault in profiles.SelectMany(file => file.Faults).Concat(shelf.OtherFaults))
        {
            yield return fault;
        }
    }

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
