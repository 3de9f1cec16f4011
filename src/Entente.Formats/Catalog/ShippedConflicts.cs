using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Formats.Catalog;

/// <summary>The conflicts that ship with the software, each a native file under its id (<c>hanoi-mini-a</c>).</summary>
public static class ShippedConflicts
{
    private const string Folder = "conflicts/";
    private const string Extension = ".yaml";

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(ShippedConflicts)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal)
            )
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The path by which messages refer to the file of a conflict: <c>catalog/conflicts/hanoi-mini-a.yaml</c>.</summary>
    public static string PathOf(string id) => $"catalog/{Folder}{id}{Extension}";

    /// <summary>The native YAML text of a conflict.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="text">The text, or null when there is no such conflict.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryText(string id, [NotNullWhen(true)] out string? text)
    {
        using Stream? stream = typeof(ShippedConflicts).Assembly.GetManifestResourceStream(Folder + id + Extension);
        if (stream is null)
        {
            text = null;
            return false;
        }

        using var reader = new StreamReader(stream);
        text = reader.ReadToEnd();
        return true;
    }
}
