using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Formats.Catalog;

namespace Entente.Formats.Exchanges;

/// <summary>The exchanges that ship with the software, each a file under its id (<c>yongbyon</c>).</summary>
public static class ShippedExchanges
{
    private static readonly ShippedFiles Files = new("exchange");

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids => Files.Ids;

    /// <summary>The text of an exchange.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="text">The text, or null when there is no such exchange.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryText(string id, [NotNullWhen(true)] out string? text) => Files.TryText(id, out text);
}
