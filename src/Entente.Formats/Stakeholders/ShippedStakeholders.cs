using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Formats.Stakeholders;

/// <summary>The questions about stakeholders that ship with the software, each a file under its id (<c>emission-standards</c>).</summary>
public static class ShippedStakeholders
{
    private const string Folder = "stakeholders/";
    private const string Extension = ".yaml";

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(ShippedStakeholders)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal)
            )
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a question.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="text">The text, or null when there is no such question.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryText(string id, [NotNullWhen(true)] out string? text)
    {
        using Stream? stream = typeof(ShippedStakeholders).Assembly.GetManifestResourceStream(Folder + id + Extension);
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
