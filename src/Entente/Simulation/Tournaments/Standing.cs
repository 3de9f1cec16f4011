namespace Entente.Simulation.Tournaments;

/// <summary>How a strategy did in a tournament.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Seats">In how many seats it sat.</param>
/// <param name="Advantage">Its mean advantage: the mean over scenarios of the means over the seats in each.</param>
/// <param name="Margin">
/// Half the width of the 95 % interval of the mean, from the spread over seats within scenarios (normal approximation, scenarios taken as fixed).
/// </param>
/// <param name="Agreed">The share of its seats whose session ended with an agreement, 0 to 1.</param>
public sealed record Standing(string Strategy, long Seats, double Advantage, double Margin, double Agreed);
