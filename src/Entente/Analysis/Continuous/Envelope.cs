using Entente.Numbers;

namespace Entente.Analysis.Continuous;

/// <summary>What no point of some pieces dominates: disjoint pieces from the best for the first party to the best for the second.</summary>
/// <remarks>
/// Halves the pieces, merges the halves. A merge walks both halves along the first party's utility: between two neighbouring ends each half is one
/// straight line, or a constant where its best lies further on, and the higher of the two is kept. All numbers are exact.
/// </remarks>
internal static class Envelope
{
    public static List<Piece> Of(List<Piece> pieces) => Of(pieces, 0, pieces.Count);

    private static List<Piece> Of(List<Piece> pieces, int start, int count)
    {
        if (count <= 1)
        {
            return pieces.GetRange(start, count);
        }

        int half = count / 2;
        return Merge(Of(pieces, start, half), Of(pieces, start + half, count - half));
    }

    private static List<Piece> Merge(List<Piece> left, List<Piece> right)
    {
        Rational[] ends =
        [
            .. left.Concat(right)
                .SelectMany(piece => new[] { piece.From.First, piece.To.First })
                .Distinct()
                .OrderDescending(),
        ];
        var merged = new EnvelopeBuilder();
        var one = new EnvelopeWalk(left);
        var other = new EnvelopeWalk(right);
        for (int i = 0; i < ends.Length; i++)
        {
            one.MoveTo(ends[i]);
            other.MoveTo(ends[i]);
            merged.AddPoint(one.At(ends[i]));
            merged.AddPoint(other.At(ends[i]));
            if (i + 1 < ends.Length)
            {
                AddBetween(merged, one.Below(ends[i]), other.Below(ends[i]), ends[i], ends[i + 1]);
            }
        }

        return merged.ToPieces();
    }

    // Both lines, where there are any, run from one end to the other; the builder drops what its best so far is as good as.
    private static void AddBetween(EnvelopeBuilder merged, Piece? one, Piece? other, Rational from, Rational to)
    {
        if (one is not { } first || other is not { } second)
        {
            if ((one ?? other) is { } only)
            {
                merged.AddOpen(only, from, to);
            }

            return;
        }

        Rational ahead = first.SecondAt(from) - second.SecondAt(from);
        Rational behind = first.SecondAt(to) - second.SecondAt(to);
        if (ahead.Sign * behind.Sign >= 0)
        {
            merged.AddOpen(ahead.Sign + behind.Sign >= 0 ? first : second, from, to);
            return;
        }

        Rational crossing = from + ((to - from) * ahead / (ahead - behind));
        Piece before = ahead.Sign > 0 ? first : second;
        merged.AddOpen(before, from, crossing);
        merged.AddPoint(before.VertexAt(crossing));
        merged.AddOpen(ahead.Sign > 0 ? second : first, crossing, to);
    }
}
