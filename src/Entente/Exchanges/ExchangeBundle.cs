using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Exchanges;

/// <summary>What several steps bring together, beyond what each brings, once all of them are made.</summary>
/// <param name="Steps">The places of the steps, at least two different ones.</param>
/// <param name="Gains">What they bring each party then; below 0 is a cost.</param>
public sealed record ExchangeBundle(ImmutableArray<int> Steps, ExchangeAmounts Gains)
{
    /// <summary>Why.</summary>
    public Evidence? Evidence { get; init; }
}
