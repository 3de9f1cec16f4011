using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Formats.Theory;

/// <summary>The questions of fair division and bargaining theory that ship with the software, each a file under its id (<c>camp-david-1978</c>).</summary>
public static class ShippedQuestions
{
    private const string Folder = "division/";
    private const string Extension = ".yaml";

    /// <summary>The ids, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(ShippedQuestions)
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
        using Stream? stream = typeof(ShippedQuestions).Assembly.GetManifestResourceStream(Folder + id + Extension);
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
