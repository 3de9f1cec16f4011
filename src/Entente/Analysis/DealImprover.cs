using System.Collections.Immutable;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis;

/// <summary>Finds what would have been better for everybody than a deal.</summary>
/// <remarks>
/// Of the packages that rules and deal-breakers allow, the one with the largest least gain over the deal, each gain a share of the party's scale (best minus worst); of several the one with the
/// largest sum of shares; of several the first by issue order, then value order (of packages with the same worths, beyond the budget of points, any, but always the same). Estimates count at their likely value, and everything as if agreed now. With the deal for a fallback and
/// every scale brought to the length 1 this is the egalitarian solution, found by the same exact search, in the same time.
/// Where there is none, what is worse for nobody and better for somebody is the utilitarian solution of the same scenario: of those packages the one with the largest sum of shares, of several the first.
/// </remarks>
public static class DealImprover
{
    /// <summary>Finds it.</summary>
    /// <param name="scenario">A scenario without faults; with readings, the first counts.</param>
    /// <param name="deal">The deal: a value for every issue.</param>
    /// <param name="options">Budgets; null for the ordinary ones.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Null when no package is better for every party than the deal, or when a party's preferences are unknown or an order without numbers.</returns>
    /// <exception cref="UnsupportedScenarioException">The scenario is too large for the kind of preferences that it has.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static DealImprovement? Find(
        Scenario scenario,
        Outcome deal,
        AnalysisOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(deal);
        return Solve(scenario, deal, isForAll: true, options, cancellation);
    }

    /// <summary>Finds what would have been worse for nobody and better for somebody, where nothing is better for everybody: waste that could have been spared at nobody's cost.</summary>
    /// <param name="scenario">A scenario without faults; with readings, the first counts.</param>
    /// <param name="deal">The deal: a value for every issue.</param>
    /// <param name="options">Budgets; null for the ordinary ones.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The package with the largest sum of shares; a party to whom everything is worth the same gains 0, of a scale of 1. Null when every other package is worse for somebody or better for nobody, or when a party's preferences are unknown or an order without numbers.</returns>
    /// <exception cref="UnsupportedScenarioException">The scenario is too large for the kind of preferences that it has.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static DealImprovement? FindHarmless(
        Scenario scenario,
        Outcome deal,
        AnalysisOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(deal);
        return Solve(scenario, deal, isForAll: false, options, cancellation);
    }

    private static DealImprovement? Solve(
        Scenario scenario,
        Outcome deal,
        bool isForAll,
        AnalysisOptions? options,
        CancellationToken cancellation
    )
    {
        Scenario read = scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name);
        if (!read.Parties.All(AnalysisRun.HasScores))
        {
            return null;
        }

        ImmutableArray<UtilityFunction> worths =
        [
            .. read.Parties.Select(party => new UtilityFunction(read.Space, party.Preferences!)),
        ];
        var solver = new ModelSolver(
            (options ?? AnalysisOptions.Default) with
            {
                IsBrief = true,
            },
            estimate => estimate.Likely,
            cancellation
        );
        ImmutableArray<Rational> scales = solver.Solve(read).Ranges;
        if (isForAll && scales.Any(scale => scale.Sign <= 0))
        {
            return null;
        }

        scales = [.. scales.Select(scale => scale.Sign > 0 ? scale : Rational.One)];
        SolvedModel model = solver.Solve(
            read with
            {
                Parties = [.. read.Parties.Select((party, i) => From(party, worths[i].Of(deal), scales[i]))],
            }
        );
        PickedPoints picked = isForAll ? model.Solved.Egalitarian : model.Solved.Utilitarian;
        return Best(picked.Points.Select(model.Solved.OutcomeAt), deal, isForAll, worths, scales) is { } best
            ? best with
            {
                IsLargest = model.Solved.IsSolved && model.Method != FrontierMethod.Approximation,
            }
            : null;
    }

    private static DealImprovement? Best(
        IEnumerable<Outcome> packages,
        Outcome deal,
        bool isForAll,
        ImmutableArray<UtilityFunction> worths,
        ImmutableArray<Rational> scales
    )
    {
        DealImprovement? best = null;
        foreach (Outcome package in packages)
        {
            var found = new DealImprovement(
                package,
                [.. worths.Select((worth, i) => new ImprovementGain(worth.Of(deal), worth.Of(package), scales[i]))]
            );
            bool isBetter = isForAll
                ? found.IsForAll
                : found.Gains.All(gain => gain.Gain.Sign >= 0) && found.Gains.Any(gain => gain.Gain.Sign > 0);
            if (isBetter && (best is null || IsBetter(found, best, isForAll)))
            {
                best = found;
            }
        }

        return best;
    }

    // The least shares are the same, but for those of an approximation.
    private static bool IsBetter(DealImprovement found, DealImprovement best, bool isForAll)
    {
        int order = isForAll ? Least(found).CompareTo(Least(best)) : 0;
        order = order != 0 ? order : Sum(found).CompareTo(Sum(best));
        return order > 0 || (order == 0 && IsBefore(found.Package, best.Package));
    }

    private static Rational Least(DealImprovement found) => found.Gains.Select(gain => gain.Share).Min();

    private static Rational Sum(DealImprovement found) =>
        found.Gains.Aggregate(Rational.Zero, (sum, gain) => sum + gain.Share);

    private static bool IsBefore(Outcome left, Outcome right)
    {
        for (int issue = 0; issue < left.Values.Length; issue++)
        {
            int order = left.Values[issue].IsNumber
                ? left.Values[issue].Number.CompareTo(right.Values[issue].Number)
                : left.Values[issue].Index.CompareTo(right.Values[issue].Index);
            if (order != 0)
            {
                return order < 0;
            }
        }

        return false;
    }

    // The same wishes on a scale of length 1, with the deal for a fallback.
    private static Party From(Party party, Rational deal, Rational scale) =>
        party with
        {
            Fallback = Fallback.None with { Worth = new Estimate(deal / scale) },
            Preferences = party.Preferences switch
            {
                PreferenceModel.Scores scores => scores with { Scale = scores.Scale / scale, Cap = scores.Cap / scale },
                PreferenceModel.Listed listed => listed with
                {
                    Outcomes =
                    [
                        .. listed.Outcomes.Select(each =>
                            each with
                            {
                                Score = new Estimate(each.Score.Likely / scale),
                            }
                        ),
                    ],
                    Otherwise = listed.Otherwise is { } otherwise ? new Estimate(otherwise.Likely / scale) : null,
                },
                var others => others,
            },
        };
}
