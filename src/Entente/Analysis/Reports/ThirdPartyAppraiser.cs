using System.Collections.Immutable;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Reports;

/// <summary>Says what solutions and packages do to those who have no say.</summary>
internal sealed class ThirdPartyAppraiser(Scenario scenario, Func<Estimate, Rational> reading)
{
    // Of very many ties the first speak for all.
    private const int MostTies = 20;

    public ImmutableArray<ThirdPartyReport> Appraise(Solutions solutions)
    {
        if (scenario.ThirdParties.IsEmpty)
        {
            return [];
        }

        (string Occasion, Outcome Outcome)[] occasions =
        [
            .. From("nash", solutions.Nash),
            .. From("egalitarian", solutions.Egalitarian),
            .. From("kalaiSmorodinsky", solutions.KalaiSmorodinsky),
            .. From("utilitarian", solutions.Utilitarian),
            .. scenario.StatusQuo is { } current ? [("statusQuo", current)] : Array.Empty<(string, Outcome)>(),
            .. scenario.Packages.Select(package => ($"package:{package.Name}", package.Outcome)),
        ];
        return [.. scenario.ThirdParties.Select(party => Appraise(party, occasions))];
    }

    private static IEnumerable<(string, Outcome)> From(string name, Solution solution) =>
        solution.Points.Take(MostTies).Select(point => (name, point.Outcome));

    private ThirdPartyReport Appraise(Party party, (string Occasion, Outcome Outcome)[] occasions)
    {
        bool hasScores = party.Preferences is PreferenceModel.Scores or PreferenceModel.Listed;
        if (!hasScores)
        {
            var unknown = new PartySummary(party.Name) { IsKnown = party.Preferences is not null };
            return new ThirdPartyReport(
                unknown,
                [.. occasions.Select(each => new ThirdPartyEffect(each.Occasion, each.Outcome, null, null))]
            );
        }

        var scored = new ScoredParty(party, scenario.Space, reading);
        Rational origin = scenario.StatusQuo is { } current ? scored.Function.Of(current) : scored.Reservation;
        var summary = new PartySummary(party.Name)
        {
            IsKnown = true,
            HasScores = true,
            Reservation = scored.Reservation,
            Unit = scored.Unit,
        };
        return new ThirdPartyReport(
            summary,
            [
                .. occasions.Select(each =>
                {
                    Rational utility = scored.Function.Of(each.Outcome);
                    return new ThirdPartyEffect(each.Occasion, each.Outcome, utility, utility - origin);
                }),
            ]
        );
    }
}
