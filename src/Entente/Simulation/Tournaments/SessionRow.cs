using System.Collections.Immutable;
using Entente.Strategies.Models;

namespace Entente.Simulation.Tournaments;

/// <summary>One session of a tournament, as results keep it.</summary>
/// <param name="Number">The number of the session, from 0.</param>
/// <param name="Scenario">The name of the scenario.</param>
/// <param name="Repetition">Which of the repetitions, from 0.</param>
/// <param name="Setup">What was run.</param>
/// <param name="Result">How it went.</param>
/// <param name="Distances">How far the end lies from what was possible.</param>
public sealed record SessionRow(
    long Number,
    string Scenario,
    int Repetition,
    SessionSetup Setup,
    SessionResult Result,
    SessionDistances Distances
)
{
    /// <summary>By party: how well its opponent model at the end matches the truth about the first of the others, null for no model; empty when that was not measured.</summary>
    public ImmutableArray<ModelQuality?> Models { get; init; } = [];

    /// <summary>What a seat gained over its fallback, as a share of the most it could gain: <c>(u - r) / (max - r)</c>; null when it could gain nothing.</summary>
    /// <param name="seat">The number of the party.</param>
    public double? AdvantageOf(int seat)
    {
        double reservation = Setup.Space.Utilities[seat].Reservation;
        double room = Setup.Space.Utilities[seat].Max - reservation;
        return room > 0 ? (Result.Utilities[seat] - reservation) / room : null;
    }
}
