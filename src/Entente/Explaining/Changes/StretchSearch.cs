using System.Numerics;
using Entente.Numbers;

namespace Entente.Explaining.Changes;

/// <summary>Finds of two rows of outcomes the pair that asks for the least disagreement about an event, without comparing all pairs.</summary>
/// <remarks>
/// In either row, in the order in which one party gains less and less, the other gains more and more: what is less for both is left out, as it asks for more disagreement beside any other. So no pair of two stretches asks for less than
/// the best that either party has in each of them would, and stretches are halved where that is least, until it is said of a single pair.
/// </remarks>
/// <param name="gains">By party, by point: what it is worth beyond no agreement.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class StretchSearch(Int128[][] gains, CancellationToken cancellation)
{
    /// <summary>After how many steps it is given up.</summary>
    public const int MostSteps = 400_000;

    /// <summary>The least disagreement that what suits the first party if the event happens, and what suits the second if not, ask for.</summary>
    /// <param name="one">What the one is worth to each beyond no agreement: at least 0 to the first, below 0 to the second.</param>
    /// <param name="other">The same of the other: below 0 to the first, at least 0 to the second.</param>
    public static (Rational AtLeast, Rational AtMost) Chances(
        (Int128 First, Int128 Second) one,
        (Int128 First, Int128 Second) other
    ) => (Share(-other.First, one.First - other.First), Share(other.Second, other.Second - one.Second));

    /// <summary>The pair; null when there is none, or none was found in so many steps.</summary>
    /// <param name="first">The points that suit the first party alone.</param>
    /// <param name="second">The points that suit the second party alone.</param>
    public (int One, int Other)? Find(int[] first, int[] second)
    {
        int[] ones = Steps(first);
        int[] others = Steps(second);
        if (ones.Length == 0 || others.Length == 0)
        {
            return null;
        }

        var open = new PriorityQueue<(Range One, Range Other), Rational>();
        Open(open, ones, others, .., ..);
        for (int step = 0; step < MostSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            (Range one, Range other) = open.Dequeue();
            (int from, int length) = one.GetOffsetAndLength(ones.Length);
            (int start, int count) = other.GetOffsetAndLength(others.Length);
            if (length == 1 && count == 1)
            {
                return (ones[from], others[start]);
            }

            if (length >= count)
            {
                Open(open, ones, others, from..(from + (length / 2)), start..(start + count));
                Open(open, ones, others, (from + (length / 2))..(from + length), start..(start + count));
            }
            else
            {
                Open(open, ones, others, from..(from + length), start..(start + (count / 2)));
                Open(open, ones, others, from..(from + length), (start + (count / 2))..(start + count));
            }
        }

        return null;
    }

    private void Open(
        PriorityQueue<(Range One, Range Other), Rational> open,
        int[] ones,
        int[] others,
        Range one,
        Range other
    )
    {
        (Rational atLeast, Rational atMost) = Chances(Best(ones.AsSpan()[one]), Best(others.AsSpan()[other]));
        open.Enqueue((one, other), atLeast - atMost);
    }

    // Along a stretch the first party gains less and less.
    private (Int128 First, Int128 Second) Best(ReadOnlySpan<int> stretch) =>
        (gains[0][stretch[0]], gains[1][stretch[^1]]);

    private int[] Steps(int[] points)
    {
        var steps = new List<int>();
        foreach (int point in points.OrderByDescending(each => gains[0][each]).ThenByDescending(each => gains[1][each]))
        {
            if (steps.Count == 0 || gains[1][point] > gains[1][steps[^1]])
            {
                steps.Add(point);
            }
        }

        return [.. steps];
    }

    private static Rational Share(Int128 part, Int128 whole) => Rational.Of((BigInteger)part, (BigInteger)whole);
}
