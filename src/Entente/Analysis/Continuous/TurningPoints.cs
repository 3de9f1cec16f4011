using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Continuous;

/// <summary>A scenario in which each continuous issue keeps only the numbers at which some party's worth turns: enough for best, worst and stakes.</summary>
internal static class TurningPoints
{
    public static Scenario Of(Scenario scenario, Func<Estimate, Rational> reading)
    {
        OutcomeSpace space = scenario.Space;
        Rational[][] numbers =
        [
            .. space.Issues.Select((issue, i) => issue.IsContinuous ? Numbers(scenario, i, reading) : []),
        ];
        Issue[] issues =
        [
            .. space.Issues.Select(
                (issue, i) =>
                    issue.IsContinuous
                        ? new Issue.Choice(issue.Name, [.. numbers[i].Select(number => new Option(number.ToString()))])
                        : issue
            ),
        ];
        return scenario with
        {
            Space = new OutcomeSpace([.. issues], space.Rules),
            Parties =
            [
                .. scenario.Parties.Select(party =>
                    party with
                    {
                        Preferences = Tabled((PreferenceModel.Scores)party.Preferences!, space, numbers, reading),
                        Fallback = Fallback.None,
                    }
                ),
            ],
        };
    }

    /// <summary>The numbers of a continuous issue at which some party's worth turns, and its ends, in their order.</summary>
    /// <param name="scenario">A scenario; parties whose preferences are no scores by issue have no such numbers.</param>
    /// <param name="issue">The issue, from 0.</param>
    /// <param name="reading">What an estimate is taken for.</param>
    public static Rational[] Numbers(Scenario scenario, int issue, Func<Estimate, Rational> reading)
    {
        var real = (Issue.Real)scenario.Space.Issues[issue];
        return
        [
            .. scenario
                .Parties.Select(party => party.Preferences)
                .OfType<PreferenceModel.Scores>()
                .SelectMany(scores => scores.Terms)
                .SelectMany(Leaves)
                .Where(term => term.Issue == issue)
                .SelectMany(term => ValueCurve.Of(term.Value, real, reading).Points.Select(point => point.Number))
                .Append(real.Low)
                .Append(real.High)
                .Where(number => number >= real.Low && number <= real.High)
                .Distinct()
                .Order(),
        ];
    }

    private static IEnumerable<Term.OfIssue> Leaves(Term term) =>
        term switch
        {
            Term.OfIssue of => [of],
            Term.Combined of => of.Terms.SelectMany(Leaves),
            _ => [],
        };

    private static PreferenceModel Tabled(
        PreferenceModel.Scores scores,
        OutcomeSpace space,
        Rational[][] numbers,
        Func<Estimate, Rational> reading
    ) => scores with { Terms = [.. scores.Terms.Select(term => Tabled(term, space, numbers, reading))] };

    private static Term Tabled(Term term, OutcomeSpace space, Rational[][] numbers, Func<Estimate, Rational> reading)
    {
        switch (term)
        {
            case Term.OfIssue of when space.Issues[of.Issue].IsContinuous:
                ValueCurve curve = ValueCurve.Of(of.Value, space.Issues[of.Issue], reading);
                return of with
                {
                    Value = new ValueFunction.Table([
                        .. numbers[of.Issue].Select(number => (Estimate)curve.At(number)),
                    ]),
                };
            case Term.Combined { Kind: Aggregation.Sum } of:
                return of with { Terms = [.. of.Terms.Select(each => Tabled(each, space, numbers, reading))] };
            default:
                return term;
        }
    }
}
