namespace Entente.Server.Maintenance;

/// <summary>What came of an errand.</summary>
/// <param name="Code">0 done; 1 there is no such account.</param>
/// <param name="Lines">What there is to say.</param>
internal sealed record AccountOutcome(int Code, IReadOnlyList<string> Lines);
