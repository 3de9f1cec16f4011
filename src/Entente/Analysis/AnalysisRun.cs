using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Analysis.Reports;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis;

/// <summary>One analysis of one scenario under one reading.</summary>
internal sealed class AnalysisRun
{
    private readonly Scenario scenario;
    private readonly AnalysisOptions options;
    private readonly Func<Estimate, Rational> reading;
    private readonly CancellationToken cancellation;
    private readonly ImmutableArray<DealBreaker> dealBreakers;
    private readonly ImmutableArray<Party> scored;

    public AnalysisRun(
        Scenario scenario,
        AnalysisOptions options,
        Func<Estimate, Rational> reading,
        CancellationToken cancellation
    )
    {
        this.scenario = scenario;
        this.options = options;
        this.reading = reading;
        this.cancellation = cancellation;
        dealBreakers = [.. scenario.Parties.SelectMany(party => party.DealBreakers)];
        scored = [.. scenario.Parties.Where(HasScores)];
    }

    public ScenarioAnalysis Run()
    {
        CompiledScenario compiled =
            CompiledScenario.Of(scenario.Space, scored, dealBreakers, reading, cancellation)
            ?? throw new NotSupportedException("The preferences tie too many issues together to be compiled.");
        SolvedScenario solved = Solve(compiled);
        ImmutableArray<PartySummary> summaries = Summaries(compiled, solved);
        UtilityPoint PointAt(int point) => Point(solved, point);
        var frontier = new Frontier(solved.Count, PointAt)
        {
            Method = FrontierMethod.Decomposition,
            AcceptableCount = solved.AcceptableCount,
        };
        var appraiser = new OutcomeAppraiser(
            scenario,
            compiled.Parties,
            dealBreakers,
            solved,
            PointAt,
            options.Examples
        );
        Solutions solutions = SolutionsOf(solved, PointAt);
        ImmutableArray<IssueStake> stakes = solved.Count == 0 ? [] : StakeFinder.Stakes(compiled);
        ImmutableArray<Rational> ranges =
        [
            .. summaries.Where(each => each.HasScores).Select(each => (each.Max - each.Min) ?? 0),
        ];
        var gaps = new GapFinder(compiled.Parties, ranges, solved);
        OutcomeReport? statusQuo = scenario.StatusQuo is { } current ? appraiser.Appraise("", current) : null;
        return new ScenarioAnalysis
        {
            Scenario = scenario,
            Outcomes = compiled.RuleAllowed,
            Forbidden = compiled.RuleAllowed - compiled.Allowed,
            Parties = summaries,
            Frontier = frontier,
            Solutions = solutions,
            Zone = solved.Zone,
            Opposition =
                scored.Length == scenario.Parties.Length
                    ? OppositionMeasure.Of(solved, [.. summaries.Select(each => each.Max ?? 0)])
                    : null,
            Integrative = solved.IntegrativePotential,
            Stakes = stakes,
            Trades = solved.Count == 0 ? [] : StakeFinder.Trades(compiled, stakes),
            ExchangeRates = ExchangeRateFinder.Of(solved),
            FallbackGaps = gaps.Find(),
            Nearest = solved.AcceptableCount == 0 ? gaps.Nearest(options.Examples, PointAt) : [],
            StatusQuo = statusQuo,
            Packages = [.. scenario.Packages.Select(package => appraiser.Appraise(package.Name, package.Outcome))],
            ThirdParties = new ThirdPartyAppraiser(scenario, reading).Appraise(solutions),
        };
    }

    private static bool HasScores(Party party) => party.Preferences is PreferenceModel.Scores or PreferenceModel.Listed;

    private SolvedScenario Solve(CompiledScenario compiled)
    {
        IntegerScale scale = IntegerScale.Of(compiled);
        return scale.Bits switch
        {
            <= 62 => Solve<long>(compiled, scale),
            <= 126 => Solve<Int128>(compiled, scale),
            _ => Solve<BigInteger>(compiled, scale),
        };
    }

    private SolvedScenario Solve<T>(CompiledScenario compiled, IntegerScale scale)
        where T : struct, IBinaryInteger<T> =>
        new DecomposedSolver<T>(new IntegerScenario<T>(compiled, scale), cancellation).Solve(
            options.MaxPoints,
            cancellation
        );

    private UtilityPoint Point(SolvedScenario solved, int point)
    {
        ImmutableArray<Rational> utilities = solved.UtilitiesAt(point);
        int next = 0;
        return new UtilityPoint(
            [.. scenario.Parties.Select(party => HasScores(party) ? utilities[next++] : (Rational?)null)],
            solved.IsAcceptableAt(point),
            solved.OutcomeAt(point)
        );
    }

    private ImmutableArray<PartySummary> Summaries(CompiledScenario compiled, SolvedScenario solved)
    {
        ImmutableArray<PartySummary>.Builder summaries = ImmutableArray.CreateBuilder<PartySummary>();
        int next = 0;
        foreach (Party party in scenario.Parties)
        {
            if (!HasScores(party))
            {
                summaries.Add(new PartySummary(party.Name) { IsKnown = party.Preferences is not null });
                continue;
            }

            int index = next++;
            ScoredParty numbers = compiled.Parties[index];
            summaries.Add(
                new PartySummary(party.Name)
                {
                    IsKnown = true,
                    HasScores = true,
                    Reservation = numbers.Reservation,
                    Min = solved.Count == 0 ? null : Extreme(compiled, index, Rational.Min),
                    Max = solved.Count == 0 ? null : Extreme(compiled, index, Rational.Max),
                    BestAcceptable = solved.BestAcceptable[index],
                    Unit = numbers.Unit,
                }
            );
        }

        return summaries.ToImmutable();
    }

    private static Rational Extreme(CompiledScenario compiled, int party, Func<Rational, Rational, Rational> choose)
    {
        Rational sum = compiled.Parties[party].Constant;
        foreach (Component component in compiled.Components)
        {
            sum += component.Contributions[party].Aggregate(choose);
        }

        return compiled.Parties[party].Cap is { } cap ? Rational.Min(cap, sum) : sum;
    }

    private Solutions SolutionsOf(SolvedScenario solved, Func<int, UtilityPoint> pointAt)
    {
        NoSolution reason =
            scenario.Parties.Any(party => party.Preferences is null) ? NoSolution.UnknownParty
            : scored.Length < scenario.Parties.Length ? NoSolution.PartyWithoutScores
            : solved.AcceptableCount == 0 ? NoSolution.NothingAcceptable
            : NoSolution.None;
        Solution Of(PickedPoints picked) =>
            reason == NoSolution.None
                ? new Solution([.. picked.Points.Select(pointAt)]) { Value = picked.Value }
                : new Solution([]) { Reason = reason };
        Solution nash = Of(solved.Nash);
        return new Solutions(
            nash with
            {
                IsDegenerate = nash.Value?.Sign == 0,
            },
            Of(solved.Egalitarian),
            Of(solved.KalaiSmorodinsky),
            Of(solved.Utilitarian)
        );
    }
}
