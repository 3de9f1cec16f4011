using Entente.Numbers;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>A place in the plane.</summary>
internal readonly record struct Place(Rational X, Rational Y);
