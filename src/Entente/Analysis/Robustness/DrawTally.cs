using System.Collections.Immutable;
using Entente.Analysis.Sampling;
using Entente.Analysis.Solving;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>Counts over some of the draws. Counts of different draws add up, in whatever order.</summary>
internal sealed class DrawTally
{
    private static readonly ImmutableArray<string> Concepts =
    [
        "nash",
        "kalaiSmorodinsky",
        "egalitarian",
        "utilitarian",
    ];

    private readonly ImmutableArray<Outcome> offers;
    private readonly int[][] acceptable;
    private readonly int[] acceptableToAll;
    private readonly int[] efficient;
    private readonly int[] found = new int[Concepts.Length];
    private readonly Dictionary<IssueValue, int>[][] choices;
    private int zoneExists;

    public DrawTally(Scenario scenario)
    {
        offers =
        [
            .. scenario.StatusQuo is { } current ? [current] : ImmutableArray<Outcome>.Empty,
            .. scenario.Packages.Select(package => package.Outcome),
        ];
        acceptable = [.. offers.Select(_ => new int[scenario.Parties.Length])];
        acceptableToAll = new int[offers.Length];
        efficient = new int[offers.Length];
        choices =
        [
            .. Concepts.Select(_ => scenario.Space.Issues.Select(_ => new Dictionary<IssueValue, int>()).ToArray()),
        ];
    }

    /// <summary>Counts one draw.</summary>
    /// <param name="drawn">The scenario with numbers for ranges.</param>
    /// <param name="solved">Its frontier and solutions.</param>
    public void Add(Scenario drawn, SolvedScenario solved)
    {
        zoneExists += solved.Zone.Exists == true ? 1 : 0;
        AddOffers(drawn, solved);
        PickedPoints[] picks = [solved.Nash, solved.KalaiSmorodinsky, solved.Egalitarian, solved.Utilitarian];
        for (int concept = 0; concept < picks.Length; concept++)
        {
            if (picks[concept].Points.Count == 0)
            {
                continue;
            }

            found[concept]++;
            Outcome outcome = solved.OutcomeAt(picks[concept].Points[0]);
            for (int issue = 0; issue < outcome.Values.Length; issue++)
            {
                Dictionary<IssueValue, int> counts = choices[concept][issue];
                counts[outcome.Values[issue]] = counts.GetValueOrDefault(outcome.Values[issue]) + 1;
            }
        }
    }

    /// <summary>Adds the counts of other draws.</summary>
    public void Add(DrawTally other)
    {
        zoneExists += other.zoneExists;
        for (int offer = 0; offer < offers.Length; offer++)
        {
            acceptableToAll[offer] += other.acceptableToAll[offer];
            efficient[offer] += other.efficient[offer];
            for (int party = 0; party < acceptable[offer].Length; party++)
            {
                acceptable[offer][party] += other.acceptable[offer][party];
            }
        }

        for (int concept = 0; concept < choices.Length; concept++)
        {
            found[concept] += other.found[concept];
            for (int issue = 0; issue < choices[concept].Length; issue++)
            {
                foreach ((IssueValue value, int count) in other.choices[concept][issue])
                {
                    Dictionary<IssueValue, int> counts = choices[concept][issue];
                    counts[value] = counts.GetValueOrDefault(value) + count;
                }
            }
        }
    }

    /// <summary>The counts by name.</summary>
    public RobustnessReport Report(Scenario scenario, int draws, ulong seed, int ranges)
    {
        ImmutableArray<string> names =
        [
            .. scenario.StatusQuo is null ? ImmutableArray<string>.Empty : [""],
            .. scenario.Packages.Select(package => package.Name),
        ];
        bool hasScores = scenario.Parties.All(AnalysisRun.HasScores);
        return new RobustnessReport(draws, seed, ranges)
        {
            ZoneExists = zoneExists,
            Offers =
            [
                .. names.Select(
                    (name, offer) =>
                        new OfferRobustness(
                            name,
                            [
                                .. scenario.Parties.Select(
                                    (party, i) => AnalysisRun.HasScores(party) ? acceptable[offer][i] : (int?)null
                                ),
                            ],
                            acceptableToAll[offer],
                            efficient[offer]
                        )
                ),
            ],
            Solutions = hasScores
                ?
                [
                    .. Concepts.Select(
                        (concept, i) => new SolutionRobustness(concept, found[i], [.. choices[i].Select(Frequencies)])
                    ),
                ]
                : [],
        };
    }

    private static ImmutableArray<ValueFrequency> Frequencies(Dictionary<IssueValue, int> counts) =>
        [
            .. counts
                .Select(each => new ValueFrequency(each.Key, each.Value))
                .OrderByDescending(each => each.Count)
                .ThenBy(each => each.Value.Index)
                .ThenBy(each => each.Value.Number),
        ];

    private void AddOffers(Scenario drawn, SolvedScenario solved)
    {
        if (offers.IsEmpty)
        {
            return;
        }

        var valuer = new OutcomeValuer(drawn);
        for (int offer = 0; offer < offers.Length; offer++)
        {
            UtilityPoint point = valuer.Value(offers[offer]);
            bool isAllowed = valuer.IsAllowed(offers[offer]);
            for (int party = 0; party < point.Utilities.Length; party++)
            {
                bool isAcceptable = point.Utilities[party] >= valuer.Reservations[party];
                acceptable[offer][party] += isAcceptable ? 1 : 0;
            }

            acceptableToAll[offer] += isAllowed && point.IsAcceptable ? 1 : 0;
            efficient[offer] += isAllowed && IsEfficient(point, drawn, solved) ? 1 : 0;
        }
    }

    private static bool IsEfficient(UtilityPoint point, Scenario drawn, SolvedScenario solved)
    {
        if (!drawn.Parties.All(AnalysisRun.HasScores))
        {
            return false;
        }

        Rational[] utilities = [.. point.Utilities.OfType<Rational>()];
        int low = 0;
        int high = solved.Count - 1;
        while (low <= high)
        {
            // Points stand in descending order, first party first.
            int middle = (low + high) / 2;
            int order = solved.UtilitiesAt(middle).AsSpan().SequenceCompareTo(utilities);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order > 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return solved.Segments.Any(piece =>
            piece.From.First >= utilities[0]
            && piece.To.First <= utilities[0]
            && piece.SecondAt(utilities[0]) == utilities[1]
        );
    }
}
