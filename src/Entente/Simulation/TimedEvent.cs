using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>Something that happened, and the share of the time that had passed.</summary>
internal readonly record struct TimedEvent(SessionEvent Event, double Time);
