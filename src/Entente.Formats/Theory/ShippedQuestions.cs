using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Formats.Catalog;

namespace Entente.Formats.Theory;

/// <summary>The questions of fair division and bargaining theory that ship with the software, each a file under its id (<c>camp-david-1978</c>).</summary>
public static class ShippedQuestions
{
    private static readonly ShippedFiles Files = new("division");

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids => Files.Ids;

    /// <summary>The text of a question.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="text">The text, or null when there is no such question.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryText(string id, [NotNullWhen(true)] out string? text) => Files.TryText(id, out text);
}
