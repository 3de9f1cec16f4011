using System.Collections.Immutable;
using Entente.Simulation;

namespace Entente.Evaluation;

/// <summary>A session of a tournament after it ended, as analyses need it.</summary>
/// <param name="Scenario">The name of the scenario.</param>
/// <param name="Seats">By seat: what it came to; at least two.</param>
/// <param name="IsAgreed">Whether it ended with an agreement.</param>
public sealed record FinishedSession(string Scenario, ImmutableArray<FinishedSeat> Seats, bool IsAgreed)
{
    /// <summary>How many rounds were begun.</summary>
    public int Rounds { get; init; }

    /// <summary>The share of the time that had passed at the end, 0 to 1.</summary>
    public double Time { get; init; }

    /// <summary>How far the end lies from what was possible; null where that was not measured.</summary>
    public SessionDistances? Distances { get; init; }

    /// <summary>The seat that was at fault; null for none.</summary>
    public int? SeatAtFault { get; init; }

    /// <summary>The product of what every seat gained over its fallback, losses counted as 0, each on its own scale (Nash 1950).</summary>
    public double NashProduct
    {
        get
        {
            double product = 1;
            foreach (FinishedSeat seat in Seats)
            {
                product *= Math.Max(0, seat.Utility - seat.Reservation);
            }

            return product;
        }
    }

    /// <summary>The sum of the utilities, each on its own scale.</summary>
    public double Welfare => Seats.Sum(seat => seat.Utility);
}
