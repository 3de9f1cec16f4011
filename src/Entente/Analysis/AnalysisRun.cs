using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Analysis.Continuous;
using Entente.Analysis.Ordinal;
using Entente.Analysis.Reports;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis;

/// <summary>One analysis of one scenario under one reading: the model is solved, and what follows is put in words of the domain.</summary>
internal sealed class AnalysisRun(Scenario scenario, AnalysisOptions options, Func<Estimate, Rational> reading)
{
    private readonly ImmutableArray<DealBreaker> dealBreakers =
    [
        .. scenario.Parties.SelectMany(party => party.DealBreakers),
    ];

    public ScenarioAnalysis Run(SolvedModel model)
    {
        SolvedScenario solved = model.Solved;
        UtilityPoint PointAt(int point) => Point(solved, point);
        ImmutableArray<Rational> ranges = model.Ranges;
        var gaps = new GapFinder(model.Parties, ranges, solved);
        var appraiser = new OutcomeAppraiser(scenario, model.Parties, dealBreakers, solved, PointAt, options.Examples);
        Solutions solutions = SolutionsOf(solved, PointAt);
        ImmutableArray<IssueStake> stakes = solved.Count == 0 ? [] : StakeFinder.Stakes(model.Stakes);
        bool hasScores = scenario.Parties.All(HasScores);
        var thirdParties = new ThirdPartyAppraiser(scenario, model.Parties, ranges, reading);
        ThirdPartyFindings effects = thirdParties.Appraise(solutions, options.IsBrief);
        return new ScenarioAnalysis
        {
            Scenario = scenario,
            Outcomes = model.Outcomes,
            Forbidden = model.Forbidden,
            Parties = Summaries(model),
            Frontier = new Frontier(solved.Count, PointAt)
            {
                Method = model.Method,
                IsExact = model.Method != FrontierMethod.Approximation,
                Error = model.Error,
                AcceptableCount = solved.AcceptableCount,
                Pieces = [.. solved.Segments.Select(piece => PieceOf(piece, model.Parties))],
            },
            Solutions = solutions,
            Zone = solved.Zone,
            Opposition = hasScores ? OppositionMeasure.Of(solved, [.. model.Max.Select(each => each ?? 0)]) : null,
            Integrative = hasScores ? solved.IntegrativePotential : null,
            Stakes = stakes,
            Trades = solved.Count == 0 ? [] : StakeFinder.Trades(model.Stakes, stakes),
            ExchangeRates = ExchangeRateFinder.Of(solved),
            FallbackGaps = hasScores ? gaps.Find() : null,
            Nearest =
                solved.AcceptableCount == 0 && hasScores && solved.Zone.Exists == false
                    ? gaps.Nearest(options.Examples, PointAt)
                    : [],
            StatusQuo = scenario.StatusQuo is { } current ? appraiser.Appraise("", current) : null,
            Packages = [.. scenario.Packages.Select(package => appraiser.Appraise(package.Name, package.Outcome))],
            ThirdParties = effects.Reports,
            ThirdPartyCounts = effects.Counts,
            SparingChanges = effects.Changes,
        };
    }

    /// <summary>Whether numbers order a party's outcomes: scores or the tiers of a ranking.</summary>
    public static bool IsMeasured(Party party) => HasScores(party) || party.Preferences is PreferenceModel.Ranking;

    /// <summary>Whether a party's preferences are numbers.</summary>
    public static bool HasScores(Party party) => party.Preferences is PreferenceModel.Scores or PreferenceModel.Listed;

    private UtilityPoint Point(SolvedScenario solved, int point)
    {
        ImmutableArray<Rational> utilities = solved.UtilitiesAt(point);
        int next = 0;
        return new UtilityPoint(
            [.. scenario.Parties.Select(party => Utility(party))],
            solved.IsAcceptableAt(point),
            solved.OutcomeAt(point)
        );

        Rational? Utility(Party party)
        {
            int index = IsMeasured(party) ? next++ : -1;
            return HasScores(party) ? utilities[index] : null;
        }
    }

    private static FrontierPiece PieceOf(Piece piece, ImmutableArray<ScoredParty> parties)
    {
        UtilityPoint Of(Vertex vertex) =>
            new(
                [vertex.First, vertex.Second],
                vertex.First >= parties[0].Reservation && vertex.Second >= parties[1].Reservation,
                new Outcomes.Outcome(vertex.Values)
            );
        return new FrontierPiece(Of(piece.From), Of(piece.To), piece.HasFrom, piece.HasTo);
    }

    private ImmutableArray<PartySummary> Summaries(SolvedModel model)
    {
        int next = 0;
        return
        [
            .. scenario.Parties.Select(party =>
            {
                int index = IsMeasured(party) ? next++ : -1;
                if (!HasScores(party))
                {
                    return new PartySummary(party.Name) { IsKnown = party.Preferences is not null };
                }

                return new PartySummary(party.Name)
                {
                    IsKnown = true,
                    HasScores = true,
                    Reservation = model.Parties[index].Reservation,
                    Min = model.Min[index],
                    Max = model.Max[index],
                    BestAcceptable = model.Solved.BestAcceptable[index],
                    Unit = model.Parties[index].Unit,
                };
            }),
        ];
    }

    private Solutions SolutionsOf(SolvedScenario solved, Func<int, UtilityPoint> pointAt)
    {
        NoSolution reason =
            scenario.Parties.Any(party => party.Preferences is null) ? NoSolution.UnknownParty
            : !scenario.Parties.All(HasScores) ? NoSolution.PartyWithoutScores
            : !solved.IsSolved ? NoSolution.NotFinished
            : solved.Zone.Exists != true ? NoSolution.NothingAcceptable
            : NoSolution.None;
        Solution Of(PickedPoints picked) =>
            reason == NoSolution.None
                ? new Solution(new PointList(picked.Points.Count, index => pointAt(picked.Points[index])))
                {
                    Value = picked.Value,
                }
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
        )
        {
            Ordinal = reason == NoSolution.PartyWithoutScores ? OrdinalOf(solved, pointAt) : null,
        };
    }

    private static Solution OrdinalOf(SolvedScenario solved, Func<int, UtilityPoint> pointAt)
    {
        IReadOnlyList<int> points = OrdinalCompromise.Of(solved);
        return new Solution(new PointList(points.Count, index => pointAt(points[index])))
        {
            Reason =
                points.Count > 0 ? NoSolution.None
                : solved.AcceptableCount == 0 ? NoSolution.NothingAcceptable
                : NoSolution.NotFinished,
        };
    }
}
