namespace Entente.Analysis.Continuous;

/// <summary>Adds frontiers of separate issues.</summary>
internal static class PieceSums
{
    /// <summary>What no sum of a point of one frontier and a point of another dominates.</summary>
    /// <param name="left">Disjoint pieces.</param>
    /// <param name="right">Disjoint pieces.</param>
    /// <param name="settledByRight">Whether an issue is one that <paramref name="right"/> settles.</param>
    /// <param name="most">How many sums of pieces may be formed.</param>
    /// <returns>Null when there are more than <paramref name="most"/>.</returns>
    public static List<Piece>? Add(List<Piece> left, List<Piece> right, Func<int, bool> settledByRight, int most)
    {
        if ((long)left.Count * right.Count > most)
        {
            return null;
        }

        var sums = new List<Piece>();
        foreach (Piece one in left)
        {
            foreach (Piece other in right)
            {
                AddChain(sums, one, other, settledByRight);
            }
        }

        return Envelope.Of(sums);
    }

    // The sums of two straight pieces fill a parallelogram; its far side goes along the piece first on which the second party gains more for what the
    // first loses. Open ends are closed here: whatever dominates an open end dominates it in the sum as well.
    private static void AddChain(List<Piece> sums, Piece one, Piece other, Func<int, bool> settledByOther)
    {
        Vertex start = one.From.Plus(other.From, settledByOther);
        Vertex end = one.To.Plus(other.To, settledByOther);
        if (one.IsPoint || other.IsPoint)
        {
            sums.Add(new Piece(start, end));
            return;
        }

        bool isOneSteeper =
            (one.To.Second - one.From.Second) * (other.From.First - other.To.First)
            >= (other.To.Second - other.From.Second) * (one.From.First - one.To.First);
        Vertex corner = isOneSteeper
            ? one.To.Plus(other.From, settledByOther)
            : one.From.Plus(other.To, settledByOther);
        sums.Add(new Piece(start, corner));
        sums.Add(new Piece(corner, end));
    }
}
