using System.Collections.Immutable;

namespace Entente.Forecasting.Worlds;

/// <summary>A party whose numbers differ from world to world: a point of the unit cube says which they are.</summary>
internal abstract class Wish
{
    /// <summary>Its uncertain numbers, in the order in which <see cref="Fill"/> writes them.</summary>
    public required ImmutableArray<UncertainInput> Inputs { get; init; }

    /// <summary>How many coordinates, each uniform from 0 to 1 (1 left out), decide everything that is not known of it.</summary>
    public required int Dimensions { get; init; }

    /// <summary>Its utilities are whole multiples of one over this.</summary>
    public required double Unit { get; init; }

    /// <summary>Fills the columns of the party in a world.</summary>
    /// <param name="point">As many coordinates as <see cref="Dimensions"/> says.</param>
    /// <param name="world">The world, of which the party fills its own columns.</param>
    /// <param name="party">The number of the party.</param>
    /// <param name="inputs">Takes the values of <see cref="Inputs"/>.</param>
    /// <param name="shares">Takes how much each issue counts, together 1; 0 all through where nothing counts by itself.</param>
    public abstract void Fill(
        ReadOnlySpan<double> point,
        World world,
        int party,
        Span<double> inputs,
        Span<double> shares
    );

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
