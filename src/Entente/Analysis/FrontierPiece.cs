namespace Entente.Analysis;

/// <summary>A straight piece of the frontier of two parties: every point from one end to the other, or a single point.</summary>
/// <param name="From">The end that is better for the first party.</param>
/// <param name="To">The end that is better for the second party; the same point when the piece is a single one.</param>
/// <param name="HasFrom">Whether the end <paramref name="From"/> belongs to the frontier itself.</param>
/// <param name="HasTo">Whether the end <paramref name="To"/> belongs to the frontier itself.</param>
public sealed record FrontierPiece(UtilityPoint From, UtilityPoint To, bool HasFrom, bool HasTo);
