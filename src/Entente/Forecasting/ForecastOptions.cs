using System.Collections.Immutable;

namespace Entente.Forecasting;

/// <summary>How many worlds a forecast looks at, and what is believed beforehand.</summary>
public sealed record ForecastOptions
{
    /// <summary>The most worlds that can be asked for.</summary>
    public const int MostWorlds = 200_000;

    /// <summary>10,000 worlds from seed 0 on all cores, nothing believed of unknown parties.</summary>
    public static ForecastOptions Default { get; } = new();

    /// <summary>How many worlds are drawn, 1 to <see cref="MostWorlds"/>.</summary>
    public int Worlds { get; init; } = 10_000;

    /// <summary>What chooses the worlds; the same seed gives the same worlds.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many threads to use; 0 for all cores. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>How many packages are looked for besides those that have a name, 0 or more.</summary>
    public int Packages { get; init; } = 5;

    /// <summary>What is believed of unknown parties, at most one belief a party.</summary>
    public ImmutableArray<PartyBelief> Beliefs { get; init; } = [];

    /// <summary>Told the share of the worlds that is done, 0 to 1; null for nobody.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>How loops over worlds run.</summary>
    internal ParallelOptions ParallelIn(CancellationToken cancellation) =>
        new()
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = Threads > 0 ? Threads : Environment.ProcessorCount,
        };
}
