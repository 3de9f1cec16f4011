using System.Collections.Immutable;
using Entente.Strategies.Whole;

namespace Entente.Strategies.Catalog;

/// <summary>Strategies of the Automated Negotiating Agents Competition of 2013.</summary>
internal static class Anac2013Strategies
{
    public static ImmutableArray<WholeStrategy> All { get; } =
    [
        new(
            new PartDescription(
                "fawkes",
                "Foresees the other's offers by wavelets and a smoothing spline, and goes to meet them where that pays (The Fawkes, winner of ANAC 2013).",
                "Chen and Weiss 2012",
                Anac2010Strategies.Usual,
                []
            )
            {
                Fidelity =
                    "Follows the paper on which the agent rests: the reserved utility, the trend by wavelet decomposition and cubic smoothing spline, the estimate of offers to come, the optimistic and the pessimistic choice of a moment, "
                    + "the line towards it. The agent has no paper of its own; taken from its behaviour as submitted (GENIUS, TheFawkes): the parameters 0.002, 0.8 and 0.2, ten steps ahead, outcomes down to a tenth below the target by the end, "
                    + "the outcome the other likes best by a frequency model, the second best after ten of the same worth, nothing accepted below the average outcome, acceptance in the last moments of the best in a window. "
                    + "Filled here: the best offer of each of 128 intervals is the series, the wavelet is Daubechies' with four coefficients (paper: ten), three levels are taken out, the spline's stiffness is 1, "
                    + "estimates are kept between 0 and 1, the frequency model is HardHeaded's, up to 200 outcomes are looked at (24 in spaces that cannot be listed).",
            },
            (_, seat) => new FawkesAgent(seat)
        ),
    ];
}
