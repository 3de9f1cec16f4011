using Entente.Annotations;

namespace Entente.Simulation;

/// <summary>A session that was played again from its log.</summary>
/// <param name="Result">What came out.</param>
/// <param name="Departure">The place in the log, from 0, of the first event that is not as the rules have it; null when all are.</param>
/// <param name="Why">What the log has there and what the rules have, as a sentence; null when all is as recorded.</param>
public sealed record ReplayedSession(SessionResult Result, int? Departure, Sentence? Why);
