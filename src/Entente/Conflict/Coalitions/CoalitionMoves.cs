using System.Collections.Immutable;
using Entente.Conflict.Moves;
using Entente.Conflict.Stability;

namespace Entente.Conflict.Coalitions;

/// <summary>What coalitions can bring about, and what of it all their members prefer. A coalition is a number: bit <c>i</c> for decision maker <c>i</c>.</summary>
internal sealed class CoalitionMoves(ConflictGraph graph, CoalitionOptions options, CancellationToken cancellation)
{
    private readonly Dictionary<(int Coalition, int State), int[]> reached = [];
    private readonly Dictionary<(int Coalition, int State), int[]> improvements = [];
    private readonly Dictionary<(int Coalition, int State), int[]> answers = [];
    private readonly Dictionary<int, MoveRelation> joint = [];

    /// <summary>The states that the members can bring about from a state, in order.</summary>
    public int[] Reached(int coalition, int state)
    {
        if (!reached.TryGetValue((coalition, state), out int[]? states))
        {
            states = [.. BroughtAbout(coalition, state, SanctionReading.Legal).Order()];
            reached.Add((coalition, state), states);
        }

        return states;
    }

    /// <summary>The states that the members can bring about and that all of them prefer, in order.</summary>
    public int[] Improvements(int coalition, int state)
    {
        if (!improvements.TryGetValue((coalition, state), out int[]? states))
        {
            states = [.. Reached(coalition, state).Where(to => IsImprovement(coalition, to, state))];
            improvements.Add((coalition, state), states);
        }

        return states;
    }

    /// <summary>The states that those of a coalition can bring about as an answer.</summary>
    public int[] Answers(int coalition, int state)
    {
        if (!answers.TryGetValue((coalition, state), out int[]? states))
        {
            states = [.. BroughtAbout(coalition, state, options.Reading)];
            answers.Add((coalition, state), states);
        }

        return states;
    }

    /// <summary>The states that are reached by improvements of coalitions within a coalition, as many in a row as the reading allows; they may be unknown to members.</summary>
    /// <remarks>Legal: no coalition twice in a row. Once: nobody is in two of them, and within one everybody moves once. Single: one, by one move.</remarks>
    public int[] CredibleAnswers(int coalition, int state) =>
        options.Reading == SanctionReading.Legal
            ?
            [
                .. AnswerWalk
                    .From(
                        state,
                        AnswerRules.Of([.. Parts(coalition)], SanctionReading.Legal),
                        (part, from) =>
                            graph.HasUnknown ? Suiting(part, from, Reached(part, from)) : Improvements(part, from),
                        cancellation
                    )
                    .Walked.Select(each => each.State)
                    .Distinct(),
            ]
            : FewCredible(coalition, state);

    private int[] FewCredible(int coalition, int start)
    {
        var reached = new HashSet<int>();
        var seen = new HashSet<(int State, int Left)>();
        var open = new Stack<(int State, int Left)>([(start, coalition)]);
        while (open.TryPop(out (int State, int Left) next))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int part in Parts(next.Left))
            {
                foreach (int to in Suiting(part, next.State, BroughtAbout(part, next.State, options.Reading)))
                {
                    reached.Add(to);
                    int left = options.Reading == SanctionReading.Once ? next.Left & ~part : 0;
                    if (left != 0 && seen.Add((to, left)))
                    {
                        open.Push((to, left));
                    }
                }
            }
        }

        return [.. reached];
    }

    /// <summary>Whether all members are known to prefer a state to another.</summary>
    public bool IsImprovement(int coalition, int state, int other) =>
        Members(coalition).All(maker => graph.Compare(maker, state, other) == Comparison.Better);

    /// <summary>Whether some member is known not to prefer a state to another.</summary>
    public bool IsHeldBack(int coalition, int state, int other) =>
        Members(coalition).Any(maker => graph.Compare(maker, state, other) is Comparison.Worse or Comparison.Equal);

    private IEnumerable<int> Suiting(int coalition, int state, IEnumerable<int> ends) =>
        ends.Where(to => Members(coalition).All(maker => graph.MaySuit(maker, to, state)));

    private static IEnumerable<int> Parts(int coalition)
    {
        for (int part = 1; part <= coalition; part++)
        {
            if ((part & ~coalition) == 0)
            {
                yield return part;
            }
        }
    }

    private ImmutableArray<int> Members(int coalition) =>
        [.. Enumerable.Range(0, graph.DecisionMakers).Where(maker => ((coalition >> maker) & 1) == 1)];

    private IEnumerable<int> BroughtAbout(int coalition, int state, SanctionReading reading) =>
        AnswerWalk
            .From(
                state,
                AnswerRules.Of(Members(coalition), reading),
                (mover, from) => graph.Moves(mover).From(from),
                cancellation
            )
            .Walked.Select(each => each.State)
            .Union(options.IsJoint && coalition != 0 ? Joint(coalition).From(state) : []);

    private MoveRelation Joint(int coalition)
    {
        if (!joint.TryGetValue(coalition, out MoveRelation? relation))
        {
            ConflictModel model = graph.Model;
            DecisionMaker[] members = [.. Members(coalition).Select(maker => model.DecisionMakers[maker])];
            var together = new DecisionMaker("")
            {
                Options = [.. members.SelectMany(member => member.Options)],
                Misperceived = [.. members.SelectMany(member => member.Misperceived)],
            };
            relation = MoveBuilder.Of(model, graph.Space, together, graph.Ranks(Members(coalition)[0]), cancellation);
            joint.Add(coalition, relation);
        }

        return relation;
    }
}
