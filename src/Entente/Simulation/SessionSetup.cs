using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Strategies;

namespace Entente.Simulation;

/// <summary>A session to be run: who plays how, over what, under which rules.</summary>
/// <param name="Space">The outcomes.</param>
/// <param name="Strategies">By party: how it plays.</param>
/// <param name="Limits">When it ends by itself.</param>
public sealed record SessionSetup(BidSpace Space, ImmutableArray<Strategy> Strategies, SessionLimits Limits)
{
    private const int OrdinaryRounds = 100;

    /// <summary>The rules.</summary>
    public ProtocolKind Protocol { get; init; }

    /// <summary>The order of play: by place in a round, the number of the party that has its turn then; empty for the order of the numbers.</summary>
    /// <remarks>The chance of a seat goes with its place in this order: the same strategies with the same preferences in the same order draw the same, however the parties are numbered.</remarks>
    public ImmutableArray<int> Order { get; init; } = [];

    /// <summary>What is settled when, where the rules are issue by issue.</summary>
    public AgendaPlan Agenda { get; init; } = AgendaPlan.Ordinary;

    /// <summary>After how many drafts in a row that were not adopted a single text is closed; 0 for never, or for 1,000 where there is no deadline.</summary>
    public int TextPatience { get; init; }

    /// <summary>By party: its voting power, where the protocol counts it; empty for a power of 1 each.</summary>
    public ImmutableArray<int> Powers { get; init; } = [];

    /// <summary>The least power of a group that can agree, in votes that name none; 0 for what the protocol says.</summary>
    public int MinPower { get; init; }

    /// <summary>The most power of a group that can agree, in votes that name none; 0 for no bound.</summary>
    public int MaxPower { get; init; }

    /// <summary>The chance, 0 to 1, that the talks break down after a round.</summary>
    public double BreakdownChance { get; init; }

    /// <summary>How much virtual time a move takes, in the unit of <see cref="SessionLimits.Duration"/>; 0 where rounds alone count.</summary>
    public double MoveTime { get; init; }

    /// <summary>After how many moves a session that nothing else ends is ended as a breakdown.</summary>
    public long MostMoves { get; init; } = 10_000_000;

    /// <summary>What the seats are told of each other.</summary>
    public Knowledge Knowledge { get; init; }

    /// <summary>Whose reading of formulas counts.</summary>
    public Convention Convention { get; init; }

    /// <summary>What the user chose for chance.</summary>
    public ulong Seed { get; init; }

    /// <summary>Which of the seed's sessions this is: sessions of different number draw different chance.</summary>
    public ulong Number { get; init; }

    /// <summary>Whether the strategies play a record again, so that nothing may come between them and the rules.</summary>
    internal bool IsReplay { get; init; }

    /// <summary>Whether everything that happens is kept.</summary>
    public bool KeepsLog { get; init; }

    /// <summary>The order of play in which a party opens and the others follow as they are numbered, from it on round the table; empty when that is the order of the numbers.</summary>
    /// <param name="party">The number of the party.</param>
    /// <param name="parties">How many parties sit at the table.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public static ImmutableArray<int> OrderFrom(int party, int parties)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(party);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(party, parties);
        return party == 0 ? [] : [.. Enumerable.Range(0, parties).Select(place => (party + place) % parties)];
    }

    /// <summary>When sessions over a scenario end unless something else is asked for: after its own deadline in rounds, or after 100 rounds.</summary>
    /// <param name="scenario">The scenario.</param>
    public static SessionLimits OrdinaryLimits(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new SessionLimits(scenario.Deadline?.Rounds ?? OrdinaryRounds);
    }
}
