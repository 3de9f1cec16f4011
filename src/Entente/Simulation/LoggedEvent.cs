using Entente.Outcomes;
using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>Something that happened in a session, with the outcome that it was about.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Time">The share of the time that had passed, 0 to 1.</param>
/// <param name="Outcome">The outcome; null for none.</param>
public sealed record LoggedEvent(SessionEvent Event, double Time, Outcome? Outcome);
