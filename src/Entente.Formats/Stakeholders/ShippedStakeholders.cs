using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Formats.Catalog;

namespace Entente.Formats.Stakeholders;

/// <summary>The questions about stakeholders that ship with the software, each a file under its id (<c>emission-standards</c>).</summary>
public static class ShippedStakeholders
{
    private static readonly ShippedFiles Files = new("stakeholders");

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids => Files.Ids;

    /// <summary>The text of a question.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="text">The text, or null when there is no such question.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryText(string id, [NotNullWhen(true)] out string? text) => Files.TryText(id, out text);
}
