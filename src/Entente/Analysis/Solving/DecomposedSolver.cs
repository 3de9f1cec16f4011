using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Analysis.Kernels;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis.Solving;

/// <summary>Everything that follows from the frontier of a compiled scenario.</summary>
internal sealed class DecomposedSolver<T>
    where T : struct, IBinaryInteger<T>
{
    // Of issues settled one by one only ties add up, so that this is hardly ever reached.
    private const int MostSettled = 1_000_000;

    private readonly IntegerScenario<T> scenario;
    private readonly UtilityVectors<T> vectors;
    private readonly SolutionPicker<T> picker;
    private readonly Func<int, Outcome> outcomeAt;

    /// <summary>The solver of a scenario whose frontier of sums is known.</summary>
    public DecomposedSolver(IntegerScenario<T> scenario, SumFrontier<T> sums)
    {
        this.scenario = scenario;
        vectors = UtilityVectors<T>.Of(scenario, sums);
        var outcomes = new FirstOutcome<T>(scenario, sums);
        outcomeAt = point => outcomes.With(vectors[point]);
        picker = new SolutionPicker<T>(scenario, vectors);
    }

    /// <summary>The solver of a scenario of which points are known, and outcomes that give them.</summary>
    public DecomposedSolver(IntegerScenario<T> scenario, UtilityVectors<T> vectors, Func<int, Outcome> outcomeAt)
    {
        this.scenario = scenario;
        this.vectors = vectors;
        this.outcomeAt = outcomeAt;
        picker = new SolutionPicker<T>(scenario, vectors);
    }

    /// <summary>Solutions, zone and integrative potential.</summary>
    /// <param name="countBudget">How much counting may take; 0 leaves the size of the zone and the integrative potential out.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public SolvedScenario Solve(int countBudget, CancellationToken cancellation)
    {
        PickedPoints kalaiSmorodinsky = picker.KalaiSmorodinsky();
        PickedPoints nash = picker.Nash();
        return new SolvedScenario
        {
            Count = vectors.Count,
            AcceptableCount = picker.Acceptable.Count,
            UtilitiesAt = Utilities,
            DoublesAt = Doubles,
            IsAcceptableAt = point => vectors.IsAcceptable(point, scenario.Reservations),
            OutcomeAt = outcomeAt,
            Nash = nash,
            Egalitarian = picker.Egalitarian(),
            KalaiSmorodinsky = kalaiSmorodinsky,
            Utilitarian = picker.Utilitarian(),
            BestAcceptable = BestAcceptable(),
            IntegrativePotential = countBudget == 0 ? null : Integrative(kalaiSmorodinsky, cancellation),
            Zone =
                countBudget == 0
                    ? new AgreementZone { Exists = picker.Acceptable.Count > 0 }
                    : new ZoneCounter<T>(scenario).Count(picker.Acceptable.Count > 0, cancellation),
        };
    }

    private ImmutableArray<Rational> Utilities(int point)
    {
        ImmutableArray<Rational>.Builder utilities = ImmutableArray.CreateBuilder<Rational>(scenario.Parties);
        for (int party = 0; party < scenario.Parties; party++)
        {
            utilities.Add(scenario.ToRational(vectors[point][party], party));
        }

        return utilities.MoveToImmutable();
    }

    private void Doubles(int point, Span<double> utilities)
    {
        for (int party = 0; party < scenario.Parties; party++)
        {
            utilities[party] = scenario.ToDouble(vectors[point][party], party);
        }
    }

    private ImmutableArray<Rational?> BestAcceptable() =>
        [
            .. Enumerable
                .Range(0, scenario.Parties)
                .Select(party =>
                    picker.Acceptable.Count == 0
                        ? (Rational?)null
                        : scenario.ToRational(picker.BestGains[party] + scenario.Reservations[party], party)
                ),
        ];

    private Rational? Integrative(PickedPoints kalaiSmorodinsky, CancellationToken cancellation)
    {
        if (kalaiSmorodinsky.Value is not { } whole)
        {
            return null;
        }

        T[][] settled = [.. scenario.Tables.Select(table => SeparateCompromise<T>.Rows(table, scenario.Parties))];
        if (
            ParetoSums.Of(settled, scenario.Parties, MostSettled, progress: null, cancellation)
            is not SumFrontierResult<T>.Complete { Frontier: var sums }
        )
        {
            return null;
        }

        Rational? best = null;
        var utilities = new T[scenario.Parties];
        for (int i = 0; i < sums.Count; i++)
        {
            for (int party = 0; party < utilities.Length; party++)
            {
                T utility = sums[i][party] + scenario.Constants[party];
                utilities[party] = scenario.Caps[party] is { } cap && utility > cap ? cap : utility;
            }

            Rational? value = picker.NormalisedGain(utilities);
            best = best is { } known && value is { } other ? Rational.Max(known, other) : value;
        }

        return whole - best;
    }
}
