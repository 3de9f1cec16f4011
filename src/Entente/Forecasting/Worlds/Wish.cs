using System.Collections.Immutable;
using Entente.Randomness;

namespace Entente.Forecasting.Worlds;

/// <summary>A party whose numbers differ from world to world.</summary>
internal abstract class Wish
{
    /// <summary>Its uncertain numbers, in the order in which <see cref="Draw"/> writes them.</summary>
    public required ImmutableArray<UncertainInput> Inputs { get; init; }

    /// <summary>Its utilities are whole multiples of one over this.</summary>
    public required double Unit { get; init; }

    /// <summary>Draws the party for a world.</summary>
    /// <param name="random">The sequence of the world.</param>
    /// <param name="world">The world, of which the party fills its own columns.</param>
    /// <param name="party">The number of the party.</param>
    /// <param name="inputs">Takes the values of <see cref="Inputs"/>.</param>
    /// <param name="shares">Takes how much each issue counts, together 1; 0 all through where nothing counts by itself.</param>
    public abstract void Draw(RandomSequence random, World world, int party, Span<double> inputs, Span<double> shares);

    /// <summary>Makes shares of spans.</summary>
    protected static void Normalise(Span<double> spans)
    {
        double sum = 0;
        foreach (double span in spans)
        {
            sum += span;
        }

        for (int i = 0; sum > 0 && i < spans.Length; i++)
        {
            spans[i] /= sum;
        }
    }
}
