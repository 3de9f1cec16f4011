using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis;
using Entente.Explaining.Demands;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>A scenario as it is explained: where too many combinations hang together, without the values that are superfluous.</summary>
internal sealed class NarrowedScenario
{
    private readonly ImmutableArray<ImmutableArray<int>> superfluous;
    private readonly ImmutableArray<PartySummary> unlimited;
    private readonly CancellationToken cancellation;

    public NarrowedScenario(
        Scenario finite,
        IReadOnlyList<OnTheTable> offers,
        ExplanationOptions options,
        CancellationToken cancellation
    )
    {
        Whole = finite;
        this.cancellation = cancellation;
        ScenarioAnalysis whole = ScenarioAnalyzer.Analyze(finite, null, cancellation);

        // Where limits forbid every outcome, scales are those of what the rules allow, superfluous values among it.
        superfluous = whole.Parties.Any(party => party.Min is null)
            ? []
            : SuperfluousValues.Of(
                finite,
                [.. offers.Select(offer => offer.Outcome), .. SpokenOf(finite)],
                options.Focus.IsDefault ? [] : options.Focus,
                options.MaxTable
            );
        Scenario = SuperfluousValues.Without(finite, superfluous);
        unlimited =
            superfluous.IsEmpty || finite.Parties.All(party => party.DealBreakers.IsEmpty)
                ? whole.Parties
                : ScenarioAnalyzer.Analyze(WithoutLimits(finite), null, cancellation).Parties;
        Analysis = superfluous.IsEmpty ? whole : Joined(whole, ScenarioAnalyzer.Analyze(Scenario, null, cancellation));
    }

    /// <summary>The scenario as it was.</summary>
    public Scenario Whole { get; }

    /// <summary>The scenario, rules forbidding what is superfluous.</summary>
    public Scenario Scenario { get; }

    /// <summary>What is possible and fair in the scenario as it was.</summary>
    public ScenarioAnalysis Analysis { get; }

    /// <summary>An explanation, with what was left out; deals that were asked for are counted with it.</summary>
    public DealExplanation Told(DealExplanation explanation) =>
        superfluous.IsEmpty
            ? explanation
            : explanation with
            {
                Superfluous = superfluous,
                Parties =
                [
                    .. explanation.Parties.Select((party, i) => party with { Worst = unlimited[i].Min ?? party.Worst }),
                ],
                InFocus = explanation.InFocus is { Zone.AtLeast.IsZero: false } focus
                    ? focus with
                    {
                        Zone = Counted(focus.Zone, Within(explanation)),
                    }
                    : explanation.InFocus,
            };

    private static IEnumerable<Outcome> SpokenOf(Scenario scenario) =>
        scenario.Parties.Select(party => party.Fallback.Outcome).Append(scenario.StatusQuo).OfType<Outcome>();

    // What is worst for somebody may be what a limit forbids.
    private static Scenario WithoutLimits(Scenario scenario) =>
        scenario with
        {
            Parties = [.. scenario.Parties.Select(party => party with { DealBreakers = [] })],
        };

    // What is best for somebody, or fair, is the same with and without; what is worst, and how many there are, is not. To somebody away from the table what is fair with them may be something else.
    private static ScenarioAnalysis Joined(ScenarioAnalysis whole, ScenarioAnalysis narrowed) =>
        whole.Zone.IsExact && !whole.ThirdParties.IsEmpty
            ? whole
            : whole with
            {
                Frontier = narrowed.Frontier,
                Solutions = narrowed.Solutions,
                ThirdParties = narrowed.ThirdParties,
                Zone =
                    narrowed.Zone.Exists is null ? whole.Zone
                    : narrowed.Zone.AtLeast.IsZero ? narrowed.Zone
                    : Counted(narrowed.Zone, whole.Zone),
            };

    private AgreementZone Within(DealExplanation explanation) =>
        ScenarioAnalyzer.Analyze(FocusFinder.Within(Whole, explanation.Focus), null, cancellation).Zone;

    // Where all were too many to count there are at least those that are left.
    private static AgreementZone Counted(AgreementZone left, AgreementZone all) =>
        new()
        {
            Exists = true,
            AtLeast = BigInteger.Max(all.AtLeast, left.AtLeast),
            AtMost = all.AtMost,
        };
}
