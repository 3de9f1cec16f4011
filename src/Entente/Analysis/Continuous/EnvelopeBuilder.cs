using Entente.Numbers;

namespace Entente.Analysis.Continuous;

/// <summary>Takes points and open pieces in the order of falling utility of the first party, and keeps what is better for the second than all before.</summary>
internal sealed class EnvelopeBuilder
{
    private readonly List<Piece> pieces = [];
    private Rational? best;
    private bool isAttained;

    /// <summary>Adds a point; points at the same place come before the open piece that starts there.</summary>
    public void AddPoint(Vertex? vertex)
    {
        if (vertex is not { } point || point.Second < best || (point.Second == best && isAttained))
        {
            return;
        }

        // Another point at the same place is dominated by it.
        while (pieces.Count > 0 && pieces[^1].IsPoint && pieces[^1].From.First == point.First)
        {
            pieces.RemoveAt(pieces.Count - 1);
        }

        pieces.Add(Piece.At(point));
        best = point.Second;
        isAttained = true;
    }

    /// <summary>Adds the part of a piece strictly between two numbers.</summary>
    public void AddOpen(Piece piece, Rational from, Rational to)
    {
        Rational end = piece.SecondAt(to);
        if (end <= best)
        {
            return;
        }

        Vertex start = piece.VertexAt(from);
        if (start.Second < best)
        {
            start = piece.VertexAtSecond(best.Value);
        }

        pieces.Add(new Piece(start, piece.VertexAt(to), HasFrom: false, HasTo: false));
        best = end;
        isAttained = false;
    }

    /// <summary>The pieces, ends joined where they belong together.</summary>
    public List<Piece> ToPieces()
    {
        var joined = new List<Piece>();
        foreach (Piece piece in pieces)
        {
            if (joined.Count > 0 && TryJoin(joined[^1], piece) is { } whole)
            {
                joined[^1] = whole;
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    // A point closes the end of the open piece before it or the start of the one after it; two parts of one line with their common point are one piece.
    private static Piece? TryJoin(Piece left, Piece right)
    {
        if (!left.To.IsAt(right.From) || !left.To.Values.AsSpan().SequenceEqual(right.From.Values.AsSpan()))
        {
            return null;
        }

        if (left.IsPoint)
        {
            return right with { From = left.From, HasFrom = true };
        }

        if (right.IsPoint)
        {
            return left with { HasTo = true };
        }

        return left.HasTo && IsOneLine(left, right) ? left with { To = right.To, HasTo = right.HasTo } : null;
    }

    private static bool IsOneLine(Piece left, Piece right)
    {
        Rational share = (left.From.First - left.To.First) / (left.From.First - right.To.First);
        Vertex between = left.From.Toward(right.To, share);
        return between.IsAt(left.To) && between.Values.AsSpan().SequenceEqual(left.To.Values.AsSpan());
    }
}
