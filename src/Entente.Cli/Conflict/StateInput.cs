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
        return StateName.Find(graph, text) is { } state
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
}
