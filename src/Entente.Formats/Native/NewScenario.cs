using System.Collections.Immutable;
using Entente.Formats.Nodes;

namespace Entente.Formats.Native;

/// <summary>Scenarios to start from: native YAML with comments, without faults.</summary>
public static class NewScenario
{
    /// <summary>The kinds of scenario there are: <c>sale</c> (two parties), <c>talks</c> (with sources and readings), <c>exercise</c> (with role sheets).</summary>
    public static ImmutableArray<string> Kinds { get; } = ["sale", "talks", "exercise"];

    /// <summary>The languages that they are written in.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "nl"];

    /// <summary>A scenario to start from.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="language">One of <see cref="Languages"/>; any other gives English.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <returns>Native YAML, ready to be saved.</returns>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static string Template(string title, string language = "en", string kind = "sale")
    {
        ArgumentNullException.ThrowIfNull(title);
        if (!Kinds.Contains(kind))
        {
            throw new ArgumentException(
                $"There is no kind '{kind}'; it is one of {string.Join(", ", Kinds)}.",
                nameof(kind)
            );
        }

        string written = Languages.Contains(language) ? language : Languages[0];
        return Resource
            .Text($"template/{kind}.{written}.yaml")
            .Replace("{title}", YamlScalar.InFlow(Tree.Text(title)), StringComparison.Ordinal);
    }
}
