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
            states =
                options.Reading == SanctionReading.Legal
                    ? Reached(coalition, state)
                    : [.. BroughtAbout(coalition, state, options.Reading)];
            answers.Add((coalition, state), states);
        }

        return states;
    }

    /// <summary>The states that are reached by improvements of coalitions within a coalition, as many in a row as the reading allows; they may be unknown to members.</summary>
    /// <remarks>Legal: no coalition twice in a row. Once: nobody is in two of them, and within one everybody moves once. Single: one, by one move.</remarks>
    public int[] CredibleAnswers(int coalition, int state) =>
        [.. Credible(coalition, state).Walked.Select(each => each.State).Distinct()];

    /// <summary>How each of <see cref="CredibleAnswers"/> is reached, fewest steps first.</summary>
    public IEnumerable<CoalitionWay> CredibleWays(int coalition, int state) =>
        Ways(Credible(coalition, state), state, Members);

    /// <summary>How each of <see cref="Answers"/> is reached, fewest steps first.</summary>
    public IEnumerable<CoalitionWay> AnsweringWays(int coalition, int state) =>
        WaysTo(coalition, state, options.Reading);

    /// <summary>How the members bring about what they can, fewest steps first; a joint change is one step.</summary>
    public IEnumerable<CoalitionWay> WaysTo(int coalition, int state, SanctionReading reading)
    {
        IEnumerable<CoalitionWay> alone = Ways(Walk(coalition, state, reading), state, mover => [mover]);
        return options.IsJoint && coalition != 0
            ? Joint(coalition)
                .From(state)
                .Select(to => new CoalitionWay(to, () => [new CoalitionMove(Members(coalition), state, to)]))
                .Concat(alone)
                .DistinctBy(way => way.End)
            : alone;
    }

    private AnswerWalk Credible(int coalition, int state) =>
        AnswerWalk.From(
            state,
            options.Reading == SanctionReading.Legal
                ? AnswerRules.Of([.. Parts(coalition)], SanctionReading.Legal)
                : AnswerRules.OfParts(coalition, options.Reading),
            Improving,
            cancellation
        );

    private IEnumerable<int> Improving(int part, int from) =>
        options.Reading != SanctionReading.Legal ? Suiting(part, from, Answers(part, from))
        : graph.HasUnknown ? Suiting(part, from, Reached(part, from))
        : Improvements(part, from);

    private static IEnumerable<CoalitionWay> Ways(AnswerWalk walk, int start, Func<int, ImmutableArray<int>> members) =>
        Enumerable
            .Range(0, walk.Walked.Count)
            .DistinctBy(place => walk.Walked[place].State)
            .Select(place => new CoalitionWay(
                walk.Walked[place].State,
                () =>
                    [
                        .. walk.WayTo(place, start)
                            .Select(move => new CoalitionMove(members(move.DecisionMaker), move.From, move.To)),
                    ]
            ));

    /// <summary>Whether all members are known to prefer a state to another.</summary>
    public bool IsImprovement(int coalition, int state, int other) =>
        Members(coalition).All(maker => graph.Compare(maker, state, other) == Comparison.Better);

    /// <summary>Whether some member is known not to prefer a state to another.</summary>
    public bool IsHeldBack(int coalition, int state, int other) =>
        Members(coalition).Any(maker => graph.Compare(maker, state, other) is Comparison.Worse or Comparison.Equal);

    private IEnumerable<int> Suiting(int coalition, int state, IEnumerable<int> ends) =>
        ends.Where(to => Members(coalition).All(maker => graph.MaySuit(maker, to, state)));

    /// <summary>The coalitions within a coalition, itself among them.</summary>
    public static IEnumerable<int> Parts(int coalition)
    {
        for (int part = 1; part <= coalition; part++)
        {
            if ((part & ~coalition) == 0)
            {
                yield return part;
            }
        }
    }

    /// <summary>Who is in a coalition, in order.</summary>
    public ImmutableArray<int> Members(int coalition) =>
        [.. Enumerable.Range(0, graph.DecisionMakers).Where(maker => ((coalition >> maker) & 1) == 1)];

    private AnswerWalk Walk(int coalition, int state, SanctionReading reading) =>
        AnswerWalk.From(
            state,
            AnswerRules.Of(Members(coalition), reading),
            (mover, from) => graph.Moves(mover).From(from),
            cancellation
        );

    private IEnumerable<int> BroughtAbout(int coalition, int state, SanctionReading reading) =>
        Walk(coalition, state, reading)
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
