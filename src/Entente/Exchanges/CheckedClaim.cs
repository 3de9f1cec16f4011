namespace Entente.Exchanges;

/// <summary>A claim of a plan and what the checker found.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Holds">Whether it holds; null when it could not be checked, because there are too many orders to try one by one.</param>
public sealed record CheckedClaim(ExchangeClaim Claim, bool? Holds);
