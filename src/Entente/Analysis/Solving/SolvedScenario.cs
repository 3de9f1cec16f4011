using System.Collections.Immutable;
using Entente.Analysis.Continuous;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis.Solving;

/// <summary>A frontier and what follows from it, free of the number type that it was computed with. Parties are those with scores.</summary>
internal sealed record SolvedScenario
{
    /// <summary>Writes the utilities of a point as doubles.</summary>
    public delegate void WriteDoubles(int point, Span<double> utilities);

    public required int Count { get; init; }

    /// <summary>How many points to look at for gaps and improvements: the frontier's, then others on its pieces at which something turns.</summary>
    public int ProbeCount
    {
        get => field == 0 ? Count : field;
        init;
    }

    /// <summary>The straight pieces of the frontier; empty when it consists of points.</summary>
    public ImmutableArray<Piece> Segments { get; init; } = [];

    public required int AcceptableCount { get; init; }

    public required Func<int, ImmutableArray<Rational>> UtilitiesAt { get; init; }

    public required WriteDoubles DoublesAt { get; init; }

    public required Func<int, bool> IsAcceptableAt { get; init; }

    public required Func<int, Outcome> OutcomeAt { get; init; }

    /// <summary>The ranks of an acceptable point where they do not follow from utilities; null where they do.</summary>
    public Func<int, ImmutableArray<int>>? RanksAt { get; init; }

    public required PickedPoints Nash { get; init; }

    public required PickedPoints Egalitarian { get; init; }

    public required PickedPoints KalaiSmorodinsky { get; init; }

    public required PickedPoints Utilitarian { get; init; }

    /// <summary>By party: its largest utility among acceptable points; null without one.</summary>
    public required ImmutableArray<Rational?> BestAcceptable { get; init; }

    public required Rational? IntegrativePotential { get; init; }

    public required AgreementZone Zone { get; init; }

    /// <summary>Whether the solutions are final; false when the search for them did not end within its budget.</summary>
    public bool IsSolved { get; init; } = true;

    /// <summary>By how much, party by party, an outcome may be better than the nearest listed point; empty when all points are listed.</summary>
    public ImmutableArray<Rational> Error { get; init; } = [];
}
