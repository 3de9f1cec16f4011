using System.Collections.Immutable;

namespace Entente.Forecasting;

/// <summary>What it is worth to find something out before a package is put forward.</summary>
/// <remarks>
/// The expected value of perfect information: with it, the package is chosen that is most often acceptable to all in worlds like the one found; without it, the one that is
/// most often acceptable in all worlds. Chosen among the packages of the forecast, on one half of the worlds and counted on the other, both ways round, so that chance does not
/// flatter the choice; after offers, worlds that descend from the same are on one side. The interval goes from a bound that is low on average to one that is high on average, each with its sampling error: it holds the true value 95 times of 100 or more. (Raiffa and Schlaifer 1961)
/// </remarks>
/// <param name="Chance">By how much the chance rises that the package is acceptable to all, 0 to 1.</param>
/// <param name="Low">The low end of the interval of 95 %, at least 0.</param>
/// <param name="High">The high end.</param>
/// <param name="Gains">By party: by how much its expected gain over no agreement rises where it chooses for itself, in its own units, at least 0.</param>
public sealed record FindingValue(double Chance, double Low, double High, ImmutableArray<double> Gains)
{
    /// <summary>By party: the same with the intervals in which the true rises lie; both ends at least 0, as <see cref="Gains"/>.</summary>
    public ImmutableArray<MeanGain> GainIntervals { get; init; } = [];
}
