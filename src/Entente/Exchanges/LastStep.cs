using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>A step that could come last, when all others are made: whether anybody would rather not.</summary>
/// <param name="Step">The place of the step.</param>
/// <param name="Party">Who is tempted, 0 or 1; whoever is to make the step when nobody is.</param>
/// <param name="Temptation">What that party gains by stopping or cheating; 0 when nobody is tempted.</param>
/// <remarks>Where every step that could come last tempts somebody no order is safe: the last step proves it, and everybody can see it coming.</remarks>
public sealed record LastStep(int Step, int Party, Rational Temptation);
