using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>A party that does better by breaking off once every step is made: what snaps back then brings it more than it loses.</summary>
/// <param name="Party">The party, 0 or 1.</param>
/// <param name="Back">What is undone then brings it: the costs that it gets back, less what it loses of the other's steps.</param>
/// <param name="Lost">What breaking off costs it: its future, its penalty and its deposit.</param>
/// <remarks>It depends neither on the order of the steps nor on their sizes, on who is watched or on who waits: only more to lose, or less that can be undone, changes it.</remarks>
public sealed record LateBreach(int Party, Rational Back, Rational Lost)
{
    /// <summary>What it gains, above 0; so much more deposit or future takes the gain away.</summary>
    public Rational Gain => Back - Lost;
}
