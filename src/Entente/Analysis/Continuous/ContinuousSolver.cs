using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis.Continuous;

/// <summary>Everything that follows from a frontier of straight pieces.</summary>
internal sealed class ContinuousSolver(
    List<Piece> pieces,
    ImmutableArray<ScoredParty> parties,
    ImmutableArray<Rational> ranges
)
{
    private readonly List<Vertex> vertices = [];
    private readonly Dictionary<(Rational, Rational), int> places = [];

    public SolvedScenario Solve()
    {
        Rational first = parties[0].Reservation;
        Rational second = parties[1].Reservation;
        var solutions = new PieceSolutions(pieces, first, second);
        foreach (Piece piece in pieces)
        {
            AddEnds(piece);
        }

        int count = vertices.Count;
        PickedPoints nash = Pick(solutions.Nash());
        PickedPoints egalitarian = Pick(solutions.Egalitarian());
        PickedPoints kalaiSmorodinsky = Pick(solutions.KalaiSmorodinsky());
        PickedPoints utilitarian = Pick(solutions.Utilitarian());
        foreach (Piece piece in solutions.Acceptable)
        {
            AddEnds(piece);
        }

        AddFallbacks(first, second);
        AddMeetings(first, second);
        bool exists = solutions.Acceptable.Count > 0;
        return new SolvedScenario
        {
            Count = count,
            ProbeCount = vertices.Count,
            AcceptableCount = Enumerable.Range(0, count).Count(IsAcceptable),
            UtilitiesAt = point => [vertices[point].First, vertices[point].Second],
            DoublesAt = (point, utilities) =>
            {
                utilities[0] = vertices[point].First.ToDouble();
                utilities[1] = vertices[point].Second.ToDouble();
            },
            IsAcceptableAt = IsAcceptable,
            OutcomeAt = point => new Outcome(vertices[point].Values),
            Nash = nash,
            Egalitarian = egalitarian,
            KalaiSmorodinsky = kalaiSmorodinsky,
            Utilitarian = utilitarian,
            BestAcceptable = [solutions.BestFirst, solutions.BestSecond],
            IntegrativePotential = null,
            Zone = new AgreementZone
            {
                Exists = exists,
                AtLeast = exists ? 1 : 0,
                AtMost = exists ? null : 0,
            },
            Segments = [.. pieces],
        };

        bool IsAcceptable(int point) => vertices[point].First >= first && vertices[point].Second >= second;
    }

    private void AddEnds(Piece piece)
    {
        if (piece.HasFrom)
        {
            Add(piece.From);
        }

        if (piece.HasTo && !piece.IsPoint)
        {
            Add(piece.To);
        }
    }

    private int Add(Vertex vertex)
    {
        if (places.TryAdd((vertex.First, vertex.Second), vertices.Count))
        {
            vertices.Add(vertex);
        }

        return places[(vertex.First, vertex.Second)];
    }

    private PickedPoints Pick(ValuedVertices picked) => new([.. picked.Vertices.Select(Add)], picked.Value);

    // Where a party has just its fallback, the other has the most that it can be granted.
    private void AddFallbacks(Rational first, Rational second)
    {
        foreach (Piece piece in pieces)
        {
            if (piece.From.First > first && piece.To.First < first)
            {
                Add(piece.VertexAt(first));
            }

            if (piece.From.Second < second && piece.To.Second > second)
            {
                Add(piece.VertexAtSecond(second));
            }
        }
    }

    // The point that lacks least is an end, or a place where both parties lack the same share of their scales.
    private void AddMeetings(Rational first, Rational second)
    {
        Rational one = ranges[0];
        Rational other = ranges[1];
        if (one.Sign == 0 || other.Sign == 0)
        {
            return;
        }

        foreach (Piece piece in pieces)
        {
            Rational ahead = ((piece.From.First - first) / one) - ((piece.From.Second - second) / other);
            Rational behind = ((piece.To.First - first) / one) - ((piece.To.Second - second) / other);
            if (ahead.Sign * behind.Sign < 0)
            {
                Add(piece.From.Toward(piece.To, ahead / (ahead - behind)));
            }
        }
    }
}
