using System.Globalization;

namespace Entente.Conflict;

/// <summary>What people call a state: a name of the model, its number from 1, or a letter Y or N for each option.</summary>
public static class StateName
{
    /// <summary>The state that a text stands for, from 0; null when it is none.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="text">The text; a name wins over a number.</param>
    public static int? Find(ConflictGraph graph, string text)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(text);
        if (graph.Model.Names.FirstOrDefault(named => named.Name == text) is { } named)
        {
            return named.State;
        }

        int listed = graph.Model.Listed.IndexOf(text);
        if (listed >= 0)
        {
            return listed;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number >= 1 && number <= graph.Space.Count ? number - 1 : null;
        }

        bool isCode = text.Length == graph.Space.Options && text.All(letter => letter is 'Y' or 'N');
        int state = isCode ? Coded(graph, text) : -1;
        return state >= 0 ? state : null;
    }

    private static int Coded(ConflictGraph graph, string text)
    {
        ulong code = 0;
        for (int option = 0; option < text.Length; option++)
        {
            code |= text[option] == 'Y' ? 1UL << option : 0;
        }

        return graph.Space.IndexOf(code);
    }
}
