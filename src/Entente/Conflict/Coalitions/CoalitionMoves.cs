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
            int[] together = options.IsJoint ? Joint(coalition).From(state) : [];
            states = [.. Walk(coalition, state, SanctionReading.Legal).Union(together).Order()];
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
            states = [.. Walk(coalition, state, options.Reading)];
            answers.Add((coalition, state), states);
        }

        return states;
    }

    /// <summary>The states that are reached by improvements of coalitions within a coalition, none of them twice in a row; they may be unknown to members.</summary>
    public int[] CredibleAnswers(int coalition, int state)
    {
        int[] within =
        [
            .. Enumerable.Range(1, (1 << graph.DecisionMakers) - 1).Where(part => (part & ~coalition) == 0),
        ];
        return
        [
            .. AnswerWalk
                .From(state, AnswerRules.Of(within, SanctionReading.Legal), MaySuit, cancellation)
                .Walked.Select(each => each.State)
                .Distinct(),
        ];
    }

    /// <summary>Whether all members are known to prefer a state to another.</summary>
    public bool IsImprovement(int coalition, int state, int other) =>
        Members(coalition).All(maker => graph.Compare(maker, state, other) == Comparison.Better);

    /// <summary>Whether some member is known not to prefer a state to another.</summary>
    public bool IsHeldBack(int coalition, int state, int other) =>
        Members(coalition).Any(maker => graph.Compare(maker, state, other) is Comparison.Worse or Comparison.Equal);

    // Without unknown comparisons these are the improvements.
    private IEnumerable<int> MaySuit(int coalition, int state) =>
        graph.HasUnknown
            ? Reached(coalition, state).Where(to => Members(coalition).All(maker => graph.MaySuit(maker, to, state)))
            : Improvements(coalition, state);

    private ImmutableArray<int> Members(int coalition) =>
        [.. Enumerable.Range(0, graph.DecisionMakers).Where(maker => ((coalition >> maker) & 1) == 1)];

    private IEnumerable<int> Walk(int coalition, int state, SanctionReading reading) =>
        AnswerWalk
            .From(
                state,
                AnswerRules.Of(Members(coalition), reading),
                (mover, from) => graph.Moves(mover).From(from),
                cancellation
            )
            .Walked.Select(each => each.State)
            .Distinct();

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
