using System.Collections.Concurrent;
using CsCheck;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Tests.Explaining;

/// <summary>Everything that an explanation lists is all that there is, and the best: compared on made-up talks with trying every set of demands, every outcome and every pair of outcomes.</summary>
public class EveryOutcomeTests
{
    private const string Seed = "0000KXz3ZtR4";

    private static readonly ExplanationOptions Whole = new() { Focus = [], Examples = 10_000 };

    [Fact]
    public void Conflicts_and_ways_out_are_all_that_there_are() =>
        Sample(
            talks =>
            {
                var naive = new NaiveDemands(talks);
                DealExplanation why = DealExplainer.Explain(talks.Scenario, Whole);
                Assert.Equal(!naive.HasDeal, why.Verdict == DealVerdict.NoZone);
                Assert.Equal(naive.BestOffered(), why.Parties.Select(party => party.BestOffered));
                if (naive.HasDeal)
                {
                    Assert.Empty(why.Conflicts);
                    Assert.Empty(why.Ways);
                    return ["deal"];
                }

                string[] conflicts = naive.Conflicts(areStated: false);
                string[] ways = naive.Ways(areStated: false, []);
                Same(conflicts, why.Conflicts.Select(each => string.Join(' ', each)));
                Same(ways, why.Ways.Select(naive.Text));
                Assert.Equal((conflicts.Length, ways.Length), (why.ConflictsFound, why.WaysFound));
                return [$"{Math.Min(conflicts.Length, 3)} conflicts", $"{Math.Min(ways.Length, 3)} ways"];
            },
            "deal",
            "1 conflicts",
            "2 conflicts",
            "3 conflicts",
            "1 ways",
            "2 ways",
            "3 ways"
        );

    [Fact]
    public void What_parties_state_cannot_stand_together_in_exactly_the_ways_that_are_listed() =>
        Sample(
            talks =>
            {
                var naive = new NaiveDemands(talks);
                DealExplanation why = DealExplainer.Explain(talks.Scenario, Whole);
                if (!talks.Scenario.Parties.Any(party => party.Positions.Length > 0))
                {
                    Assert.Empty(why.StatedWays);
                    return ["nothing stated"];
                }

                string[] ways = naive.Ways(areStated: true, []);
                bool isMet = ways.Any(way => way.StartsWith(" with", StringComparison.Ordinal));
                Same(
                    isMet ? [] : naive.Conflicts(areStated: true),
                    why.StatedConflicts.Select(each => string.Join(' ', each))
                );
                Same(isMet ? [] : ways, why.StatedWays.Select(naive.Text));
                return [isMet ? "met together" : "clashing"];
            },
            "nothing stated",
            "met together",
            "clashing"
        );

    [Fact]
    public void Values_that_are_in_no_deal_are_all_listed_with_every_way_to_let_them_in() =>
        Sample(
            talks =>
            {
                var naive = new NaiveDemands(talks);
                DealExplanation why = DealExplainer.Explain(talks.Scenario, Whole);
                Same(
                    naive
                        .KeptOut()
                        .SelectMany(having =>
                            naive
                                .Ways(areStated: false, [having])
                                .Select(way => $"{having.Issue} {having.Values[0]}: {way}")
                        ),
                    why.KeptOut.SelectMany(kept =>
                        kept.Ways.Select(way => $"{kept.Issue} {kept.Value}: {naive.Text(way)}")
                    )
                );
                return [why.KeptOut.IsEmpty ? "none" : "kept out"];
            },
            "none",
            "kept out"
        );

    [Fact]
    public void Interim_deals_and_trades_are_all_there_are_the_best_first_and_a_simple_one_last() =>
        Sample(
            talks =>
            {
                var naive = new NaiveSteps(talks, new NaiveDemands(talks));
                DealExplanation why = DealExplainer.Explain(talks.Scenario, Whole);
                DealExplanation few = DealExplainer.Explain(talks.Scenario, Whole with { Examples = 3 });
                var seen = new List<string>();
                if (talks.Scenario.StatusQuo is { } current)
                {
                    (string Text, Rational Share, int Changes)[] gains = naive.Gains(current, mostChanges: 3);
                    Same(gains.Select(gain => gain.Text), why.Interim.Select(Text));
                    Assert.Equal(gains.Length, why.InterimFound);
                    Assert.Equal(gains.Length, few.InterimFound);
                    Rational[] shares = [.. gains.Select(gain => gain.Share).OrderDescending()];
                    Rational[] Told(DealExplanation of) =>
                        [.. of.Interim.Select(each => gains.Single(gain => gain.Text == Text(each)).Share)];
                    Assert.Equal(shares, Told(why));
                    Assert.Equal(Math.Min(3, gains.Length), few.Interim.Length);
                    Assert.Equal(shares.Take(2), Told(few).Take(2));
                    Assert.Equal(
                        gains.Select(gain => gain.Changes).DefaultIfEmpty().Min(),
                        few.Interim.Select(gain => gain.Issues.Length).DefaultIfEmpty().Min()
                    );
                    seen.AddRange(why.Interim.Select(gain => $"interim of {gain.Issues.Length}"));
                    seen.AddRange(why.InterimFound > 3 ? ["more than are told"] : []);
                }
                else
                {
                    Assert.Equal((0, 0), (why.Interim.Length, why.InterimFound));
                }

                foreach (TabledOffer offer in why.Weighed)
                {
                    Same(
                        naive.Gains(offer.Outcome, mostChanges: 3).Select(gain => gain.Text),
                        offer.Trades.Select(Text)
                    );
                    seen.AddRange(offer.Trades.Select(gain => $"trade of {gain.Issues.Length}"));
                }

                return seen;
            },
            "interim of 1",
            "interim of 2",
            "interim of 3",
            "more than are told",
            "trade of 1",
            "trade of 2",
            "trade of 3"
        );

    [Fact]
    public void What_an_offer_lacks_is_told_and_no_deal_is_nearer_to_it() =>
        Sample(
            talks =>
            {
                var demands = new NaiveDemands(talks);
                var naive = new NaiveSteps(talks, demands);
                var seen = new List<string>();
                foreach (TabledOffer offer in DealExplainer.Explain(talks.Scenario, Whole).Weighed)
                {
                    Assert.Equal(demands.IsAllowed(offer.Outcome), offer.IsAllowed);
                    Assert.Equal(
                        Enumerable
                            .Range(0, talks.Parties)
                            .Select(party => talks.Worth(party, NaiveDemands.Values(offer.Outcome))),
                        offer.Utilities
                    );
                    if (offer.IsAllowed)
                    {
                        Assert.Equal(demands.NotMet(offer.Outcome), string.Join(' ', offer.NotMet));
                    }

                    (int Changes, Rational Share)? nearest = naive.NearestDeal(offer.Outcome);
                    Assert.Equal(
                        nearest is { Changes: 0 } ? null : nearest,
                        offer.Nearby is { } nearby
                            ? (
                                nearby.Issues.Length,
                                demands.LeastShare(NaiveDemands.Values(nearby.Outcome), talks.Fallbacks)
                            )
                            : ((int, Rational)?)null
                    );
                    seen.Add($"{nearest?.Changes ?? -1} away");
                }

                return seen;
            },
            "-1 away",
            "0 away",
            "1 away",
            "2 away"
        );

    [Fact]
    public void No_pair_of_outcomes_asks_for_less_disagreement_about_an_event_than_the_one_that_is_told() =>
        Sample(
            talks =>
            {
                var demands = new NaiveDemands(talks);
                DealExplanation why = DealExplainer.Explain(talks.Scenario, Whole);
                Rational? least =
                    demands.HasDeal || talks.Parties != 2 ? null : new NaiveSteps(talks, demands).LeastDisagreement([]);
                Assert.Equal(least, why.Contingent?.Disagreement);
                return
                [
                    demands.HasDeal || talks.Parties != 2 ? "not asked"
                    : least is null ? "no pair"
                    : least.Value.Sign > 0 ? "disagreement"
                    : "same belief",
                ];
            },
            "not asked",
            "no pair",
            "disagreement",
            "same belief"
        );

    [Fact]
    public void Every_change_for_a_deal_with_something_in_it_is_the_least_with_caps_and_issues_that_hang_together_too() =>
        Sample(
            talks =>
            {
                Condition[] focus = talks.Scenario.StatusQuo is { } current
                    ? [new Condition.OneOf(0, [current.Values[0].Index])]
                    : [];
                var naive = new NaiveChanges(talks, focus);
                DealExplanation why = DealExplainer.Explain(talks.Scenario, Whole with { Focus = [.. focus] });
                if (why.InFocus is { } within)
                {
                    int count = new NaiveDemands(talks).DealsWith(focus);
                    Assert.Equal(count, within.Zone.AtLeast);
                    Assert.Equal(count, within.Zone.AtMost);
                }

                string[] found =
                [
                    .. why
                        .Changes.Where(change => change is not LeastChange.Split { Stages: > NaiveChanges.MostStages })
                        .Select(NaiveChanges.Text),
                ];
                Same(naive.HasDeal ? [] : naive.All(), found);
                return found.Select(text => $"{text.Split(' ')[0]}{(focus.Length > 0 ? " within" : "")}");
            },
            [
                .. ((string[])["lower", "together", "raise", "pay", "option", "issue", "give"]).SelectMany(kind =>
                    (string[])[kind, $"{kind} within"]
                ),
                "without",
                "stages",
            ]
        );

    private static string Text(JointGain gain) =>
        NaiveSteps.Text(gain.Issues, NaiveDemands.Values(gain.Outcome), gain.Gains, gain.IsDeal);

    private static void Same(IEnumerable<string> expected, IEnumerable<string> found) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));

    // Of everything that can be seen there has to have been some.
    private static void Sample(Func<SmallTalks, IEnumerable<string>> compare, params string[] expected)
    {
        var seen = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        SmallTalks.Made.Sample(
            talks =>
            {
                foreach (string kind in compare(talks).Distinct())
                {
                    seen.AddOrUpdate(kind, 1, (_, known) => known + 1);
                }
            },
            iter: 500,
            seed: Seed
        );
        Assert.All(expected, kind => Assert.Contains(kind, seen.Keys));
    }
}
