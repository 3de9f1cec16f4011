using Entente.Rooms.Offers;

namespace Entente.Rooms.Mediation;

/// <summary>A version of a mediator's one text.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="At">When it was written.</param>
/// <param name="Terms">What would be agreed.</param>
/// <param name="Text">What is said about it; empty for nothing.</param>
public sealed record OneTextVersion(int Number, DateTimeOffset At, Terms Terms, string Text);
