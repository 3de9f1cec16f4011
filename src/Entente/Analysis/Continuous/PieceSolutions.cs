using Entente.Numbers;

namespace Entente.Analysis.Continuous;

/// <summary>Picks the solutions from the acceptable part of a frontier of straight pieces, exactly.</summary>
/// <remarks>
/// On a piece gains change evenly: their product is a parabola, whose top is a quotient of the ends' numbers; the least of two gains is largest at
/// an end or where they meet; a sum is largest at an end, or the same all along. Closing open ends changes no largest value, since whatever
/// dominates an end is at least as good there; such ends are left out afterwards.
/// </remarks>
internal sealed class PieceSolutions
{
    private readonly Rational first;
    private readonly Rational second;
    private readonly List<Piece> acceptable;

    public PieceSolutions(IEnumerable<Piece> pieces, Rational firstReservation, Rational secondReservation)
    {
        first = firstReservation;
        second = secondReservation;
        acceptable = [.. pieces.SelectMany(Clipped)];
        if (acceptable.Count > 0)
        {
            BestFirst = acceptable[0].From.First;
            BestSecond = acceptable[^1].To.Second;
        }
    }

    /// <summary>The acceptable parts of the pieces.</summary>
    public IReadOnlyList<Piece> Acceptable => acceptable;

    public Rational? BestFirst { get; }

    public Rational? BestSecond { get; }

    public ValuedVertices Nash() => Largest(TopOfProduct, vertex => (vertex.First - first) * (vertex.Second - second));

    public ValuedVertices Egalitarian() =>
        Largest(
            piece => Meeting(piece, Rational.One, Rational.One),
            vertex => Rational.Min(vertex.First - first, vertex.Second - second)
        );

    public ValuedVertices KalaiSmorodinsky()
    {
        if (acceptable.Count == 0)
        {
            return new ValuedVertices([], null);
        }

        Rational one = BestFirst!.Value - first;
        Rational other = BestSecond!.Value - second;
        return (one.Sign, other.Sign) switch
        {
            (0, 0) => new ValuedVertices([.. Ends()], null),
            (0, _) => Largest(_ => null, vertex => (vertex.Second - second) / other),
            (_, 0) => Largest(_ => null, vertex => (vertex.First - first) / one),
            _ => Largest(
                piece => Meeting(piece, one, other),
                vertex => Rational.Min((vertex.First - first) / one, (vertex.Second - second) / other)
            ),
        };
    }

    public ValuedVertices Utilitarian() => Largest(_ => null, vertex => vertex.First + vertex.Second);

    private ValuedVertices Largest(Func<Piece, Vertex?> inside, Func<Vertex, Rational> value)
    {
        var best = new List<Vertex>();
        Rational? largest = null;
        foreach (Piece piece in acceptable)
        {
            foreach (Vertex vertex in Candidates(piece, inside))
            {
                Rational at = value(vertex);
                if (largest is null || at > largest)
                {
                    best.Clear();
                    largest = at;
                }

                if (at == largest && !best.Exists(vertex.IsAt))
                {
                    best.Add(vertex);
                }
            }
        }

        return new ValuedVertices([.. best], largest);
    }

    private static IEnumerable<Vertex> Candidates(Piece piece, Func<Piece, Vertex?> inside)
    {
        if (piece.HasFrom)
        {
            yield return piece.From;
        }

        if (!piece.IsPoint)
        {
            if (inside(piece) is { } vertex)
            {
                yield return vertex;
            }

            if (piece.HasTo)
            {
                yield return piece.To;
            }
        }
    }

    private IEnumerable<Vertex> Ends() => acceptable.SelectMany(piece => Candidates(piece, _ => null)).Distinct();

    // (a + t (a' - a)) (b + t (b' - b)) is largest where its slope is zero.
    private Vertex? TopOfProduct(Piece piece)
    {
        Rational a = piece.From.First - first;
        Rational b = piece.From.Second - second;
        Rational alongA = piece.To.First - piece.From.First;
        Rational alongB = piece.To.Second - piece.From.Second;
        return Inside(piece, -((a * alongB) + (b * alongA)) / (2 * alongA * alongB));
    }

    private Vertex? Meeting(Piece piece, Rational one, Rational other)
    {
        Rational ahead = ((piece.From.First - first) / one) - ((piece.From.Second - second) / other);
        Rational behind = ((piece.To.First - first) / one) - ((piece.To.Second - second) / other);
        return ahead == behind ? null : Inside(piece, ahead / (ahead - behind));
    }

    private static Vertex? Inside(Piece piece, Rational share) =>
        share.Sign > 0 && share < Rational.One ? piece.From.Toward(piece.To, share) : null;

    private IEnumerable<Piece> Clipped(Piece piece)
    {
        if (piece.From.Second < second && piece.To.Second >= second && !piece.IsPoint)
        {
            piece = piece with
            {
                From = piece.VertexAtSecond(second),
                HasFrom = piece.To.Second > second || piece.HasTo,
            };
        }

        if (piece.To.First < first && piece.From.First >= first)
        {
            piece = piece with { To = piece.VertexAt(first), HasTo = piece.From.First > first || piece.HasFrom };
        }

        if (
            piece.From.First >= first
            && piece.To.Second >= second
            && piece.From.Second >= second
            && piece.To.First >= first
        )
        {
            if (!piece.IsPoint || (piece.HasFrom && piece.HasTo))
            {
                yield return piece;
            }
        }
    }
}
