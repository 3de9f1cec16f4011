using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Analysis.Compilation;

/// <summary>A term of a sum, and the product of all weights around and on it.</summary>
internal readonly record struct WeightedTerm(Rational Weight, Term Term);
