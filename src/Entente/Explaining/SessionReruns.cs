using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;

namespace Entente.Explaining;

/// <summary>Plays a session again to see what its deadline, impatience and hidden cards did.</summary>
/// <remarks>
/// One thing is changed at a time; strategies, their settings and the seed stay. What comes of it says what these strategies would have done, not what people would: a strategy that waits for the end waits for
/// a later end as well.
/// </remarks>
public static class SessionReruns
{
    /// <summary>The session as it was, then with one thing different at a time; kinds that change nothing are left out.</summary>
    /// <param name="setup">The session.</param>
    /// <param name="cancellation">Ends the work between two sessions.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ImmutableArray<Rerun> Of(SessionSetup setup, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var reruns = ImmutableArray.CreateBuilder<Rerun>();
        foreach (RerunKind kind in Enum.GetValues<RerunKind>())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Changed(setup, kind) is { } changed)
            {
                SessionResult result = SessionRunner.Run(changed with { KeepsLog = false });
                reruns.Add(
                    new Rerun(kind, result.Ending.Kind, result.Rounds)
                    {
                        Agreement = result.Agreement,
                        Utilities = result.Utilities,
                    }
                );
            }
        }

        return reruns.ToImmutable();
    }

    // Null when the change changes nothing.
    private static SessionSetup? Changed(SessionSetup setup, RerunKind kind) =>
        kind switch
        {
            RerunKind.TwiceTheTime => Longer(setup, 2),
            RerunKind.FourTimesTheTime => Longer(setup, 4),
            RerunKind.WithoutImpatience => Patient(setup),
            RerunKind.WithOpenCards when setup.Knowledge != Knowledge.Everything => setup with
            {
                Knowledge = Knowledge.Everything,
            },
            RerunKind.AsPlayed => setup,
            _ => null,
        };

    private static SessionSetup? Longer(SessionSetup setup, int times) =>
        setup.Limits.HasDeadline && setup.Limits.Rounds <= int.MaxValue / times
            ? setup with
            {
                Limits = new SessionLimits(setup.Limits.Rounds * times, setup.Limits.Duration * times),
            }
            : null;

    private static SessionSetup? Patient(SessionSetup setup)
    {
        Scenario scenario = setup.Space.Scenario;
        return scenario.Parties.All(party => party.Patience.Discount == 1)
            ? null
            : setup with
            {
                Space = BidSpace.Of(
                    scenario with
                    {
                        Parties = [.. scenario.Parties.Select(party => party with { Patience = Patience.Endless })],
                    }
                ),
            };
    }
}
