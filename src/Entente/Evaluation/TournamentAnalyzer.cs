using System.Collections.Immutable;
using Entente.Evaluation.Statistics;
using Entente.Evaluation.Tallies;

namespace Entente.Evaluation;

/// <summary>Says what the results of a tournament mean.</summary>
/// <remarks>
/// Results are read once, one session after the other; what is kept grows with scenarios, seats and pairs of strategies, not with sessions. The same sessions in the same order and the same options give the
/// same analysis, bit for bit.
/// </remarks>
public static class TournamentAnalyzer
{
    /// <summary>Analyses finished sessions.</summary>
    /// <param name="sessions">The sessions, in the order of their numbers; at least one.</param>
    /// <param name="options">How; null for ordinary options.</param>
    /// <exception cref="ArgumentException">There are no sessions, or a session has fewer than two seats.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than 39 resamples, or a significance that is not from 0 to 1.</exception>
    public static TournamentAnalysis Analyze(IEnumerable<FinishedSession> sessions, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        options ??= new EvaluationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Resamples, 39);
        if (!(options.Significance is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options.Significance,
                "The chance of a false alarm lies between 0 and 1."
            );
        }

        var tally = new TournamentTally();
        foreach (FinishedSession session in sessions)
        {
            if (session.Seats.Length < 2)
            {
                throw new ArgumentException("A session has at least two seats.", nameof(sessions));
            }

            tally.Add(session);
        }

        return tally.Sessions > 0
            ? Analyze(tally, options)
            : throw new ArgumentException("There are no sessions to analyse.", nameof(sessions));
    }

    private static TournamentAnalysis Analyze(TournamentTally tally, EvaluationOptions options)
    {
        int scenarios = tally.Scenarios.Count;
        int[] order = Order(tally);
        var bootstrap = new ScenarioBootstrap(scenarios, options.Resamples, options.Seed);
        var scores = new ScoreTables(tally, order, bootstrap);
        PairingUnit pairing =
            options.Pairing
            ?? (scenarios >= options.FewestScenarios(order.Length) ? PairingUnit.Scenario : PairingUnit.Meeting);
        ImmutableArray<Comparison> comparisons = new Comparing(tally, order, bootstrap, options, pairing).All();
        var differing = comparisons
            .Where(each => each.IsSignificant)
            .Select(each => (each.First, each.Second))
            .ToHashSet();
        var places = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return new TournamentAnalysis
        {
            Options = options,
            Sessions = tally.Sessions,
            Scenarios = [.. Enumerable.Range(0, scenarios).Select(scenario => tally.Scenarios[scenario])],
            Seats = tally.Seats,
            Standings = scores.All(),
            Pairing = pairing,
            Comparisons = comparisons,
            Groups = LetterGroups.Of(order.Length, (first, second) => differing.Contains((first, second))),
            Game = new GameTable(tally, order, bootstrap).Game(options.MostSupports),
            Agreements =
            [
                .. tally
                    .Agreements()
                    .Select(point => point with { First = places[point.First], Second = places[point.Second] }),
            ],
        };
    }

    // By place in the standings: the number of the strategy in the tally.
    private static int[] Order(TournamentTally tally) =>
        [
            .. Enumerable
                .Range(0, tally.Strategies.Count)
                .OrderByDescending(strategy =>
                    ScoreTables.MeanOf(tally, Measure.Advantage, strategy) ?? double.NegativeInfinity
                )
                .ThenBy(strategy => tally.Strategies[strategy], StringComparer.Ordinal),
        ];
}
