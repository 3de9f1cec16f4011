using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>A point of a schedule, right before a step: what going on, stopping and cheating are worth to both from there.</summary>
/// <param name="Made">How many steps are made.</param>
/// <param name="Step">The step that comes next, its place among the steps of the exchange.</param>
/// <param name="GoingOn">What going on is worth to each.</param>
/// <param name="Stopping">What stopping is worth to each.</param>
/// <param name="Cheating">What only seeming to make the step is worth to whoever is to make it, on average.</param>
/// <param name="Standing">Where each stands, against not having started, if the other breaks off here: what was made less what snaps back.</param>
public sealed record ExchangePoint(
    int Made,
    int Step,
    ExchangeAmounts GoingOn,
    ExchangeAmounts Stopping,
    Rational Cheating,
    ExchangeAmounts Standing
)
{
    /// <summary>Who is to make the step.</summary>
    public required int By { get; init; }

    /// <summary>What breaking off undoes of what was made, for each; below 0 where it gets a cost back.</summary>
    public required ExchangeAmounts Undone { get; init; }

    /// <summary>The deposit of each, beyond what is put up, that takes away what tempts it here; null where none does.</summary>
    internal ImmutableArray<Rational?> Lacks { get; init; } = [null, null];

    /// <summary>By how much a party gains when it does not go on, by the better of stopping and cheating; 0 when going on is no worse.</summary>
    /// <param name="party">0 or 1.</param>
    public Rational Temptation(int party)
    {
        Rational best = party == By ? Rational.Max(Stopping[party], Cheating) : Stopping[party];
        return Rational.Max(best - GoingOn[party], Rational.Zero);
    }

    /// <summary>The least further deposit that would make a party go on here: 0 when none is needed, null when none would do.</summary>
    /// <param name="party">0 or 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public Rational? NeededDeposit(int party)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(party);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(party, 1);
        return Lacks[party];
    }

    /// <summary>Whether cheating pays better than stopping for whoever is to make the step.</summary>
    public bool IsCheatingBetter => Cheating > Stopping[By];

    /// <summary>Whether both go on.</summary>
    public bool IsSafe => Temptation(0) == Rational.Zero && Temptation(1) == Rational.Zero;
}
