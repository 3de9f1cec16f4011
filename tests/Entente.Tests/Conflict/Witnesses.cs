using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>Checks of what verdicts claim, by the definitions and one claim at a time.</summary>
internal static class Witnesses
{
    /// <summary>Whether moves are a sequence of others than one that a reading allows, from a state to another, each for its mover's own good where that is asked for.</summary>
    public static bool IsSequence(
        ConflictGraph graph,
        int maker,
        int start,
        Sanction sanction,
        SanctionReading reading,
        bool credible
    )
    {
        int at = start;
        for (int k = 0; k < sanction.Moves.Length; k++)
        {
            ConflictMove move = sanction.Moves[k];
            IEnumerable<int> before = sanction.Moves.Take(k).Select(each => each.DecisionMaker);
            bool may = reading switch
            {
                SanctionReading.Single => k == 0,
                SanctionReading.Once => !before.Contains(move.DecisionMaker),
                _ => k == 0 || before.Last() != move.DecisionMaker,
            };
            bool pays =
                !credible
                || graph.Compare(move.DecisionMaker, move.To, move.From) is Comparison.Better or Comparison.Unknown;
            bool isMove = graph.MovesOf(move.DecisionMaker, move.From).Contains(move.To);
            if (!may || !pays || !isMove || move.From != at || move.DecisionMaker == maker)
            {
                return false;
            }

            at = move.To;
        }

        return sanction.Moves.Length > 0 && at == sanction.End;
    }

    /// <summary>Whether others improve from a state, each once, and that together with a move from there leads to the end.</summary>
    public static bool IsTogether(ConflictGraph graph, int maker, int state, int to, Sanction sanction)
    {
        ulong code = sanction.Moves.Aggregate(
            graph.Space.CodeOf(to),
            (sum, move) => sum ^ graph.Space.CodeOf(state) ^ graph.Space.CodeOf(move.To)
        );
        int[] movers = [.. sanction.Moves.Select(move => move.DecisionMaker)];
        return movers.Length > 0
            && !movers.Contains(maker)
            && movers.Distinct().Count() == movers.Length
            && sanction.Moves.All(move =>
                move.From == state && graph.ImprovementsOf(move.DecisionMaker, state).Contains(move.To)
            )
            && graph.Space.IndexOf(code) == sanction.End;
    }
}
