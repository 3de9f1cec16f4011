using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Explaining.Changes;
using Entente.Explaining.Points;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>Finds what there is of deals that contain something, by the analysis of the scenario in which the rules forbid all else.</summary>
internal sealed class FocusFinder(
    PointBook focused,
    Scenario whole,
    ImmutableArray<Rational> scales,
    int mostWays,
    CancellationToken cancellation
)
{
    private readonly Scenario scenario = focused.Model.Scenario;

    /// <summary>The answer.</summary>
    /// <param name="focus">What a deal has to contain, at least one condition.</param>
    public DealsInFocus Of(ImmutableArray<Condition> focus)
    {
        ImmutableArray<Way> ways = focused.All.Count == 0 ? [] : Ways.Of(focused, focused.All, scales);
        if (ways is not [{ Demands: 0 }, ..])
        {
            return new DealsInFocus(
                new AgreementZone
                {
                    Exists = false,
                    AtLeast = 0,
                    AtMost = 0,
                }
            )
            {
                Ways = [.. ways.Take(mostWays).Select(way => KeptOutFinder.WayOutOf(focused, focused.All, way))],
            };
        }

        Scenario within = Within(scenario, focus);
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(within, null, cancellation);
        // How things stand is what those away from the table compare with, whether or not it contains what is asked.
        UtilityPoint? fairest = new UnblockedFinder(
            Within(whole, focus) with
            {
                StatusQuo = scenario.StatusQuo,
            },
            analysis,
            cancellation
        ).Find();
        return new DealsInFocus(analysis.Zone)
        {
            Fairest = fairest,
            IsNash = analysis.Solutions.Nash.Points is [{ Outcome: var nash }, ..] && nash.Equals(fairest?.Outcome),
        };
    }

    /// <summary>The scenario in which the rules forbid all that does not contain something.</summary>
    public static Scenario Within(Scenario scenario, ImmutableArray<Condition> focus) =>
        scenario with
        {
            Space = new OutcomeSpace(
                scenario.Space.Issues,
                scenario.Space.Rules.AddRange(focus.Select(condition => new Rule([Other(scenario, condition)])))
            ),
            StatusQuo = null,
            Packages = [],
        };

    // Every value of the issue of which the condition does not hold.
    private static Condition.OneOf Other(Scenario scenario, Condition condition)
    {
        Issue issue = scenario.Space.Issues[condition.Issue];
        return new Condition.OneOf(
            condition.Issue,
            [
                .. Enumerable
                    .Range(0, (int)issue.Size!.Value)
                    .Where(value => !condition.Holds(issue, IssueValue.At(value))),
            ]
        );
    }
}
