using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Explaining.Checking;

/// <summary>Something that worths have to reach.</summary>
/// <param name="Weights">By party: how often what it gets is counted, at least 0.</param>
/// <param name="Least">What the sum comes to at least.</param>
/// <param name="IsAbove">Whether the sum has to be above that.</param>
internal sealed record Bar(ImmutableArray<Rational> Weights, Rational Least, bool IsAbove)
{
    /// <summary>What one party gets.</summary>
    public static Bar Of(int party, int parties, Rational least, bool isAbove) =>
        new(
            [.. Enumerable.Range(0, parties).Select(each => each == party ? Rational.One : Rational.Zero)],
            least,
            isAbove
        );
}
