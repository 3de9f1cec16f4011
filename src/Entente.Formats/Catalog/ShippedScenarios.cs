using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Formats.Catalog;

/// <summary>The scenarios that ship with the software, each a native file under its id (<c>hanoi-2019</c>).</summary>
public static class ShippedScenarios
{
    private const string Folder = "catalog/";
    private const string Extension = ".yaml";

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(ShippedScenarios)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal)
            )
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The path by which messages refer to the file of a scenario: <c>catalog/hanoi-2019.yaml</c>.</summary>
    public static string PathOf(string id) => Folder + id + Extension;

    /// <summary>The native YAML text of a scenario.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="text">The text, or null when there is no such scenario.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryText(string id, [NotNullWhen(true)] out string? text)
    {
        using Stream? stream = typeof(ShippedScenarios).Assembly.GetManifestResourceStream(PathOf(id));
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
