using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Web.Tables.Packages;

/// <summary>The issues of a scenario in another order, with the same meaning: what one side was asked for later stands where it stands for all.</summary>
internal static class IssueOrder
{
    /// <summary>The scenario with its issues in an order.</summary>
    /// <param name="scenario">The scenario, whose preferences are scores where the order changes, and which has neither packages nor outcomes of its own.</param>
    /// <param name="names">The names of its issues, each once, in the order wanted.</param>
    public static Scenario Of(Scenario scenario, ImmutableArray<string> names)
    {
        int[] place = [.. scenario.Space.Issues.Select(issue => names.IndexOf(issue.Name))];
        return place.SequenceEqual(Enumerable.Range(0, place.Length))
            ? scenario
            : scenario with
            {
                Space = new OutcomeSpace(
                    [.. names.Select(name => scenario.Space.Issues[scenario.Space.IndexOf(name)])],
                    [.. scenario.Space.Rules.Select(rule => rule with { Forbids = Moved(rule.Forbids, place) })]
                ),
                Parties = [.. scenario.Parties.Select(party => Moved(party, place))],
                ThirdParties = [.. scenario.ThirdParties.Select(party => Moved(party, place))],
            };
    }

    private static Party Moved(Party party, int[] place) =>
        party with
        {
            Preferences = party.Preferences is PreferenceModel.Scores scores
                ? scores with
                {
                    Terms = [.. scores.Terms.Select(term => Moved(term, place))],
                }
                : party.Preferences,
            DealBreakers =
            [
                .. party.DealBreakers.Select(limit => limit with { Conditions = Moved(limit.Conditions, place) }),
            ],
        };

    private static Term Moved(Term term, int[] place) =>
        term switch
        {
            Term.OfIssue of => of with { Issue = place[of.Issue] },
            Term.OfGroup of => of with { Issues = [.. of.Issues.Select(issue => place[issue])] },
            Term.Rectangle of => of with
            {
                Bounds = [.. of.Bounds.Select(bound => bound with { Issue = place[bound.Issue] })],
            },
            Term.Combined of => of with { Terms = [.. of.Terms.Select(each => Moved(each, place))] },
            _ => term,
        };

    private static ImmutableArray<Condition> Moved(ImmutableArray<Condition> conditions, int[] place) =>
        [
            .. conditions.Select(each =>
                each switch
                {
                    Condition.OneOf of => new Condition.OneOf(place[of.Issue], of.Values),
                    Condition.NoneOf of => new Condition.NoneOf(place[of.Issue], of.Values),
                    Condition.Between of => new Condition.Between(place[of.Issue], of.Low, of.High),
                    _ => each,
                }
            ),
        ];
}
