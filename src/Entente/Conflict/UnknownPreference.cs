namespace Entente.Conflict;

/// <summary>A comparison that is not known: between any state of which one thing holds and any other of which the other holds.</summary>
/// <param name="First">One side.</param>
/// <param name="Second">The other side.</param>
public sealed record UnknownPreference(StateCondition First, StateCondition Second);
