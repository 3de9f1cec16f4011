using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Formats.Recognition;

/// <summary>The scenario that a folder stands for.</summary>
internal sealed class FolderSource(string folder, ScenarioSourceOptions options)
{
    public ScenarioReading Read()
    {
        ImmutableArray<OpenedFile> files;
        ImmutableArray<string> tables;
        try
        {
            files = FolderListing.Open(folder);
            tables = FolderListing.Tables(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fault(FileTrouble.Listing(failure));
        }

        ScenarioReading reading = Read(files);
        return tables.IsEmpty ? reading : reading with { Warnings = [.. reading.Warnings, LeftOut(tables)] };
    }

    private ScenarioReading Read(ImmutableArray<OpenedFile> files)
    {
        if (files.FirstOrDefault(file => file.Kind == FileKind.Center) is { } center)
        {
            return new CenterSource(center, options).Read();
        }

        ImmutableArray<OpenedFile> natives = [.. files.Where(file => file.Kind == FileKind.Native)];
        if (natives is [{ } native])
        {
            return NativeSource.Read(native, [.. files.Where(file => file.Kind == FileKind.NativePart)]);
        }

        if (natives.Length > 1)
        {
            return Fault(
                new(
                    $"The folder holds {natives.Length} scenarios; give one of them: {Listing.Of(natives.Select(file => file.Path))}.",
                    $"De map bevat {natives.Length} scenario's; geef een ervan: {Listing.Of(natives.Select(file => file.Path))}."
                )
            );
        }

        if (files.All(file => file.Kind is not FileKind.Profile) && options.Profiles.IsEmpty)
        {
            return WithoutProfiles(files);
        }

        ScenarioReading reading = new ProfileChoice(folder, new ProfileShelf(folder, files), options).Of(domain: null);
        return CenterSource.Above(folder) is { } above
            ? reading with
            {
                Warnings = [PartnersOf(above), .. reading.Warnings],
            }
            : reading;
    }

    private Remark LeftOut(ImmutableArray<string> tables) =>
        tables is [var only]
            ? new Remark(
                new Place(only),
                new(
                    "A table is not looked at where a folder is given; if the scenario stands in it, give this file by itself.",
                    "Naar een tabel wordt niet gekeken waar een map wordt gegeven; als het scenario erin staat, geef dan dit bestand apart."
                )
            )
            : new Remark(
                new Place(folder),
                new(
                    $"Tables are not looked at where a folder is given; if the scenario stands in one of them, give that file by itself: {Listing.Of(tables)}.",
                    $"Naar tabellen wordt niet gekeken waar een map wordt gegeven; als het scenario in een ervan staat, geef dan dat bestand apart: {Listing.Of(tables)}."
                )
            );

    private Remark PartnersOf(OpenedFile center) =>
        new(
            new Place(folder),
            new(
                $"These are partners of a centre ({center.Path}), each in a deal of its own with it; they are no parties to one deal.",
                $"Dit zijn tegenpartijen van een spil ({center.Path}), elk met een eigen akkoord met haar; zij zijn geen partijen bij één akkoord."
            )
        );

    private ScenarioReading WithoutProfiles(ImmutableArray<OpenedFile> files)
    {
        var shelf = new ProfileShelf(folder, files);
        if (!shelf.OtherFaults.IsEmpty)
        {
            return new ScenarioReading { Faults = shelf.OtherFaults, Warnings = shelf.DomainWarnings };
        }

        ImmutableArray<string> below =
        [
            .. new DirectoryInfo(folder)
                .EnumerateDirectories("*", new EnumerationOptions { IgnoreInaccessible = true })
                .Select(each => each.Name)
                .Order(StringComparer.Ordinal)
                .Take(FolderListing.MostFiles),
        ];
        Sentence hint = below.IsEmpty
            ? default(Sentence)
            : new(
                $" There are folders in it: {Listing.Of(below.Select(name => Path.Combine(folder, name)))}.",
                $" Er staan mappen in: {Listing.Of(below.Select(name => Path.Combine(folder, name)))}."
            );
        return Fault(
            files.Any(file => file.Kind == FileKind.Domain)
                ? new(
                    $"The folder holds a domain and no profiles, so that nobody's preferences are known.{hint}",
                    $"De map bevat een domein en geen profielen, zodat niemands voorkeuren bekend zijn.{hint}"
                )
            : files.Any(file => file.Kind == FileKind.Statistics)
                ? new(
                    $"The folder holds statistics that belong to a scenario, and no scenario.{hint}",
                    $"De map bevat statistiek die bij een scenario hoort, en geen scenario.{hint}"
                )
            : new(
                $"The folder holds no scenario that is known here.{hint}",
                $"De map bevat geen scenario dat hier bekend is.{hint}"
            )
        );
    }

    private ScenarioReading Fault(Sentence said) => new() { Faults = [new Remark(new Place(folder), said)] };
}
