using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>Which states of a conflict a picture shows: all of them where they are few, else those that matter.</summary>
internal static class DrawnStates
{
    /// <summary>Up to how many states all are drawn.</summary>
    public const int MostWhole = 32;

    private const int MostOfMany = 24;
    private const int MostWalked = 10_000;

    /// <summary>The states, in order.</summary>
    /// <remarks>Of many: what is asked about, where things stand, what is explained and the ways that are told, where nobody would move, the shortest ways there by moves that pay, and what one could gain from where things stand.</remarks>
    public static ImmutableArray<int> Of(ConflictFindings findings)
    {
        int count = findings.Graph.Space.Count;
        return count <= MostWhole
            ? [.. Enumerable.Range(0, count)]
            : [.. Mattering(findings).Distinct().Take(MostOfMany).Order()];
    }

    private static IEnumerable<int> Mattering(ConflictFindings findings)
    {
        ConflictGraph graph = findings.Graph;
        int? start = findings.Distances?.From ?? graph.Model.StatusQuo;
        int[] holding =
        [
            .. findings
                .Stability.Concepts.SelectMany(each => each.Equilibria.Take(1_000))
                .GroupBy(state => state)
                .OrderByDescending(state => state.Count())
                .ThenBy(state => state.Key)
                .Select(state => state.Key),
        ];
        IEnumerable<int> first = new[] { findings.Asked, start }.OfType<int>();
        IEnumerable<int> told = findings
            .Paths.SelectMany(paths => paths.Paths.Take(2))
            .SelectMany(path => path.SelectMany(move => new[] { move.From, move.To }));
        IEnumerable<int> explained = findings.Verdicts.Select(verdict => verdict.State);
        return
        [
            .. first,
            .. explained.Take(MostOfMany / 2),
            .. told,
            .. holding.Take(MostOfMany / 2),
            .. holding.Take(MostOfMany / 2).SelectMany(end => WayTo(findings, end)),
            .. start is { } now
                ? Enumerable.Range(0, graph.DecisionMakers).SelectMany(maker => graph.ImprovementsOf(maker, now))
                : [],
            .. findings.Verdicts.SelectMany(verdict => verdict.Improvements).SelectMany(Answered),
        ];
    }

    private static IEnumerable<int> Answered(AnsweredImprovement improvement) =>
        improvement.Sanction is { } sanction
            ? [improvement.To, .. sanction.Moves.Select(move => move.To), sanction.End]
            : [improvement.To];

    // A shortest way by moves that pay, walked back from its end; none where none leads there.
    private static IEnumerable<int> WayTo(ConflictFindings findings, int end)
    {
        if (findings.Distances is not { } distances || findings.Graph.Space.Count > MostWalked)
        {
            yield break;
        }

        ConflictGraph graph = findings.Graph;
        for (int at = end; distances.ByImprovements[at] > 1; )
        {
            int to = at;
            int before = Enumerable
                .Range(0, graph.Space.Count)
                .Where(from => distances.ByImprovements[from] == distances.ByImprovements[to] - 1)
                .Where(from =>
                    Enumerable
                        .Range(0, graph.DecisionMakers)
                        .Any(maker => graph.ImprovementsOf(maker, from).Contains(to))
                )
                .DefaultIfEmpty(-1)
                .First();
            if (before < 0)
            {
                yield break;
            }

            yield return before;
            at = before;
        }
    }
}
