using Entente.Numbers;

namespace Entente.Analysis.Continuous;

/// <summary>A point, or a straight piece along which the first party loses and the second gains from <c>From</c> to <c>To</c>.</summary>
internal readonly record struct Piece(Vertex From, Vertex To, bool HasFrom = true, bool HasTo = true)
{
    public bool IsPoint => From.First == To.First;

    public static Piece At(Vertex vertex) => new(vertex, vertex);

    /// <summary>The piece between two vertices, or the better one where they do not trade off.</summary>
    public static Piece Between(Vertex one, Vertex other)
    {
        if (one.Dominates(other) || one.IsAt(other))
        {
            return At(one);
        }

        if (other.Dominates(one))
        {
            return At(other);
        }

        return one.First > other.First ? new Piece(one, other) : new Piece(other, one);
    }

    /// <summary>What the second party has where the first has so much; the number lies on the piece.</summary>
    public Rational SecondAt(Rational first) =>
        IsPoint
            ? From.Second
            : From.Second + ((From.First - first) * (To.Second - From.Second) / (From.First - To.First));

    /// <summary>The vertex where the first party has so much; the number lies on the piece.</summary>
    public Vertex VertexAt(Rational first) =>
        IsPoint ? From : From.Toward(To, (From.First - first) / (From.First - To.First));

    /// <summary>The vertex where the second party has so much; the number lies on the piece.</summary>
    public Vertex VertexAtSecond(Rational second) =>
        IsPoint ? From : From.Toward(To, (second - From.Second) / (To.Second - From.Second));
}
