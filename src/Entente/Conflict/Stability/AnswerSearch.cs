namespace Entente.Conflict.Stability;

/// <summary>Finds an answer to a move from a state, with the moves that it is made of: of several, one with the fewest.</summary>
internal sealed class AnswerSearch(
    ConflictGraph graph,
    int maker,
    int state,
    StabilityConcept concept,
    SanctionReading reading,
    CancellationToken cancellation
)
{
    /// <summary>Who moves.</summary>
    public int Maker => maker;

    /// <summary>From where.</summary>
    public int State => state;

    /// <summary>An answer; null for none. One that leans on nothing that is not known goes before one that does.</summary>
    /// <param name="to">Where the move leads.</param>
    /// <param name="isStrong">Whether it has to leave something much worse.</param>
    /// <param name="deters">Whether what is not known deters.</param>
    public Sanction? To(int to, bool isStrong, bool deters) =>
        Found(to, isStrong, deters: false) ?? (deters && graph.HasUnknown ? Found(to, isStrong, deters: true) : null);

    /// <summary>The states whose comparison an answer leans on and that is not known: its end, and where one could go on from it to.</summary>
    public IEnumerable<int> LeansOn(int end) =>
        Judged(end).Where(each => graph.Compare(maker, each, state) == Comparison.Unknown);

    /// <summary>Those of all answers that there are where what is not known deters.</summary>
    /// <param name="to">Where the move leads.</param>
    /// <param name="isStrong">Whether an answer has to leave something much worse.</param>
    public IEnumerable<int> AllLeanOn(int to, bool isStrong) =>
        concept is StabilityConcept.Nash or StabilityConcept.Simultaneous
            ? []
            : Walk(to)
                .Walked.Select(each => each.State)
                .Distinct()
                .Where(Hurts(isStrong, deters: true))
                .SelectMany(LeansOn);

    private IEnumerable<int> Judged(int end) =>
        concept == StabilityConcept.SymmetricMetarational ? graph.Moves(maker).From(end).Prepend(end) : [end];

    // Whether an answer that ends somewhere holds it back.
    private Func<int, bool> Hurts(bool isStrong, bool deters)
    {
        bool IsNoBetter(int end) =>
            graph.Compare(maker, end, state) switch
            {
                Comparison.Worse or Comparison.Equal => !isStrong
                    || graph.BandOf(maker, end) < graph.BandOf(maker, state),
                Comparison.Unknown => deters,
                _ => false,
            };
        return end => Judged(end).All(IsNoBetter);
    }

    private Sanction? Found(int to, bool isStrong, bool deters)
    {
        Func<int, bool> hurts = Hurts(isStrong, deters);
        return concept switch
        {
            StabilityConcept.Nash => null,
            StabilityConcept.Simultaneous => SimultaneousAnswers
                .To(graph, maker, state, to, cancellation)
                .Where(answer => hurts(answer.End))
                .MinBy(answer => answer.Moves.Length),
            _ => Walked(to, hurts),
        };
    }

    private AnswerWalk Walk(int to)
    {
        int[] others = [.. Enumerable.Range(0, graph.DecisionMakers).Where(other => other != maker)];
        bool mustImprove = concept == StabilityConcept.Sequential;
        return AnswerWalk.From(
            to,
            AnswerRules.Of(others, reading),
            (mover, from) =>
                mustImprove
                    ? graph.Moves(mover).From(from).Where(next => graph.MaySuit(mover, next, from))
                    : graph.Moves(mover).From(from),
            cancellation
        );
    }

    private Sanction? Walked(int to, Func<int, bool> hurts)
    {
        AnswerWalk walk = Walk(to);
        for (int i = 0; i < walk.Walked.Count; i++)
        {
            if (hurts(walk.Walked[i].State))
            {
                return new Sanction(walk.Walked[i].State, [.. walk.WayTo(i, to)]);
            }
        }

        return null;
    }
}
