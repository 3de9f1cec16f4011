using System.Globalization;
using Entente.Cli.Surroundings;
using Entente.Conflict;

namespace Entente.Cli.Conflict;

/// <summary>Finds the state that an option names.</summary>
internal static class StateInput
{
    /// <summary>The number of the state, from 0.</summary>
    /// <exception cref="UsageException">There is no such state.</exception>
    public static int Of(ConflictGraph graph, string text, string option, Session session)
    {
        if (graph.Model.Names.FirstOrDefault(named => named.Name == text) is { } named)
        {
            return named.State;
        }

        int listed = graph.Model.Listed.IndexOf(text);
        if (listed >= 0)
        {
            return listed;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= 1
            && number <= graph.Space.Count
        )
        {
            return number - 1;
        }

        int state =
            text.Length == graph.Space.Options && text.All(letter => letter is 'Y' or 'N') ? Coded(graph, text) : -1;
        return state >= 0
            ? state
            : throw new UsageException(
                session.Say(
                    $"{option}: there is no state '{text}'; give a name of the file, a number from 1 to {graph.Space.Count}{Letters(graph, session)}.",
                    $"{option}: er is geen toestand '{text}'; geef een naam uit het bestand, een nummer van 1 tot {graph.Space.Count}{Letters(graph, session)}."
                )
            );
    }

    private static string Letters(ConflictGraph graph, Session session) =>
        graph.Space.Options == 0
            ? ""
            : session.Say($", or {graph.Space.Options} letters Y and N", $", of {graph.Space.Options} letters Y en N");

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
