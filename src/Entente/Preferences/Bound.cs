using Entente.Numbers;

namespace Entente.Preferences;

/// <summary>A side of a hyper-rectangle: a range of one numeric issue, both ends included.</summary>
/// <param name="Issue">The number of the issue, from 0. For an issue of named options the range is of the numbers of its values.</param>
/// <param name="Low">The smallest number inside.</param>
/// <param name="High">The largest number inside.</param>
public readonly record struct Bound(int Issue, Rational Low, Rational High);
