namespace Entente.Exchanges.Sizing;

/// <summary>What a search for sizes found.</summary>
/// <param name="Schedule">A safe schedule of the fewest parts that were found; null when none was.</param>
/// <param name="Refuted">In so many parts or fewer, of whatever sizes, no order is safe.</param>
internal sealed record SizeFinding(ExchangeSchedule? Schedule, int Refuted);
