using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Formats.Recognition;

/// <summary>The files of a folder that can hold a scenario, opened in ordinal order of their names.</summary>
internal static class FolderListing
{
    /// <summary>The most files of one folder that are looked at.</summary>
    public const int MostFiles = 2_000;

    /// <summary>The most bytes of one folder that are read.</summary>
    public const long MostBytes = 4L * FileContent.Largest;

    private static readonly Sentence TooMuch = new(
        "The folder holds more than 256 MB; the file was not opened. Give the files that count by themselves.",
        "De map bevat meer dan 256 MB; het bestand is niet geopend. Geef apart de bestanden waar het om gaat."
    );

    private static readonly ImmutableArray<string> Extensions = [".xml", ".json", ".yaml", ".yml"];

    /// <summary>The files with an extension of a known format; <paramref name="opened"/> is not opened again.</summary>
    public static ImmutableArray<OpenedFile> Open(string folder, OpenedFile? opened = null)
    {
        string? known = opened is null ? null : Path.GetFullPath(opened.Path);
        var files = ImmutableArray.CreateBuilder<OpenedFile>();
        long bytes = 0;
        foreach (string path in Names(folder))
        {
            bytes += Math.Min(new FileInfo(path).Length, FileContent.Largest);
            files.Add(
                Path.GetFullPath(path) == known ? opened!
                : bytes <= MostBytes ? FileOpener.Open(path)
                : new OpenedFile(path, FileKind.Unknown) { Faults = [new Remark(new Place(path), TooMuch)] }
            );
        }

        return files.DrainToImmutable();
    }

    /// <summary>The paths of those files, by the folder's path as it was given.</summary>
    public static ImmutableArray<string> Names(string folder) =>
        NamesOf(folder, name => Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()));

    /// <summary>The paths of the tables in a folder, which are read by themselves alone.</summary>
    public static ImmutableArray<string> Tables(string folder) => NamesOf(folder, TableSource.IsTable);

    private static ImmutableArray<string> NamesOf(string folder, Func<string, bool> counts) =>
        [
            .. new DirectoryInfo(folder)
                .EnumerateFiles("*", new EnumerationOptions { IgnoreInaccessible = true })
                .Select(file => file.Name)
                .Where(counts)
                .Order(StringComparer.Ordinal)
                .Take(MostFiles)
                .Select(name => folder == "." ? name : Path.Combine(folder, name)),
        ];
}
