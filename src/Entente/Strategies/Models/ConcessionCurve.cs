using Entente.Numbers;

namespace Entente.Strategies.Models;

/// <summary>A concession curve that was fitted to offers: <c>u(t) = max - (max - r) t^(1/e)</c>.</summary>
/// <param name="Max">What the first offer was worth to whoever makes the offers.</param>
/// <param name="Exponent">The <c>e</c>: below 1 it holds out until the end (Boulware), 1 is linear, above 1 it yields early.</param>
/// <param name="Reservation">The <c>r</c>: where the curve ends if the deadline of the two is the same; it may lie below 0.</param>
/// <param name="Noise">The standard deviation of the offers about the curve; 0 when there are too few to tell.</param>
public sealed record ConcessionCurve(double Max, double Exponent, double Reservation, double Noise)
{
    /// <summary>What it asks for at a time.</summary>
    /// <param name="time">The share of one's own time that has passed; at least 0.</param>
    public double UtilityAt(double time) =>
        Max - ((Max - Reservation) * (time <= 0 ? 0 : StableMath.Pow(time, 1 / Exponent)));

    /// <summary>The fallback that goes with a deadline of its own.</summary>
    /// <param name="deadline">Its deadline, as a share of one's own time; above 0.</param>
    /// <remarks>Offers show only how fast the curve falls: an earlier deadline and a higher fallback look the same.</remarks>
    public double ReservationBy(double deadline)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deadline);
        return UtilityAt(deadline);
    }

    /// <summary>The deadline, as a share of one's own time, that goes with a fallback; infinite when the curve never falls so far.</summary>
    /// <param name="reservation">The fallback; at most <see cref="Max"/>.</param>
    public double DeadlineFor(double reservation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reservation, Max);
        return Max > Reservation
            ? StableMath.Pow((Max - reservation) / (Max - Reservation), Exponent)
            : double.PositiveInfinity;
    }
}
