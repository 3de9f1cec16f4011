using System.Collections.Immutable;

namespace Entente.Generation;

/// <summary>What scenario is to be made up.</summary>
/// <param name="Kind">How.</param>
/// <param name="Sizes">
/// By issue: how many values it has, at least 2. Kinds of one issue take one number; a pie of that many shares from nothing to everything (11: tenths) has as many outcomes with
/// two parties.
/// </param>
public sealed record GenerationRequest(GenerationKind Kind, ImmutableArray<int> Sizes)
{
    /// <summary>How many parties; 2 unless given. Kinds of two parties take no other number.</summary>
    public int Parties { get; init; } = 2;

    /// <summary>The opposition to be reached (<see cref="GenerationKind.Random"/> alone), from 0 to the square root of the number of parties; null for whatever comes.</summary>
    public double? Opposition { get; init; }

    /// <summary>How far the opposition that is reached may lie from the one asked for.</summary>
    public double Tolerance { get; init; } = 0.005;

    /// <summary>What no agreement is worth; null for 0, and for the mixture of ANL 2024 for its own.</summary>
    public ReservationWish? Reservation { get; init; }

    /// <summary>
    /// How many outcomes of a curve or of straight pieces are efficient, as a share of all, above 0 and at most 1; null for drawn evenly in its logarithm from 0.5 % to 50 %, as in ANL 2024.
    /// </summary>
    public double? Efficient { get; init; }

    /// <summary>The exponent of a curve, above 0: below 1 it bends inwards (little to share), above 1 outwards; null for drawn evenly in its logarithm from 0.1 to 6, as in ANL 2024.</summary>
    public double? Exponent { get; init; }
}
