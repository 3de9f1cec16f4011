using Entente.Numbers;

namespace Entente.Explaining.Checking;

/// <summary>The outcome that differs from another in one value: allowed, in focus and within all limits like the other.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="From">The value of the one.</param>
/// <param name="To">The value of the twin.</param>
/// <param name="Share">How much of the mixture is the twin, from 0 to 1.</param>
internal sealed record Twin(int Issue, int From, int To, Rational Share);
