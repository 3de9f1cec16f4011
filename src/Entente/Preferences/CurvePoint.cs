using Entente.Numbers;

namespace Entente.Preferences;

/// <summary>A point of a curve.</summary>
/// <param name="Number">Where it stands.</param>
/// <param name="Value">The value there.</param>
public readonly record struct CurvePoint(Rational Number, Rational Value);
