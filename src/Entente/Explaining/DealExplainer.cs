using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Continuous;
using Entente.Outcomes;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Explaining;

/// <summary>Explains why there is no deal, and finds the least that would have to change for one.</summary>
/// <remarks>
/// Exact: utilities are quotients of whole numbers, and all outcomes count. Groups of issues that nothing ties together are put together one after the other, and what others
/// make superfluous is dropped at once (see <see cref="ExplanationChecker"/> for the same by the definitions, outcome by outcome). Definitions: docs/concepts/explaining.md.
/// </remarks>
public static class DealExplainer
{
    /// <summary>Explains a scenario; its packages are what was on the table, but for those that nobody proposed.</summary>
    /// <param name="scenario">A scenario without faults; with readings, the first counts.</param>
    /// <param name="options">What to look for; null for the ordinary.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="UnsupportedScenarioException">A party has no scores, or the scenario is too large.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static DealExplanation Explain(
        Scenario scenario,
        ExplanationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ExplanationOptions known = options ?? ExplanationOptions.Default;
        return ContinuumExplainer.Explain(
            scenario,
            [],
            known,
            finite => ExplainFinite(finite, known, cancellation),
            cancellation
        );
    }

    private static DealExplanation ExplainFinite(
        Scenario finite,
        ExplanationOptions options,
        CancellationToken cancellation
    )
    {
        OnTheTable[] offers = [.. PackagesOf(finite, areProposed: true)];
        OnTheTable[] others = [.. PackagesOf(finite, areProposed: false)];
        var narrowed = new NarrowedScenario(finite, [.. offers, .. others], options, cancellation);
        return narrowed.Told(
            new ExplanationRun(narrowed.Scenario, narrowed.Whole, narrowed.Analysis, options, cancellation).Run(
                offers,
                others,
                null
            )
        );
    }

    /// <summary>Explains a session; its offers are what was on the table.</summary>
    /// <param name="record">What was recorded.</param>
    /// <param name="options">What to look for; null for the ordinary.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="UnsupportedScenarioException">A party has no scores, or the scenario is too large.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static DealExplanation Explain(
        SessionRecord record,
        ExplanationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.ArePositions)
        {
            return Explain(record.Scenario, options, cancellation);
        }

        ExplanationOptions known = options ?? ExplanationOptions.Default;
        return ContinuumExplainer.Explain(
            record.Scenario,
            record.Events.Select(each => each.Outcome).OfType<Outcome>(),
            known,
            finite => ExplainFinite(record, finite, known, cancellation),
            cancellation
        );
    }

    private static DealExplanation ExplainFinite(
        SessionRecord record,
        Scenario finite,
        ExplanationOptions options,
        CancellationToken cancellation
    )
    {
        ImmutableArray<LoggedEvent> events =
        [
            .. record.Events.Select(each =>
                each.Outcome is { } outcome
                    ? each with
                    {
                        Outcome = FiniteScenario.Nearest(outcome, finite.Space),
                    }
                    : each
            ),
        ];
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(finite, null, cancellation);
        SessionReview review = SessionReviewer.Review(record with { Scenario = finite, Events = events }, analysis);
        OnTheTable[] offers =
        [
            .. review
                .Offers.Select((offer, place) => (Offer: offer, Place: place))
                .GroupBy(each => (each.Offer.Party, each.Offer.Outcome))
                .Select(same => new OnTheTable("", same.Key.Party, same.Key.Outcome, same.Last().Place, same.Count()))
                .OrderBy(each => each.Place),
        ];
        var narrowed = new NarrowedScenario(finite, offers, options, cancellation);
        return narrowed.Told(
            new ExplanationRun(narrowed.Scenario, narrowed.Whole, narrowed.Analysis, options, cancellation).Run(
                offers,
                [],
                review
            )
        );
    }

    private static IEnumerable<OnTheTable> PackagesOf(Scenario scenario, bool areProposed) =>
        scenario
            .Packages.Where(package => package.IsProposed == areProposed)
            .Select(package => new OnTheTable(package.Name, PartyOf(scenario, package.By), package.Outcome, -1, 1));

    private static int PartyOf(Scenario scenario, string name)
    {
        for (int party = 0; party < scenario.Parties.Length; party++)
        {
            if (scenario.Parties[party].Name == name)
            {
                return party;
            }
        }

        return -1;
    }
}
