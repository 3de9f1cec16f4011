using CsCheck;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Formats.Tests.Native;

/// <summary>Scenarios of which the rules leave every issue a value and each list of outcomes holds one, as in a file.</summary>
internal static class ReadableScenarios
{
    public static Gen<Scenario> Gen { get; } =
        DescribedScenarioGen.Scenario.Where(scenario =>
            !Enumerable.Range(0, scenario.Space.Issues.Length).Any(issue => IsForbidden(scenario.Space, issue))
            && !scenario.Parties.Concat(scenario.ThirdParties).SelectMany(Preferences).Any(IsEmptyList)
        );

    private static IEnumerable<PreferenceModel?> Preferences(Party party) =>
        party.Readings.Values.Select(reading => reading.Preferences).Prepend(party.Preferences);

    private static bool IsEmptyList(PreferenceModel? model) =>
        model is PreferenceModel.Listed { Outcomes.IsEmpty: true, Otherwise: null };

    private static bool IsForbidden(OutcomeSpace space, int issue)
    {
        Issue of = space.Issues[issue];
        Rule[] rules = [.. space.Rules.Where(rule => rule.Forbids.All(condition => condition.Issue == issue))];
        bool IsForbiddenBy(Rule rule, IssueValue value) => rule.Forbids.All(condition => condition.Holds(of, value));
        return of switch
        {
            Issue.Real { Step: null } real => rules.Any(rule =>
                IsForbiddenBy(rule, IssueValue.Of(real.Low)) && IsForbiddenBy(rule, IssueValue.Of(real.High))
            ),
            _ => Enumerable
                .Range(0, (int)of.Size!)
                .All(value => rules.Any(rule => IsForbiddenBy(rule, IssueValue.At(value)))),
        };
    }
}
