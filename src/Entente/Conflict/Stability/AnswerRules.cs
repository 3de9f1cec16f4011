using System.Numerics;
using Entente.Conflict.Coalitions;

namespace Entente.Conflict.Stability;

/// <summary>Which sequences of moves are an answer under a reading: what has to be remembered of the moves so far, and who may move then.</summary>
/// <remarks>Memory 0 is before the first move. <see cref="SanctionReading.Legal"/> remembers who moved last, <see cref="SanctionReading.Once"/> who moved at all.</remarks>
internal sealed class AnswerRules
{
    /// <summary>The most decision makers that answer each at most once; what has to be remembered doubles with each.</summary>
    public const int MostOnce = 12;

    private AnswerRules(int memories, AnswerStep[] steps)
    {
        Memories = memories;
        Steps = steps;
    }

    /// <summary>How many memories there are.</summary>
    public int Memories { get; }

    /// <summary>The kinds of move.</summary>
    public AnswerStep[] Steps { get; }

    /// <param name="movers">Those who answer.</param>
    /// <param name="reading">Which sequences count.</param>
    public static AnswerRules Of(IReadOnlyList<int> movers, SanctionReading reading) =>
        reading switch
        {
            SanctionReading.Single => new AnswerRules(2, [.. movers.Select(mover => new AnswerStep(mover, 1, [0]))]),
            SanctionReading.Once => Once(movers),
            _ => new AnswerRules(
                movers.Count + 1,
                [
                    .. movers.Select(
                        (mover, i) =>
                            new AnswerStep(
                                mover,
                                i + 1,
                                [.. Enumerable.Range(0, movers.Count + 1).Where(last => last != i + 1)]
                            )
                    ),
                ]
            ),
        };

    /// <summary>Which sequences of coalitions within one are an answer: each of them outside of those that moved before, or a single one.</summary>
    /// <param name="coalition">Those who answer, one bit each.</param>
    /// <param name="reading">Once or single.</param>
    /// <remarks>Memory 0 is before the first; the others stand for who has moved, one bit each, of which each part has its own.</remarks>
    public static AnswerRules OfParts(int coalition, SanctionReading reading)
    {
        int[] parts = [.. CoalitionMoves.Parts(coalition)];
        return reading == SanctionReading.Single
            ? Of(parts, SanctionReading.Single)
            : new AnswerRules(
                coalition + 1,
                [
                    .. parts.SelectMany(part =>
                        parts
                            .Prepend(0)
                            .Where(moved => (moved & part) == 0)
                            .Select(moved => new AnswerStep(part, moved | part, [moved]))
                    ),
                ]
            );
    }

    private static AnswerRules Once(IReadOnlyList<int> movers)
    {
        if (movers.Count > MostOnce)
        {
            throw new ArgumentException(
                $"With more than {MostOnce} decision makers to answer, each moving at most once is not worked out; take legal sequences or single moves."
            );
        }

        var steps = new List<AnswerStep>();
        for (int moved = 0; moved < 1 << movers.Count; moved++)
        {
            for (int left = ((1 << movers.Count) - 1) & ~moved; left != 0; left &= left - 1)
            {
                int mover = BitOperations.TrailingZeroCount(left);
                steps.Add(new AnswerStep(movers[mover], moved | (1 << mover), [moved]));
            }
        }

        return new AnswerRules(1 << movers.Count, [.. steps]);
    }
}
