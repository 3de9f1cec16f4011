using System.Collections.Immutable;
using Entente.Analysis.Continuous;
using Entente.Analysis.Sampling;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Analysis.Offers;

/// <summary>Finds offers of about equal worth to one party that are as good as can be for the others by a model, and that differ from each other.</summary>
/// <remarks>
/// <para>Candidates are the outcomes whose worth to the party lies in the band: all of them in spaces of up to 100,000 combinations, else the points of
/// the frontier between the party and the model, and what differs from these in one or two issues. The most appealing is taken first (of equals the one
/// worth more to the party, then the first in outcome order); then always the most appealing that differs from all taken in two issues, or in one when
/// there is none such.</para>
/// <para>Continuous issues are looked at in steps of a hundredth of their range.</para>
/// </remarks>
public static class OfferFinder
{
    private const int MostLookedAt = 100_000;
    private const int Resolution = 101;
    private const int MostStarts = 200;
    private static readonly Rational[] Widths =
    [
        Rational.Of(1, 100),
        Rational.Of(1, 50),
        Rational.Of(1, 20),
        Rational.Of(1, 10),
    ];

    /// <summary>Finds the offers.</summary>
    /// <param name="scenario">The scenario under one reading.</param>
    /// <param name="request">Which offers.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The party has no scores, or with <see cref="OfferModel.Known"/> no other has.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static OfferSet Find(Scenario scenario, OfferRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1, nameof(request));
        if (!AnalysisRun.HasScores(scenario.Parties[request.Party]))
        {
            throw new ArgumentException("The party that makes offers needs scores.", nameof(request));
        }

        Scenario finite = scenario.Space.IsContinuous ? FiniteScenario.AtResolution(scenario, Resolution) : scenario;
        Scenario modelled = Modelled(finite, request);
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(modelled, null, cancellation);
        PartySummary self = analysis.Parties[0];
        if (self is not { Min: { } min, Max: { } max })
        {
            return new OfferSet(request, request.At, request.At, [], IsComplete: true);
        }

        bool isComplete = finite.Space.Combinations <= MostLookedAt;
        Rational[] widths =
        [
            .. (request.Within is { } within ? [within] : Widths).Select(share => share * (max - min)),
        ];
        (Rational low, Rational high) = (request.At - widths[^1], request.At + widths[^1]);
        var valuer = new OutcomeValuer(modelled);
        IEnumerable<Outcome> outcomes = isComplete
            ? OutcomeSample.All(finite.Space)
            : Nearby(analysis, low, high, finite.Space);
        List<UtilityPoint> candidates =
        [
            .. outcomes
                .Where(valuer.IsAllowed)
                .Select(valuer.Value)
                .Where(point => point.Utilities[0] >= low && point.Utilities[0] <= high),
        ];
        cancellation.ThrowIfCancellationRequested();
        var real = new OutcomeValuer(finite);
        List<Offer> taken = [];
        foreach (Rational width in widths)
        {
            (low, high) = (request.At - width, request.At + width);
            taken = Different(Ranked(candidates, low, high, analysis), request.Count);
            if (taken.Count == request.Count)
            {
                break;
            }
        }

        return new OfferSet(
            request,
            low,
            high,
            [
                .. taken.Select(offer =>
                    InSpace(offer with { Point = real.Value(offer.Point.Outcome) }, scenario, finite)
                ),
            ],
            isComplete
        );
    }

    private static List<Offer> Ranked(
        List<UtilityPoint> candidates,
        Rational low,
        Rational high,
        ScenarioAnalysis analysis
    ) =>
        [
            .. candidates
                .Where(point => point.Utilities[0] >= low && point.Utilities[0] <= high)
                .Select(point => new Offer(point, point.Utilities[0]!.Value, Appeal(point, analysis)))
                .OrderByDescending(offer => offer.Appeal)
                .ThenByDescending(offer => offer.Worth)
                .ThenBy(offer => offer.Point.Outcome, OutcomeOrder.Instance),
        ];

    // The party first, then those whom the model stands for.
    private static Scenario Modelled(Scenario scenario, OfferRequest request)
    {
        Party self = scenario.Parties[request.Party];
        IEnumerable<Party> others =
            request.Model == OfferModel.Known
                ? scenario.Parties.Where((party, i) => i != request.Party && AnalysisRun.HasScores(party))
                : [new Party("the others") { Preferences = OppositeWishes.Of(scenario.Space, self.Preferences!) }];
        ImmutableArray<Party> parties = [self, .. others];
        return parties.Length > 1
            ? scenario with
            {
                Parties = parties,
                ThirdParties = [],
                Packages = [],
                StatusQuo = null,
            }
            : throw new ArgumentException("No other party has scores; take another model.", nameof(request));
    }

    // The least gain of the others, each as a share of its largest; who can gain nothing has no say in it.
    private static Rational Appeal(UtilityPoint point, ScenarioAnalysis analysis)
    {
        Rational? least = null;
        for (int party = 1; party < point.Utilities.Length; party++)
        {
            if (analysis.Parties[party] is { Reservation: { } reservation, Max: { } max } && max > reservation)
            {
                Rational gain = (point.Utilities[party]!.Value - reservation) / (max - reservation);
                least = least is { } known ? Rational.Min(known, gain) : gain;
            }
        }

        return least ?? Rational.Zero;
    }

    private static IEnumerable<Outcome> Nearby(
        ScenarioAnalysis analysis,
        Rational low,
        Rational high,
        OutcomeSpace space
    )
    {
        Outcome[] starts =
        [
            .. analysis
                .Frontier.Take(int.MaxValue)
                .Where(point => point.Utilities[0] >= low && point.Utilities[0] <= high)
                .Take(MostStarts)
                .Select(point => point.Outcome),
        ];
        return starts.Concat(starts.SelectMany(start => Neighbours(start, space))).Distinct();
    }

    private static IEnumerable<Outcome> Neighbours(Outcome start, OutcomeSpace space)
    {
        for (int first = 0; first < space.Issues.Length; first++)
        {
            foreach (Outcome changed in Changes(start, first, space))
            {
                yield return changed;
                for (int second = first + 1; second < space.Issues.Length; second++)
                {
                    foreach (Outcome twice in Changes(changed, second, space))
                    {
                        yield return twice;
                    }
                }
            }
        }
    }

    // Of an issue with very many values, those near by.
    private static IEnumerable<Outcome> Changes(Outcome start, int issue, OutcomeSpace space)
    {
        const int Reach = 5;
        int at = start.Values[issue].Index;
        int size = (int)space.Issues[issue].Size!.Value;
        for (int value = Math.Max(0, at - Reach); value <= Math.Min(size - 1, at + Reach); value++)
        {
            if (value != at)
            {
                yield return new Outcome(start.Values.SetItem(issue, IssueValue.At(value)));
            }
        }
    }

    private static List<Offer> Different(List<Offer> candidates, int count)
    {
        var taken = new List<Offer>();
        foreach (int least in (int[])[2, 1])
        {
            foreach (Offer candidate in candidates)
            {
                if (taken.Count == count)
                {
                    return taken;
                }

                if (taken.TrueForAll(offer => Differences(offer, candidate) >= least))
                {
                    taken.Add(candidate);
                }
            }
        }

        return taken;
    }

    private static int Differences(Offer left, Offer right) =>
        left
            .Point.Outcome.Values.Zip(right.Point.Outcome.Values, (one, other) => one != other)
            .Count(differs => differs);

    private static Offer InSpace(Offer offer, Scenario scenario, Scenario finite) =>
        ReferenceEquals(scenario, finite)
            ? offer
            : offer with
            {
                Point = offer.Point with { Outcome = FiniteScenario.Numbered(offer.Point.Outcome, scenario, finite) },
            };

    private sealed class OutcomeOrder : IComparer<Outcome>
    {
        public static OutcomeOrder Instance { get; } = new();

        public int Compare(Outcome? x, Outcome? y)
        {
            for (int issue = 0; issue < x!.Values.Length; issue++)
            {
                int order = x.Values[issue].Index.CompareTo(y!.Values[issue].Index);
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
