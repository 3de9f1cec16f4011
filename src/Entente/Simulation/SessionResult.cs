using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>How a session went.</summary>
public sealed record SessionResult
{
    /// <summary>How it ended.</summary>
    public required Ending Ending { get; init; }

    /// <summary>What the whole table agreed to; null without such an agreement.</summary>
    public Outcome? Agreement { get; init; }

    /// <summary>By party: what it agreed to, with all others or in a group that left before the end; null when it ended without agreement.</summary>
    public ImmutableArray<Outcome?> Agreements { get; init; } = [];

    /// <summary>By party: what its agreement is worth to it, or its fallback without one; undiscounted.</summary>
    public required ImmutableArray<double> Utilities { get; init; }

    /// <summary>By party: the same at the time of the end, or of its own leaving if that was before, discounted.</summary>
    public required ImmutableArray<double> Discounted { get; init; }

    /// <summary>How many rounds were begun.</summary>
    public required int Rounds { get; init; }

    /// <summary>How many offers were made.</summary>
    public required long Offers { get; init; }

    /// <summary>The share of the time that had passed at the end, 0 to 1.</summary>
    public required double Time { get; init; }

    /// <summary>Issue by issue: what became of each place on the agenda, in the order in which it did; empty under other rules, or when no log was kept.</summary>
    public ImmutableArray<SettledPart> Settled { get; init; } = [];

    /// <summary>What the party at fault did, after its name; null without a fault. Documents have it in English.</summary>
    public Sentence? Fault { get; init; }

    /// <summary>Which move of the party at fault the rules refused, and why; null for none.</summary>
    internal Sentence? Refused { get; init; }

    /// <summary>Everything that happened, in order; empty when it was not to be kept.</summary>
    public ImmutableArray<LoggedEvent> Log { get; init; } = [];

    /// <summary>By party: what it believed of the first of the others at the end; null for no belief.</summary>
    public ImmutableArray<Strategies.OpponentModel?> Models { get; init; } = [];

    /// <summary>The numbering of the session, in which its models speak of outcomes; null where it was not kept.</summary>
    public Bidding.BidBook? Book { get; init; }
}
