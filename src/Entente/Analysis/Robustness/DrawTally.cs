using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Analysis.Robustness;

/// <summary>Counts over some of the draws. Counts of different draws add up, in whatever order.</summary>
internal sealed class DrawTally
{
    private readonly int[][] acceptable;
    private readonly int[] acceptableToAll;
    private readonly int[] efficient;
    private readonly int[] found = new int[Concepts.Length];
    private readonly Dictionary<IssueValue, int>[][] choices;
    private int zoneExists;

    public DrawTally(Scenario scenario)
    {
        int offers = DrawOffers.Of(scenario).Length;
        acceptable = [.. Enumerable.Range(0, offers).Select(_ => new int[scenario.Parties.Length])];
        acceptableToAll = new int[offers];
        efficient = new int[offers];
        choices =
        [
            .. Concepts.Select(_ => scenario.Space.Issues.Select(_ => new Dictionary<IssueValue, int>()).ToArray()),
        ];
    }

    /// <summary>The solution concepts, in the order of counts.</summary>
    public static ImmutableArray<string> Concepts { get; } = ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"];

    /// <summary>Counts one draw.</summary>
    public void Add(DrawFindings draw)
    {
        zoneExists += draw.ZoneExists ? 1 : 0;
        for (int offer = 0; offer < draw.Offers.Length; offer++)
        {
            DrawnOffer drawn = draw.Offers[offer];
            acceptableToAll[offer] += drawn.IsAcceptableToAll ? 1 : 0;
            efficient[offer] += drawn.IsEfficient ? 1 : 0;
            for (int party = 0; party < drawn.AcceptableTo.Length; party++)
            {
                acceptable[offer][party] += drawn.AcceptableTo[party] ? 1 : 0;
            }
        }

        for (int concept = 0; concept < draw.Solutions.Length; concept++)
        {
            if (draw.Solutions[concept] is { } outcome)
            {
                found[concept]++;
                for (int issue = 0; issue < outcome.Values.Length; issue++)
                {
                    Count(choices[concept][issue], outcome.Values[issue], 1);
                }
            }
        }
    }

    /// <summary>Adds the counts of other draws.</summary>
    public void Add(DrawTally other)
    {
        zoneExists += other.zoneExists;
        for (int offer = 0; offer < acceptable.Length; offer++)
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
                    Count(choices[concept][issue], value, count);
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
        return new RobustnessReport(draws, seed, ranges)
        {
            ZoneExists = zoneExists,
            Offers = [.. names.Select((name, offer) => Offer(scenario, name, offer))],
            Solutions = scenario.Parties.All(AnalysisRun.HasScores)
                ?
                [
                    .. Concepts.Select(
                        (concept, i) => new SolutionRobustness(concept, found[i], [.. choices[i].Select(Frequencies)])
                    ),
                ]
                : [],
        };
    }

    private OfferRobustness Offer(Scenario scenario, string name, int offer) =>
        new(
            name,
            [
                .. scenario.Parties.Select(
                    (party, i) => AnalysisRun.HasScores(party) ? acceptable[offer][i] : (int?)null
                ),
            ],
            acceptableToAll[offer],
            efficient[offer]
        );

    private static void Count(Dictionary<IssueValue, int> counts, IssueValue value, int count) =>
        counts[value] = counts.GetValueOrDefault(value) + count;

    private static ImmutableArray<ValueFrequency> Frequencies(Dictionary<IssueValue, int> counts) =>
        [
            .. counts
                .Select(each => new ValueFrequency(each.Key, each.Value))
                .OrderByDescending(each => each.Count)
                .ThenBy(each => each.Value.Index)
                .ThenBy(each => each.Value.Number),
        ];
}
