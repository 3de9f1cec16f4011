using System.Collections.Immutable;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Recognition;

/// <summary>The real scenario files that lie beside the clone.</summary>
internal static class SharedFiles
{
    /// <summary>The paths of every file of a platform, in ordinal order.</summary>
    public static ImmutableArray<string> Of(string platform) =>
        [.. Directory.EnumerateFiles(Folder(platform), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The path of a folder of scenarios.</summary>
    public static string Folder(string relative) => Path.Combine(Repository.Shared, "scenarios", relative);
}
