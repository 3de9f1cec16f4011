using System.Collections.Immutable;

namespace Entente.Conflict.Stability;

/// <summary>Which comparisons that are not known decide whether a state is stable for a decision maker.</summary>
/// <remarks>
/// What is not known can be taken in two ways to tempt and in two to deter. Where the verdict is another when it is taken otherwise in one of them, or in both together when neither by itself suffices, these decide: moves that may be
/// improvements and are not answered, and ends on which the answers lean that there are where the unknown deters and are not where it does not. Taken otherwise all at once, they turn the verdict.
/// </remarks>
internal sealed class DecidingComparisons
{
    private readonly AnswerSearch answers;
    private readonly bool isStrong;
    private readonly Move[] moves;

    public DecidingComparisons(ConflictGraph graph, AnswerSearch answers, int[] moves, StabilityOptions options)
    {
        this.answers = answers;
        isStrong = options.IsStrong;
        this.moves =
        [
            .. moves
                .Where(to => graph.MaySuit(answers.Maker, to, answers.State))
                .Select(to => new Move(
                    to,
                    graph.Compare(answers.Maker, to, answers.State) == Comparison.Unknown,
                    answers.To(to, options.IsStrong, deters: false) is not null,
                    answers.To(to, options.IsStrong, deters: true)
                )),
        ];
        States = [.. Deciding(options.UnknownTempts, options.UnknownDeters).Distinct().Order()];
    }

    /// <summary>The states that are compared with the one that is looked at, in order.</summary>
    public ImmutableArray<int> States { get; }

    private IEnumerable<int> Deciding(bool tempts, bool deters)
    {
        bool isStable = IsStable(tempts, deters);
        bool byTempting = IsStable(!tempts, deters) != isStable;
        bool byDeterring = IsStable(tempts, !deters) != isStable;
        bool together = !byTempting && !byDeterring && IsStable(!tempts, !deters) != isStable;
        return
        [
            .. byTempting ? Tempting(deters)
            : together ? Tempting(deters: false)
            : [],
            .. byDeterring ? Deterring(tempts, deters)
            : together ? Deterring(!tempts, deters)
            : [],
        ];
    }

    private bool IsStable(bool tempts, bool deters) =>
        moves.Where(move => tempts || !move.IsUnclear).All(move => IsAnswered(move, deters));

    private IEnumerable<int> Tempting(bool deters) =>
        moves.Where(move => move.IsUnclear && !IsAnswered(move, deters)).Select(move => move.To);

    // One answer more is enough to hold somebody back; to let it go, none may be left.
    private IEnumerable<int> Deterring(bool tempts, bool deters) =>
        moves
            .Where(move => (tempts || !move.IsUnclear) && !move.IsAnswered && move.Leaning is not null)
            .SelectMany(move => deters ? answers.AllLeanOn(move.To, isStrong) : answers.LeansOn(move.Leaning!.End));

    private static bool IsAnswered(Move move, bool deters) => deters ? move.Leaning is not null : move.IsAnswered;

    // A move that is an improvement or may be one; whether it is answered by what is known, and what answers it where the unknown deters.
    private sealed record Move(int To, bool IsUnclear, bool IsAnswered, Sanction? Leaning);
}
