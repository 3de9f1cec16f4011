using Entente.Numbers;

namespace Entente.Exchanges.Sizing;

/// <summary>By how much going on is worth more than not, as a part of a step grows: it has to stay at least 0.</summary>
internal readonly record struct SizeMargin(Rational Fixed, Rational BySize);
