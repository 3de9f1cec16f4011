using System.Collections.Immutable;
using System.Globalization;
using Entente.Protocols;
using Entente.Strategies;
using Entente.Strategies.Models;

namespace Entente.Simulation.Tournaments;

/// <summary>Every session of a tournament: all strategies in all seats of all scenarios, so many times each.</summary>
/// <remarks>
/// Sessions have numbers from 0: the scenario counts most, then the strategy of the first seat, of the second and so on, then the repetition. What a session draws
/// depends on the seed and its number alone, so that sessions can be run in any order, on any thread, in any process.
/// </remarks>
public sealed record TournamentPlan
{
    /// <summary>A tournament.</summary>
    /// <param name="scenarios">The scenarios, at least one.</param>
    /// <param name="strategies">The strategies, at least one; each also meets itself.</param>
    /// <param name="repetitions">How often the same strategies meet in the same seats; at least 1.</param>
    /// <exception cref="ArgumentException">There is nothing to be run, or more sessions than a number holds.</exception>
    public TournamentPlan(
        ImmutableArray<TournamentScenario> scenarios,
        ImmutableArray<Strategy> strategies,
        int repetitions
    )
    {
        if (scenarios.IsDefaultOrEmpty || strategies.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A tournament needs at least one scenario and one strategy.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(repetitions, 1);
        Scenarios = scenarios;
        Strategies = strategies;
        Repetitions = repetitions;
        long count = 0;
        var starts = ImmutableArray.CreateBuilder<long>(scenarios.Length + 1);
        starts.Add(0);
        foreach (TournamentScenario scenario in scenarios)
        {
            long sessions = repetitions;
            for (int seat = 0; seat < scenario.Space.Utilities.Length; seat++)
            {
                sessions = checked(sessions * strategies.Length);
            }

            count = checked(count + sessions);
            starts.Add(count);
        }

        Starts = starts.MoveToImmutable();
    }

    /// <summary>The scenarios.</summary>
    public ImmutableArray<TournamentScenario> Scenarios { get; }

    /// <summary>The strategies.</summary>
    public ImmutableArray<Strategy> Strategies { get; }

    /// <summary>How often the same strategies meet in the same seats.</summary>
    public int Repetitions { get; }

    /// <summary>The rules.</summary>
    public ProtocolKind Protocol { get; init; }

    /// <summary>The seat that opens, from 0, the others following as they are numbered, from it on round the table; where there is no such seat the first does.</summary>
    public int First { get; init; }

    /// <summary>Voting powers, where the protocol counts them, by the name of a party or the number of its seat from 1; a name counts before a number, and whoever has neither has a power of 1.</summary>
    public ImmutableSortedDictionary<string, int> Powers { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The least power of a group that can agree, where the protocol counts power. 0 for what the protocol says.</summary>
    public int MinPower { get; init; }

    /// <summary>The most power of such a group; 0 for no bound.</summary>
    public int MaxPower { get; init; }

    /// <summary>When sessions end by themselves; null for each scenario's own deadline, or 100 rounds where it has none.</summary>
    public SessionLimits? Limits { get; init; }

    /// <summary>How much virtual time a move takes, in the unit of <see cref="SessionLimits.Duration"/>; 0 where rounds alone count.</summary>
    public double MoveTime { get; init; }

    /// <summary>The chance, 0 to 1, that talks break down after a round.</summary>
    public double BreakdownChance { get; init; }

    /// <summary>What the seats are told of each other.</summary>
    public Knowledge Knowledge { get; init; }

    /// <summary>Whose reading of formulas counts.</summary>
    public Convention Convention { get; init; }

    /// <summary>What the user chose for chance.</summary>
    public ulong Seed { get; init; }

    /// <summary>Whether the opponent models that agents have at the end are compared with the truth; costs as much as looking at every outcome, or at 10,000 where there are more.</summary>
    public bool MeasuresModels { get; init; }

    /// <summary>Whether the results of sessions keep everything that happened.</summary>
    public bool KeepsLog { get; init; }

    /// <summary>How many sessions there are.</summary>
    public long Sessions => Starts[^1];

    private ImmutableArray<long> Starts { get; }

    /// <summary>Runs one session.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such session.</exception>
    /// <exception cref="ArgumentException">A strategy does not fit the limits or what is known.</exception>
    public SessionRow Run(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Sessions);
        int place = 0;
        while (Starts[place + 1] <= number)
        {
            place++;
        }

        TournamentScenario scenario = Scenarios[place];
        long rest = number - Starts[place];
        int repetition = (int)(rest % Repetitions);
        rest /= Repetitions;
        var seats = new Strategy[scenario.Space.Utilities.Length];
        for (int seat = seats.Length - 1; seat >= 0; seat--)
        {
            seats[seat] = Strategies[(int)(rest % Strategies.Length)];
            rest /= Strategies.Length;
        }

        var setup = new SessionSetup(scenario.Space, [.. seats], LimitsOf(scenario))
        {
            Protocol = Protocol,
            Order = First < seats.Length ? SessionSetup.OrderFrom(First, seats.Length) : [],
            Powers = PowersOf(scenario),
            MinPower = MinPower,
            MaxPower = MaxPower,
            MoveTime = MoveTime,
            BreakdownChance = BreakdownChance,
            Knowledge = Knowledge,
            Convention = Convention,
            Seed = Seed,
            Number = (ulong)number,
            KeepsLog = KeepsLog,
        };
        SessionResult result = SessionRunner.Run(setup);
        return new SessionRow(number, scenario.Name, repetition, setup, result, scenario.Yardstick.Of(result.Utilities))
        {
            Models = MeasuresModels ? SessionModels.QualityOf(scenario.Space, result, ModelQuality.Sample, Seed) : [],
        };
    }

    /// <summary>By party of a scenario: its voting power; empty when none was given.</summary>
    public ImmutableArray<int> PowersOf(TournamentScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Powers.IsEmpty
            ? []
            :
            [
                .. scenario.Space.Utilities.Select(
                    (utility, seat) =>
                        Powers.TryGetValue(utility.Party.Name, out int own) ? own
                        : Powers.TryGetValue((seat + 1).ToString(CultureInfo.InvariantCulture), out int at) ? at
                        : 1
                ),
            ];
    }

    /// <summary>When sessions over a scenario end by themselves.</summary>
    public SessionLimits LimitsOf(TournamentScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Limits ?? SessionSetup.OrdinaryLimits(scenario.Space.Scenario);
    }
}
