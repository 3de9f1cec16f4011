using System.Numerics;
using Entente.Analysis;
using Entente.Analysis.Compilation;
using Entente.Numbers;
using Entente.Scenarios;

namespace Entente.Bidding;

/// <summary>What the outcomes of a space are worth to one party, as numbers that sessions compute with.</summary>
/// <remarks>
/// Utilities are sums of whole units, so that outcomes of equal worth have equal numbers and better ones never smaller numbers; a number is the sum of the units
/// divided by how many make up 1. Where exact units need more than 62 bits, contributions are rounded down to units of at most 2^-61 of the party's range.
/// Immutable.
/// </remarks>
public sealed class BidUtility
{
    private const int MostBits = 61;

    private readonly long[][] units;
    private readonly long constant;
    private readonly long cap;
    private readonly double divisor;
    private readonly Lazy<BidRanking> ranking;
    private readonly Lazy<BidRanking> genius;

    private BidUtility(
        BidSpace space,
        Party party,
        long[][] units,
        long constant,
        long cap,
        long reservation,
        double divisor
    )
    {
        this.units = units;
        this.constant = constant;
        this.cap = cap;
        this.divisor = divisor;
        Party = party;
        Reservation = reservation / divisor;
        Min = Number(constant + units.Sum(part => part.Min()));
        Max = Number(constant + units.Sum(part => part.Max()));
        ranking = new(() => space.IsListed ? new ListedRanking(this, space) : new SummedRanking(this));
        genius = new(() => space.IsListed ? new GeniusRanking(this, space) : Ranking);
    }

    /// <summary>Whose utilities these are.</summary>
    public Party Party { get; }

    /// <summary>What no agreement is worth, before discounting.</summary>
    public double Reservation { get; }

    /// <summary>The least that an outcome is worth.</summary>
    public double Min { get; }

    /// <summary>The most that an outcome is worth.</summary>
    public double Max { get; }

    /// <summary>The outcomes from the best to the worst; made when first asked for.</summary>
    internal BidRanking Ranking => ranking.Value;

    /// <summary>The same with the rounding of GENIUS, where outcomes can be listed.</summary>
    internal BidRanking GeniusRanking => genius.Value;

    /// <summary>By group, by combination: what it contributes, in units.</summary>
    internal long[][] Units => units;

    /// <summary>What an outcome is worth.</summary>
    /// <param name="parts">A combination of every group of the space.</param>
    public double Of(ReadOnlySpan<int> parts) => Number(SumOf(parts));

    /// <summary>What one part of an outcome contributes, on the scale of the party.</summary>
    /// <param name="group">The number of the group.</param>
    /// <param name="part">The number of the combination in it.</param>
    public double Contribution(int group, int part) => units[group][part] / divisor;

    /// <summary>What is added to the contributions of all groups, on the scale of the party.</summary>
    public double Constant => constant / divisor;

    /// <summary>Whether some sums of contributions lie above the cap of the party, so that outcomes are worth less than their sums.</summary>
    public bool IsCapped => constant + units.Sum(part => part.Max()) > cap;

    /// <summary>How much a group of issues can make of a difference: its largest contribution less its smallest.</summary>
    /// <param name="group">The number of the group.</param>
    public double SpanOf(int group) => (units[group].Max() - (double)units[group].Min()) / divisor;

    /// <summary>What is left, in a round, of the worth of an agreement or of no agreement.</summary>
    /// <param name="round">The 0-based round.</param>
    /// <param name="time">The share of the time that has passed, 0 to 1.</param>
    /// <param name="isAgreement">Whether there is an agreement: a fallback may be constant.</param>
    public double FactorAt(int round, double time, bool isAgreement)
    {
        double discount = Party.Patience.Discount.ToDouble();
        return discount >= 1 || (!isAgreement && Party.Fallback.IsConstant)
            ? 1
            : StableMath.Pow(discount, Party.Patience.IsPerRound ? round : time);
    }

    internal long SumOf(ReadOnlySpan<int> parts)
    {
        long sum = constant;
        for (int group = 0; group < parts.Length; group++)
        {
            sum += units[group][parts[group]];
        }

        return sum;
    }

    /// <summary>A sum of units as a utility.</summary>
    internal double Number(long sum) => Math.Min(sum, cap) / divisor;

    /// <summary>A utility as the units that come nearest from below, the constant taken off.</summary>
    internal double UnitsOf(double utility) => (utility * divisor) - constant;

    internal static BidUtility Of(BidSpace space, CompiledScenario compiled, Party party, int index)
    {
        ScoredParty scored = compiled.Parties[index];
        var common = new CommonDenominator();
        common.Include(scored.Constant);
        common.Include(scored.Reservation);
        common.Include(scored.Cap ?? Rational.Zero);
        Rational largest = Rational.Abs(scored.Constant) + Rational.Abs(scored.Reservation);
        foreach (Component component in compiled.Components)
        {
            foreach (Rational contribution in component.Contributions[index])
            {
                common.Include(contribution);
            }

            largest += Rational.Max(Rational.Abs(component.Highs[index]), Rational.Abs(component.Lows[index]));
        }

        if (largest.Ceiling().GetBitLength() > MostBits)
        {
            throw new UnsupportedScenarioException(
                new(
                    $"What outcomes are worth to '{party.Name}' goes beyond 2^{MostBits}, further than sessions count; give its scores in a larger unit.",
                    $"Wat uitkomsten '{party.Name}' waard zijn, gaat boven 2^{MostBits} uit, verder dan sessies tellen; geef de scores in een grotere eenheid."
                )
            );
        }

        BigInteger denominator = common.Value;
        if ((largest * denominator).Ceiling().GetBitLength() > MostBits)
        {
            int room = MostBits - (int)largest.Ceiling().GetBitLength();
            denominator = room > 0 ? BigInteger.One << room : BigInteger.One;
        }

        long Whole(Rational value) => (long)(value * denominator).Floor();
        return new BidUtility(
            space,
            party,
            [.. compiled.Components.Select(component => (long[])[.. component.Contributions[index].Select(Whole)])],
            Whole(scored.Constant),
            scored.Cap is { } cap && cap * denominator < long.MaxValue ? Whole(cap) : long.MaxValue,
            Whole(scored.Reservation),
            (double)denominator
        );
    }
}
