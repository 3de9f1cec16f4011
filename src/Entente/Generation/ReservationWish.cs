using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Generation;

/// <summary>What no agreement is to be worth to the parties of a scenario that is made up.</summary>
public abstract record ReservationWish
{
    private ReservationWish() { }

    /// <summary>Given values.</summary>
    /// <param name="ByParty">By party; one alone counts for all.</param>
    public sealed record Values(ImmutableArray<Rational> ByParty) : ReservationWish;

    /// <summary>Each party accepts a share of the outcomes: its fallback is worth as much as the last of its best outcomes of so many.</summary>
    /// <param name="OfOutcomes">The share, above 0 and at most 1; at least one outcome. Outcomes of equal worth are accepted together.</param>
    public sealed record Share(double OfOutcomes) : ReservationWish;

    /// <summary>All parties together accept a share of the outcomes, each of them the same share by itself, as near as can be.</summary>
    /// <param name="OfOutcomes">The share, above 0 and at most 1; at least one outcome.</param>
    public sealed record Zone(double OfOutcomes) : ReservationWish;

    /// <summary>Drawn evenly for each party, from <paramref name="Low"/> to the least of <paramref name="High"/> and a thousandth below its utility in the Nash solution, so that there is a deal (as in ANL 2024).</summary>
    /// <param name="Low">The lower end.</param>
    /// <param name="High">The upper end.</param>
    public sealed record BelowNash(double Low, double High) : ReservationWish;
}
