using Entente.Numbers;

namespace Entente.Analysis.Continuous;

/// <summary>A walk along disjoint pieces, from the best for the first party to the best for the second.</summary>
internal sealed class EnvelopeWalk(List<Piece> pieces)
{
    private int current;

    /// <summary>Leaves behind the pieces that end before a number; numbers only go down.</summary>
    public void MoveTo(Rational first)
    {
        while (current < pieces.Count && pieces[current].To.First > first)
        {
            current++;
        }
    }

    /// <summary>The best vertex that a piece has at a number: closed ends only.</summary>
    public Vertex? At(Rational first)
    {
        Vertex? best = null;
        for (int i = current; i < pieces.Count && pieces[i].From.First >= first; i++)
        {
            Piece piece = pieces[i];
            bool isThere =
                piece.IsPoint
                || ((piece.From.First > first || piece.HasFrom) && (piece.To.First < first || piece.HasTo));
            if (isThere)
            {
                best = piece.VertexAt(first);
            }
        }

        return best;
    }

    /// <summary>The piece that goes on below a number, or null where there is a gap.</summary>
    public Piece? Below(Rational first)
    {
        for (int i = current; i < pieces.Count && pieces[i].From.First >= first; i++)
        {
            if (pieces[i].To.First < first)
            {
                return pieces[i];
            }
        }

        return null;
    }
}
