using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Conflict;

/// <summary>What the states of a conflict are called, where one of them is to be chosen.</summary>
public static class StateTitles
{
    /// <summary>By state: its name with its number from 1, or its number with what is taken in it.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="language">The language to write in.</param>
    public static ImmutableArray<string> Of(ConflictGraph graph, Language language)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(language);
        var words = new ConflictWords(graph, language);
        return [.. Enumerable.Range(0, graph.Space.Count).Select(state => ConflictWords.Sentence(words.State(state)))];
    }
}
