using System.Collections.Immutable;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Small authored files of every format, from which mutated input is made: whatever lies in <c>Fuzz/Seeds</c>.</summary>
internal static class Seeds
{
    /// <summary>The names of the files, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Entente.Formats.Tests", "Fuzz", "Seeds");

    /// <summary>The bytes of one of them.</summary>
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
