using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Formats.Exchanges;

/// <summary>The exchanges that ship with the software, each a file under its id (<c>yongbyon</c>).</summary>
public static class ShippedExchanges
{
    private const string Folder = "exchange/";
    private const string Extension = ".yaml";

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(ShippedExchanges)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal)
            )
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of an exchange.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="text">The text, or null when there is no such exchange.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryText(string id, [NotNullWhen(true)] out string? text)
    {
        using Stream? stream = typeof(ShippedExchanges).Assembly.GetManifestResourceStream(Folder + id + Extension);
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
