using Entente.Testing.Support;

namespace Entente.House.Tests;

/// <summary>The C# files of the repository that people wrote.</summary>
internal static class SourceFiles
{
    /// <summary>All of them below a folder.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    /// <summary>All of them below a folder of the repository.</summary>
    public static IEnumerable<string> In(string folder) => Below(Path.Combine(Repository.Root, folder));
}
