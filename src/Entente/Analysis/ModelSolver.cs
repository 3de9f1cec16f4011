using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Analysis.Continuous;
using Entente.Analysis.Ordinal;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis;

/// <summary>Chooses how to solve a scenario: exactly wherever that is possible within the budget.</summary>
internal sealed class ModelSolver(
    AnalysisOptions options,
    Func<Estimate, Rational> reading,
    CancellationToken cancellation
)
{
    public SolvedModel Solve(Scenario scenario)
    {
        ImmutableArray<DealBreaker> dealBreakers = [.. scenario.Parties.SelectMany(party => party.DealBreakers)];
        if (!scenario.Space.IsContinuous)
        {
            return Finite(scenario, dealBreakers);
        }

        return (ContinuousFrontier.IsFor(scenario, dealBreakers) ? Continuous(scenario, dealBreakers) : null)
            ?? AtResolution(scenario, dealBreakers);
    }

    private SolvedModel Finite(Scenario scenario, ImmutableArray<DealBreaker> dealBreakers)
    {
        CompiledScenario compiled = Compile(scenario, dealBreakers);
        SolvedScenario solved = scenario.Parties.Any(party => party.Preferences is PreferenceModel.PartialOrder)
            ? new PartialOrderSolver(scenario, compiled.Parties, compiled.Components[0]).Solve()
            : Solve(compiled);
        return new SolvedModel
        {
            Parties = compiled.Parties,
            Solved = compiled.Components.Any(component => !component.Error.IsEmpty)
                ? solved with
                {
                    IsSolved = false,
                    Zone = ZoneOf(compiled, solved),
                }
                : solved,
            Stakes = compiled,
            Method =
                !solved.Error.IsEmpty || compiled.Components.Any(component => !component.Error.IsEmpty)
                    ? FrontierMethod.Approximation
                : compiled.Components.Any(component => component.IsReduced) ? FrontierMethod.Enumeration
                : compiled.Components.Length > 1 ? FrontierMethod.Decomposition
                : FrontierMethod.Enumeration,
            Error = ErrorOf(compiled, solved),
            Outcomes = compiled.RuleAllowed,
            Forbidden = compiled.RuleAllowed - compiled.Allowed,
            Min = Extremes(compiled, compiled.Parties, Rational.Min),
            Max = Extremes(compiled, compiled.Parties, Rational.Max),
        };
    }

    // That nothing acceptable is at hand says nothing of what was not looked at.
    private static AgreementZone ZoneOf(CompiledScenario compiled, SolvedScenario solved) =>
        solved.Zone.Exists == false && compiled.Components.Any(component => component.IsUndecided)
            ? new AgreementZone
            {
                Exists = null,
                AtLeast = 0,
                AtMost = compiled.Allowed,
            }
            : solved.Zone;

    // Errors of parts add up.
    private static ImmutableArray<Rational> ErrorOf(CompiledScenario compiled, SolvedScenario solved)
    {
        ImmutableArray<ImmutableArray<Rational>> errors =
        [
            .. compiled
                .Components.Select(component => component.Error)
                .Append(solved.Error)
                .Where(error => !error.IsEmpty),
        ];
        return errors.IsEmpty
            ? []
            : errors.Aggregate((sum, error) => [.. sum.Zip(error, (left, right) => left + right)]);
    }

    private SolvedModel? Continuous(Scenario scenario, ImmutableArray<DealBreaker> dealBreakers)
    {
        CompiledScenario discrete = Compile(ContinuousFrontier.Discrete(scenario), dealBreakers);
        ImmutableArray<ScoredParty> parties =
        [
            .. scenario.Parties.Select(party => new ScoredParty(party, scenario.Space, reading)),
        ];
        SolvedScenario points = Solve(discrete);
        if (!points.Error.IsEmpty)
        {
            return null;
        }

        IEnumerable<Vertex> vertices = Enumerable
            .Range(0, points.Count)
            .Select(point =>
            {
                ImmutableArray<Rational> utilities = points.UtilitiesAt(point);
                return new Vertex(utilities[0], utilities[1], points.OutcomeAt(point).Values);
            });
        if (ContinuousFrontier.Of(vertices, scenario, parties, reading, options.MaxPoints) is not { } pieces)
        {
            return null;
        }

        CompiledScenario turning = Compile(TurningPoints.Of(scenario, reading), dealBreakers);
        ImmutableArray<Rational?> min = Extremes(turning, parties, Rational.Min);
        ImmutableArray<Rational?> max = Extremes(turning, parties, Rational.Max);
        ImmutableArray<Rational> ranges = [.. max.Zip(min, (high, low) => (high - low) ?? Rational.Zero)];
        return new SolvedModel
        {
            Parties = parties,
            Solved = new ContinuousSolver(pieces, parties, ranges).Solve(),
            Stakes = turning,
            Method = FrontierMethod.Decomposition,
            Outcomes = null,
            Forbidden = null,
            Min = min,
            Max = max,
        };
    }

    private SolvedModel AtResolution(Scenario scenario, ImmutableArray<DealBreaker> dealBreakers)
    {
        // Where numbers decide whether there is any deal, those are looked at as well.
        bool isDecided = ContinuumNumbers.HoldZone(scenario);
        Scenario finite = isDecided
            ? FiniteScenario.At(scenario, ContinuumNumbers.Of(scenario, null, [], options.Resolution, reading))
            : FiniteScenario.AtResolution(scenario, options.Resolution);
        SolvedModel model = Finite(finite, dealBreakers);
        ImmutableArray<ScoredParty> parties =
        [
            .. scenario
                .Parties.Where(AnalysisRun.HasScores)
                .Select(party => new ScoredParty(party, scenario.Space, reading)),
        ];
        return model with
        {
            Parties = parties,
            Solved = model.Solved with
            {
                OutcomeAt = point => FiniteScenario.Numbered(model.Solved.OutcomeAt(point), scenario, finite),
                Zone = Of(model.Solved.Zone, isDecided),
            },
            Method = FrontierMethod.Approximation,
            Error = FiniteScenario.Error(scenario, parties, options.Resolution, reading),
            Outcomes = null,
            Forbidden = null,
        };
    }

    // What some numbers say of all: those that are acceptable are; where none is, there may be one between them.
    private static AgreementZone Of(AgreementZone numbered, bool isDecided) =>
        numbered.Exists == true ? numbered with { AtMost = null }
        : isDecided ? numbered
        : new AgreementZone();

    private CompiledScenario Compile(Scenario scenario, ImmutableArray<DealBreaker> dealBreakers) =>
        CompiledScenario.Of(
            scenario.Space,
            scenario.Parties.Where(AnalysisRun.IsMeasured),
            dealBreakers,
            scenario.Parties.Any(party => party.Preferences is PreferenceModel.PartialOrder),
            reading,
            options,
            cancellation
        )
        ?? throw new UnsupportedScenarioException(
            new(
                $"The preferences or rules tie together issues of more than {options.MaxTable:N0} combinations in a way that is not enumerated: outcomes that are listed or ordered one by one, or numbers of very many digits.",
                $"De voorkeuren of regels verbinden onderwerpen met meer dan {options.MaxTable:N0} combinaties op een manier die niet wordt uitgeschreven: uitkomsten die één voor één zijn vermeld of geordend, of getallen van heel veel cijfers."
            )
        );

    private SolvedScenario Solve(CompiledScenario compiled) => SumSolver.Solve(compiled, options, cancellation);

    private static ImmutableArray<Rational?> Extremes(
        CompiledScenario compiled,
        ImmutableArray<ScoredParty> parties,
        Func<Rational, Rational, Rational> choose
    ) =>
        compiled.Allowed.IsZero
            ? [.. parties.Select(_ => (Rational?)null)]
            : [.. parties.Select((party, i) => (Rational?)Extreme(compiled, party, i, choose))];

    private static Rational Extreme(
        CompiledScenario compiled,
        ScoredParty party,
        int index,
        Func<Rational, Rational, Rational> choose
    )
    {
        Rational sum = party.Constant;
        foreach (Component component in compiled.Components)
        {
            sum += choose(component.Lows[index], component.Highs[index]);
        }

        return party.Cap is { } cap ? Rational.Min(cap, sum) : sum;
    }
}
