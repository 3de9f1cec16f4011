using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Protocols;

namespace Entente.Simulation.Deals;

/// <summary>How a sequence of deals went.</summary>
public sealed record DealsResult
{
    /// <summary>How it ended.</summary>
    public required Ending Ending { get; init; }

    /// <summary>The combination of deals that were made; null when none was.</summary>
    public Outcome? Agreement { get; init; }

    /// <summary>By party, the centre first: what the deals are worth to it; its fallback without any. Time costs nothing here.</summary>
    public required ImmutableArray<double> Utilities { get; init; }

    /// <summary>The talks that were held, in order.</summary>
    public required ImmutableArray<DealTalks> Talks { get; init; }

    /// <summary>Everything that happened, in order: the events of <see cref="SequentialDeals"/>, outcomes numbered deal by deal.</summary>
    public required ImmutableArray<SessionEvent> Events { get; init; }

    /// <summary>How many rounds were begun in all talks together.</summary>
    public required int Rounds { get; init; }

    /// <summary>How many offers were made in all talks together.</summary>
    public required long Offers { get; init; }

    /// <summary>What the party at fault did, after its name; null without a fault. Documents have it in English.</summary>
    public Sentence? Fault { get; init; }
}
