using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Annotations;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Reporting.Sessions;
using Entente.Review;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Web.Library;

namespace Entente.Web.Rehearsing;

/// <summary>Plays sessions between strategies for pages, within a budget.</summary>
/// <param name="budget">How much one rehearsal may take.</param>
/// <param name="clock">Measures the time.</param>
public sealed class RehearsalStage(RehearsalBudget budget, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim places = new(budget.AtOnce);

    /// <summary>Plays a session and reviews it. The same arguments give the same answer, unless time is up.</summary>
    /// <param name="scenario">A scenario without faults.</param>
    /// <param name="reading">The reading of the evidence; null for the first, or for a scenario without readings.</param>
    /// <param name="plan">Who plays how.</param>
    /// <param name="analysis">What the scenario makes possible under that reading; null when that is not known.</param>
    /// <param name="cancellation">Ends the play.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public async Task<RehearsalAnswer> PlayAsync(
        Scenario scenario,
        string? reading,
        RehearsalPlan plan,
        ScenarioAnalysis? analysis,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(plan);
        using var late = new CancellationTokenSource(budget.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await places.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => Play(scenario, reading, plan, analysis, either.Token), either.Token)
                    .ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new RehearsalAnswer.TooLong(budget.Time);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private RehearsalAnswer Play(
        Scenario scenario,
        string? reading,
        RehearsalPlan plan,
        ScenarioAnalysis? analysis,
        CancellationToken over
    )
    {
        Reading? chosen = AnalysisDesk.ReadingOf(scenario, reading);
        Scenario seen = chosen is null ? scenario : scenario.As(chosen.Name);
        if (MisfitOf(seen, plan) is { } misfit)
        {
            return new RehearsalAnswer.Refused(misfit);
        }

        try
        {
            ImmutableArray<Strategy> strategies =
            [
                .. plan.Strategies.Select(text => HurriedAgent.Of(StrategyCatalog.Parse(text), over)),
            ];
            var setup = new SessionSetup(BidSpace.Of(seen), strategies, new SessionLimits(plan.Rounds))
            {
                Order = SessionSetup.OrderFrom(plan.First, seen.Parties.Length),
                Seed = plan.Seed,
                MostMoves = budget.MostMoves,
                KeepsLog = true,
            };
            SessionResult result = SessionRunner.Run(setup);
            var session = new PlayedSession(setup, result)
            {
                Name = scenario.Id,
                Reading = chosen?.Name ?? "",
                Distances = analysis is null ? null : new SessionYardstick(analysis).Of(result.Utilities),
            };
            var record = new SessionRecord(seen, result.Log) { HasTimes = true, Rounds = plan.Rounds };
            return new RehearsalAnswer.Done(session, SessionReviewer.Review(record, analysis));
        }
        catch (StrategyTextException unknown)
        {
            return new RehearsalAnswer.Refused(Sentence.AsIs(unknown.Message));
        }
        catch (UnsupportedScenarioException unsupported)
        {
            return new RehearsalAnswer.Refused(unsupported.Said);
        }
        catch (ArgumentException unfit)
        {
            // What strategies and rules say to each other before the first move.
            return new RehearsalAnswer.Refused(Sentence.AsIs(unfit.Message));
        }
    }

    private static Sentence? MisfitOf(Scenario scenario, RehearsalPlan plan) =>
        plan.Rounds is < 1 or > RehearsalPlan.MostRounds
            ? new(
                $"A rehearsal has 1 to {RehearsalPlan.MostRounds} rounds, not {plan.Rounds}.",
                $"Een proefgesprek heeft 1 tot {RehearsalPlan.MostRounds} ronden, niet {plan.Rounds}."
            )
        : plan.Strategies.Length != scenario.Parties.Length
            ? new(
                $"{scenario.Parties.Length} parties need as many strategies, not {plan.Strategies.Length}.",
                $"{scenario.Parties.Length} partijen hebben even veel strategieën nodig, niet {plan.Strategies.Length}."
            )
        : plan.First < 0 || plan.First >= scenario.Parties.Length
            ? new(
                $"There is no party {plan.First + 1} to open; there are {scenario.Parties.Length}.",
                $"Er is geen partij {plan.First + 1} om te beginnen; er zijn er {scenario.Parties.Length}."
            )
        : null;
}
