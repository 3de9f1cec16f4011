using System.Collections.Immutable;

namespace Entente.Exchanges.Searching;

/// <summary>An order and the largest tolls of its points.</summary>
internal sealed record TolledOrder(ExchangeAmounts Tolls, ImmutableArray<int> Order);
