using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Formats.Catalog;

/// <summary>The conflicts that ship with the software, each a native file under its id (<c>hanoi-mini-a</c>).</summary>
public static class ShippedConflicts
{
    private static readonly ShippedFiles Files = new("conflicts");

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids => Files.Ids;

    /// <summary>The path by which messages refer to the file of a conflict: <c>catalog/conflicts/hanoi-mini-a.yaml</c>.</summary>
    public static string PathOf(string id) => Files.PathOf(id);

    /// <summary>The native YAML text of a conflict.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="text">The text, or null when there is no such conflict.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryText(string id, [NotNullWhen(true)] out string? text) => Files.TryText(id, out text);
}
