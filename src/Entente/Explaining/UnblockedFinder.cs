using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>Finds what a deal could be that nobody who is not at the table would block.</summary>
internal sealed class UnblockedFinder(Scenario scenario, ScenarioAnalysis analysis, CancellationToken cancellation)
{
    private readonly ThirdPartyStakes away = new(scenario);

    /// <summary>The Nash outcome, or, where a third party could block it and is worse off by it, that of the outcomes which no such party can block; the first again where there is none.</summary>
    public UtilityPoint? Find()
    {
        UtilityPoint? first = Nash(analysis);
        UtilityPoint? found = first;
        Scenario left = scenario with { StatusQuo = null, Packages = [] };
        while (found is not null)
        {
            ImmutableArray<ThirdPartySay> blocks =
            [
                .. scenario
                    .ThirdParties.Where(party => away.WouldBlock(party, found.Outcome))
                    .SelectMany(party => away.BlocksOf(party, found.Outcome)),
            ];
            if (blocks.IsEmpty)
            {
                return found;
            }

            if (blocks.Any(say => say.Conditions.IsEmpty))
            {
                return first;
            }

            left = left with
            {
                Space = new OutcomeSpace(
                    left.Space.Issues,
                    left.Space.Rules.AddRange(blocks.Select(say => new Rule(say.Conditions)))
                ),
            };
            found = Nash(ScenarioAnalyzer.Analyze(left, null, cancellation));
        }

        return first;
    }

    private static UtilityPoint? Nash(ScenarioAnalysis of) =>
        of.Solutions.Nash.Points is [var point, ..] ? point : null;
}
