namespace Entente.Evaluation.Tallies;

/// <summary>A strategy in a seat of a scenario, against an opponent or, with -1, whoever it was.</summary>
internal readonly record struct SeatKey(int Scenario, int Seat, int Strategy, int Opponent);
