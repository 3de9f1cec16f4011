using System.Collections.Immutable;
using Entente.Conflict.Stability;

namespace Entente.Conflict.Inverse;

/// <summary>Finds what a decision maker would have to think of a state for it to be stable.</summary>
internal sealed class ConditionFinder(
    ConflictGraph graph,
    int maker,
    int state,
    StabilityConcept concept,
    SanctionReading reading
)
{
    private readonly AnswerRules rules = AnswerRules.Of(
        [.. Enumerable.Range(0, graph.DecisionMakers).Where(other => other != maker)],
        reading
    );

    /// <param name="course">Told after every move; a part of it is one decision maker.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public StabilityCondition Find(Course course, CancellationToken cancellation)
    {
        var clauses = new List<StabilityClause>();
        ImmutableArray<int> targets = graph.MovesOf(maker, state);
        CoursePart part = course.Part(targets.Length);
        foreach (int to in targets)
        {
            ImmutableArray<ImmutableArray<int>> sets = Smallest(
                [
                    [to],
                    .. Answers(to, cancellation),
                ],
                cancellation
            );
            part.Stride();

            // A set without states asks for nothing: the answer leads back.
            if (sets.All(set => set.Length > 0))
            {
                clauses.Add(new StabilityClause(to, sets));
            }
        }

        ImmutableArray<StabilityClause> needed =
        [
            .. clauses.Where((clause, i) => !IsCovered(clause, i, clauses, cancellation)),
        ];

        // What covers a clause where all is known need not where something is unknown.
        ImmutableArray<StabilityClause> asked = graph.Model.DecisionMakers[maker].Unknown.IsEmpty
            ? needed
            : [.. clauses];
        ImmutableArray<int>[][] unmet =
        [
            .. asked
                .Select(clause => clause.Alternatives.Select(set => Open(clause, set)).ToArray())
                .Where(sets => sets.All(set => set.Length > 0)),
        ];
        var condition = new StabilityCondition(maker, unmet.Length == 0, needed)
        {
            LeastChanges = unmet.Length == 0 ? [] : LeastChange.Of(unmet, Height, cancellation),
            Share = RankingShare.Of(needed, cancellation),
        };
        part.End();
        return condition;
    }

    // The states of a set that stand in the way: where a move leads, those known to be better; as an answer, those not known to be no better.
    private ImmutableArray<int> Open(StabilityClause clause, ImmutableArray<int> set)
    {
        bool isTarget = set.Length == 1 && set[0] == clause.To;
        return
        [
            .. set.Where(other =>
                graph.Compare(maker, other, state) is var compared
                && (compared == Comparison.Better || (!isTarget && compared == Comparison.Unknown))
            ),
        ];
    }

    private int Height(int other) => Math.Max(0, graph.RankOf(maker, other) - graph.RankOf(maker, state));

    // What the state has to be at least as good as for the answer to count; the state itself it always is.
    private IEnumerable<ImmutableArray<int>> Answers(int to, CancellationToken cancellation) =>
        concept switch
        {
            StabilityConcept.Nash => [],
            StabilityConcept.Simultaneous => SimultaneousAnswers
                .To(graph, maker, state, to, cancellation)
                .Select(answer => Without([answer.End])),
            StabilityConcept.SymmetricMetarational => Ends(to, cancellation)
                .Select(end => Without([end, .. graph.MovesOf(maker, end)])),
            _ => Ends(to, cancellation).Select(end => Without([end])),
        };

    private ImmutableArray<int> Without(IEnumerable<int> states) =>
        [.. states.Where(other => other != state).Distinct().Order()];

    private IEnumerable<int> Ends(int to, CancellationToken cancellation) =>
        AnswerWalk
            .From(
                to,
                rules,
                (mover, from) =>
                    concept == StabilityConcept.Sequential
                        ? graph.Moves(mover).From(from).Where(next => graph.MaySuit(mover, next, from))
                        : graph.Moves(mover).From(from),
                cancellation
            )
            .Walked.Select(each => each.State)
            .Distinct();

    // Sets that hold another ask for more than it and are left out; the target of the move stays first when it stays.
    private static ImmutableArray<ImmutableArray<int>> Smallest(
        List<ImmutableArray<int>> sets,
        CancellationToken cancellation
    )
    {
        List<ImmutableArray<int>> kept = [];
        foreach (ImmutableArray<int> set in sets.OrderBy(set => set.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!kept.Exists(smaller => smaller.All(set.Contains)))
            {
                kept.Add(set);
            }
        }

        return
        [
            .. kept.OrderBy(set => set.AsSpan().SequenceEqual(sets[0].AsSpan()) ? 0 : 1)
                .ThenBy(set => set.Length)
                .ThenBy(set => set.IsEmpty ? -1 : set[0]),
        ];
    }

    // A clause is covered when another offers fewer ways: whoever meets that one meets this one.
    private static bool IsCovered(
        StabilityClause clause,
        int place,
        List<StabilityClause> clauses,
        CancellationToken cancellation
    )
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (i != place && Implies(clauses[i], clause) && (i < place || !Implies(clause, clauses[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implies(StabilityClause one, StabilityClause other) =>
        one.Alternatives.All(set => other.Alternatives.Any(wider => wider.All(set.Contains)));
}
