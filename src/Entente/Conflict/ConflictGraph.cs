using System.Collections.Immutable;
using System.Numerics;
using Entente.Conflict.Moves;

namespace Entente.Conflict;

/// <summary>A conflict as a graph: its states, the moves of each decision maker, and how each compares the states.</summary>
/// <remarks>Moves are kept as classes of states, not one by one: building it costs time and space in proportion to states times decision makers where options go both ways.</remarks>
public sealed class ConflictGraph
{
    private readonly PreferenceRanks[] ranks;
    private readonly MoveRelation[] moves;
    private readonly KnownPreferences[] known;
    private readonly bool[]?[] blind;

    private ConflictGraph(ConflictModel model, StateSpace space, PreferenceRanks[] ranks, MoveRelation[] moves)
    {
        Model = model;
        Space = space;
        this.ranks = ranks;
        this.moves = moves;
        blind = [.. model.DecisionMakers.Select(maker => MoveBuilder.Blind(maker, space))];
        known = [.. model.DecisionMakers.Select((maker, i) => new KnownPreferences(maker, space, ranks[i]))];
    }

    /// <summary>The conflict.</summary>
    public ConflictModel Model { get; }

    /// <summary>Its states.</summary>
    public StateSpace Space { get; }

    /// <summary>How many decision makers there are.</summary>
    public int DecisionMakers => moves.Length;

    /// <summary>Whether some comparison of states is not known.</summary>
    public bool HasUnknown => Model.DecisionMakers.Any(maker => !maker.Unknown.IsEmpty);

    /// <summary>Whether somebody prefers some state strongly to another.</summary>
    public bool HasStrength => ranks.Any(each => each.Bands.Any(band => band > 0));

    /// <summary>The graph of a conflict.</summary>
    /// <param name="model">One without faults, as <see cref="ConflictCheck"/> lists them.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">It has too many states or options, or none that is feasible.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ConflictGraph Of(ConflictModel model, CancellationToken cancellation = default) =>
        Of(model, null, cancellation);

    /// <summary>The graph of a conflict.</summary>
    /// <param name="model">One without faults, as <see cref="ConflictCheck"/> lists them.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">It has too many states or options, or none that is feasible.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ConflictGraph Of(ConflictModel model, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(model);
        var space = StateSpace.Of(model, cancellation);
        double parts = 1 + (2 * model.DecisionMakers.Length);
        int done = 0;
        _ = Done(space);
        PreferenceRanks[] ranks =
        [
            .. model.DecisionMakers.Select(maker => Done(PreferenceRanks.Of(maker, space, cancellation))),
        ];
        MoveRelation[] moves =
        [
            .. model.DecisionMakers.Select(
                (maker, i) => Done(MoveBuilder.Of(model, space, maker, ranks[i].Ranks, cancellation))
            ),
        ];
        return new ConflictGraph(model, space, ranks, moves);

        T Done<T>(T part)
        {
            progress?.Report(++done / parts);
            return part;
        }
    }

    /// <summary>How high a state stands with a decision maker: 0 for the worst, without gaps; equal for equal preference.</summary>
    public int RankOf(int decisionMaker, int state) => ranks[decisionMaker].Ranks[state];

    /// <summary>In which band a state stands with a decision maker, 0 for the lowest: strongly preferred to every state of a lower one.</summary>
    public int BandOf(int decisionMaker, int state) => ranks[decisionMaker].Bands[state];

    /// <summary>How a decision maker compares a state with another.</summary>
    public Comparison Compare(int decisionMaker, int state, int other) => known[decisionMaker].Compare(state, other);

    /// <summary>Whether a decision maker sees a state: it makes no move to or from one that it does not see.</summary>
    public bool Sees(int decisionMaker, int state) => blind[decisionMaker] is not { } unseen || !unseen[state];

    /// <summary>The pairs of states whose comparison is not known, in order; listed as they are asked for.</summary>
    public IEnumerable<StatePair> UnknownPairs(int decisionMaker) =>
        Model.DecisionMakers[decisionMaker].Unknown.IsEmpty
            ? []
            : Enumerable
                .Range(0, Space.Count)
                .SelectMany(first =>
                    Enumerable
                        .Range(first + 1, Space.Count - first - 1)
                        .Where(second => Compare(decisionMaker, first, second) == Comparison.Unknown)
                        .Select(second => new StatePair(first, second))
                );

    /// <summary>How well a state does by a decision maker's statements: the sum of <c>2^(h - j)</c> over those of its <c>h</c> statements that hold of it, <c>j</c> being the place of the statement from 1.</summary>
    public BigInteger ScoreOf(int decisionMaker, int state)
    {
        BigInteger score = BigInteger.Zero;
        foreach (PreferenceStatement statement in Model.DecisionMakers[decisionMaker].Statements)
        {
            score = (score << 1) + (statement.Condition.Holds(Space.CodeOf(state), state) ? 1 : 0);
        }

        return score;
    }

    /// <summary>The states that a decision maker can move to by itself, in order.</summary>
    public ImmutableArray<int> MovesOf(int decisionMaker, int state) => [.. moves[decisionMaker].From(state)];

    /// <summary>The states that a decision maker can move to and prefers (its unilateral improvements), in order; unknown comparisons do not count.</summary>
    public ImmutableArray<int> ImprovementsOf(int decisionMaker, int state) =>
        [.. moves[decisionMaker].From(state).Where(to => Compare(decisionMaker, to, state) == Comparison.Better)];

    /// <summary>The states by preference of a decision maker, the best first, equals together.</summary>
    public ImmutableArray<ImmutableArray<int>> TiersOf(int decisionMaker) => ranks[decisionMaker].Tiers();

    /// <summary>Whether a move is better for its mover, or not known to be no better.</summary>
    internal bool MaySuit(int decisionMaker, int to, int from) =>
        Compare(decisionMaker, to, from) is Comparison.Better or Comparison.Unknown;

    /// <summary>The states that a decision maker could move to if it saw all states, and does not because it does not see them or this one; in order.</summary>
    internal IEnumerable<int> UnseenFrom(int decisionMaker, int state) =>
        blind[decisionMaker] is null
            ? []
            : MoveBuilder
                .Of(
                    Model,
                    Space,
                    Model.DecisionMakers[decisionMaker] with
                    {
                        Misperceived = [],
                    },
                    Ranks(decisionMaker),
                    CancellationToken.None
                )
                .From(state)
                .Except(Moves(decisionMaker).From(state));

    internal MoveRelation Moves(int decisionMaker) => moves[decisionMaker];

    internal int[] Ranks(int decisionMaker) => ranks[decisionMaker].Ranks;

    internal int[] Bands(int decisionMaker) => ranks[decisionMaker].Bands;
}
