using System.Collections.Immutable;
using Entente.Formats.Nodes;

namespace Entente.Formats.Native;

/// <summary>Conflicts, exchanges in steps, questions of fair division and questions about stakeholders to start from: YAML with comments, without faults.</summary>
public static class NewModel
{
    /// <summary>The kinds there are: <c>conflict</c> (two sides that can each do something), <c>exchange</c> (two sides that do things for each other in turn), <c>division</c> (goods for two), <c>stakeholders</c> (who wants what of a decision).</summary>
    public static ImmutableArray<string> Kinds { get; } = ["conflict", "exchange", "division", "stakeholders"];

    /// <summary>A file to start from.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="language">One of <see cref="NewScenario.Languages"/>; any other gives English.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <returns>YAML, ready to be saved.</returns>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static string Template(string title, string language, string kind)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (!Kinds.Contains(kind))
        {
            throw new ArgumentException(
                $"There is no kind '{kind}'; it is one of {string.Join(", ", Kinds)}.",
                nameof(kind)
            );
        }

        string written = NewScenario.Languages.Contains(language) ? language : NewScenario.Languages[0];
        return Resource
            .Text($"template/{kind}.{written}.yaml")
            .Replace("{title}", YamlScalar.InFlow(Tree.Text(title)), StringComparison.Ordinal);
    }
}
