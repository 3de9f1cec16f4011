using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Explaining;

/// <summary>Plays a session again to see what its deadline, impatience, hidden cards and strategies did.</summary>
/// <remarks>
/// One thing is changed at a time; everything else and the seed stay. What comes of it says what strategies would have done, not what people would: a strategy that waits for the end waits for
/// a later end as well.
/// </remarks>
public static class SessionReruns
{
    // Without a deadline a strategy that yields for what it is given can wait for one that never yields.
    private const long MostMovesWithoutDeadline = 1_000_000;

    /// <summary>The session as it was, then with one thing different at a time; kinds that change nothing are left out.</summary>
    /// <param name="setup">The session.</param>
    /// <param name="cancellation">Ends the work between two sessions.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ImmutableArray<Rerun> Of(SessionSetup setup, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var reruns = ImmutableArray.CreateBuilder<Rerun>();
        foreach (Changed changed in Changes(setup))
        {
            cancellation.ThrowIfCancellationRequested();
            SessionResult result = SessionRunner.Run(changed.Setup with { KeepsLog = false });
            reruns.Add(
                new Rerun(changed.Kind, result.Ending.Kind, result.Rounds)
                {
                    Party = changed.Party,
                    Strategies = [.. changed.Setup.Strategies.Select(strategy => strategy.Text)],
                    Agreement = result.Agreement,
                    Utilities = result.Utilities,
                }
            );
        }

        return reruns.ToImmutable();
    }

    /// <summary>The published strategy that is put in place of others: towards a deadline <c>linear</c>, which yields evenly from its best outcome to its fallback (Faratin, Sierra and Jennings 1998), and <c>micro</c> where there is none (de Jonge 2022).</summary>
    /// <param name="setup">The session.</param>
    public static Strategy ReferenceOf(SessionSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return StrategyCatalog.Parse(setup.Limits.HasDeadline ? "linear" : "micro");
    }

    private sealed record Changed(RerunKind Kind, SessionSetup Setup)
    {
        public int? Party { get; init; }
    }

    private static IEnumerable<Changed> Changes(SessionSetup setup)
    {
        yield return new Changed(RerunKind.AsPlayed, setup);
        if (Longer(setup, 2) is { } twice)
        {
            yield return new Changed(RerunKind.TwiceTheTime, twice);
        }

        if (Longer(setup, 4) is { } fourfold)
        {
            yield return new Changed(RerunKind.FourTimesTheTime, fourfold);
        }

        if (Patient(setup) is { } patient)
        {
            yield return new Changed(RerunKind.WithoutImpatience, patient);
        }

        if (setup.Knowledge != Knowledge.Everything)
        {
            yield return new Changed(RerunKind.WithOpenCards, setup with { Knowledge = Knowledge.Everything });
        }

        foreach (Changed changed in ByReference(setup))
        {
            yield return changed;
        }
    }

    // Where one party alone plays otherwise, that it does not is what all playing the reference comes to.
    private static IEnumerable<Changed> ByReference(SessionSetup setup)
    {
        Strategy reference = ReferenceOf(setup);
        int[] others =
        [
            .. Enumerable
                .Range(0, setup.Strategies.Length)
                .Where(party => setup.Strategies[party].Text != reference.Text),
        ];
        if (others.Length > 0)
        {
            yield return new Changed(RerunKind.ReferenceByAll, Played(setup, reference, others));
        }

        for (int i = 0; i < others.Length && others.Length > 1; i++)
        {
            yield return new Changed(RerunKind.ReferenceByOne, Played(setup, reference, others[i]))
            {
                Party = others[i],
            };
        }
    }

    private static SessionSetup Played(SessionSetup setup, Strategy reference, params ReadOnlySpan<int> parties)
    {
        ImmutableArray<Strategy>.Builder strategies = setup.Strategies.ToBuilder();
        foreach (int party in parties)
        {
            strategies[party] = reference;
        }

        return setup with
        {
            Strategies = strategies.ToImmutable(),
            MostMoves = setup.Limits.HasDeadline
                ? setup.MostMoves
                : Math.Min(setup.MostMoves, MostMovesWithoutDeadline),
        };
    }

    // Null when the change changes nothing.
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
