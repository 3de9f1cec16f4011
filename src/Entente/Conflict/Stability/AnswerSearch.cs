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
    public IEnumerable<int> LeansOn(Sanction sanction) =>
        Judged(sanction.End).Where(end => graph.Compare(maker, end, state) == Comparison.Unknown);

    private IEnumerable<int> Judged(int end) =>
        concept == StabilityConcept.SymmetricMetarational ? graph.Moves(maker).From(end).Prepend(end) : [end];

    private Sanction? Found(int to, bool isStrong, bool deters)
    {
        bool IsNoBetter(int end) =>
            graph.Compare(maker, end, state) switch
            {
                Comparison.Worse or Comparison.Equal => !isStrong
                    || graph.BandOf(maker, end) < graph.BandOf(maker, state),
                Comparison.Unknown => deters,
                _ => false,
            };
        bool Hurts(int end) => Judged(end).All(IsNoBetter);
        return concept switch
        {
            StabilityConcept.Nash => null,
            StabilityConcept.Simultaneous => SimultaneousAnswers
                .To(graph, maker, state, to, cancellation)
                .Where(answer => Hurts(answer.End))
                .MinBy(answer => answer.Moves.Length),
            _ => Walked(to, Hurts),
        };
    }

    private Sanction? Walked(int to, Func<int, bool> hurts)
    {
        int[] others = [.. Enumerable.Range(0, graph.DecisionMakers).Where(other => other != maker)];
        bool mustImprove = concept == StabilityConcept.Sequential;
        var walk = AnswerWalk.From(
            to,
            AnswerRules.Of(others, reading),
            (mover, from) =>
                mustImprove
                    ? graph.Moves(mover).From(from).Where(next => graph.MaySuit(mover, next, from))
                    : graph.Moves(mover).From(from),
            cancellation
        );
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
