using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining.Checking;

/// <summary>Scenarios with a change made to them.</summary>
internal static class ChangedScenario
{
    /// <summary>With a party's fallback lower by an amount.</summary>
    public static Scenario WithFallback(Scenario scenario, int party, Rational worth) =>
        With(scenario, party, each => each with { Fallback = each.Fallback with { Worth = worth } });

    /// <summary>Without one of a party's deal-breakers.</summary>
    public static Scenario Without(Scenario scenario, IEnumerable<Demand.Limit> limits)
    {
        foreach (IGrouping<int, Demand.Limit> own in limits.GroupBy(limit => limit.Party))
        {
            int[] places = [.. own.Select(limit => limit.Place)];
            scenario = With(
                scenario,
                own.Key,
                each => each with { DealBreakers = [.. each.DealBreakers.Where((_, place) => !places.Contains(place))] }
            );
        }

        return scenario;
    }

    /// <summary>With one value of an issue worth more to a party.</summary>
    public static Scenario WithScore(Scenario scenario, int party, int issue, int value, Rational amount)
    {
        int size = (int)scenario.Space.Issues[issue].Size!.Value;
        return With(
            scenario,
            party,
            each =>
                each with
                {
                    Preferences = each.Preferences switch
                    {
                        PreferenceModel.Scores scores => scores with
                        {
                            Terms = scores.Terms.Add(
                                new Term.OfIssue(
                                    issue,
                                    new ValueFunction.Table([
                                        .. Enumerable
                                            .Range(0, size)
                                            .Select(i => (Estimate)(i == value ? amount : Rational.Zero)),
                                    ])
                                )
                                {
                                    Weight = Rational.One / scores.Scale,
                                }
                            ),
                        },
                        PreferenceModel.Listed list => list with
                        {
                            Outcomes =
                            [
                                .. list.Outcomes.Select(scored =>
                                    scored.Outcome.Values[issue] == IssueValue.At(value)
                                        ? scored with
                                        {
                                            Score = scored.Score.Likely + amount,
                                        }
                                        : scored
                                ),
                            ],
                        },
                        var other => other,
                    },
                }
        );
    }

    /// <summary>With nothing that speaks of an issue by itself counted, and without caps: what the rest is worth.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="issue">The issue; -1 for none.</param>
    public static Scenario Uncapped(Scenario scenario, int issue) =>
        scenario with
        {
            Parties =
            [
                .. scenario.Parties.Select(party =>
                    party.Preferences is PreferenceModel.Scores scores
                        ? party with
                        {
                            Preferences = scores with { Cap = null, Terms = Without(scores.Terms, issue) },
                        }
                        : party
                ),
            ],
        };

    private static ImmutableArray<Term> Without(ImmutableArray<Term> terms, int issue) =>
        [
            .. terms
                .Where(term => term is not Term.OfIssue of || of.Issue != issue)
                .Select(term =>
                    term is Term.Combined { Kind: Aggregation.Sum } sum
                        ? sum with
                        {
                            Terms = Without(sum.Terms, issue),
                        }
                        : term
                ),
        ];

    private static Scenario With(Scenario scenario, int party, Func<Party, Party> change) =>
        scenario with
        {
            Parties = scenario.Parties.SetItem(party, change(scenario.Parties[party])),
        };
}
