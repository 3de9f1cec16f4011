namespace Entente.Rooms.Mediation;

/// <summary>What an improvement of a deal is worth to one party, for that party alone. On its own scale, rounded to a double.</summary>
/// <param name="Deal">What the deal is worth to it, without what was added during the talks and it has not scored: that is the same in both.</param>
/// <param name="Package">What the package in its place is worth to it, counted alike.</param>
/// <param name="Gain">By how much that is more; above 0.</param>
/// <param name="Share">The gain as a share of the party's scale, best minus worst; above 0.</param>
/// <param name="Unit">What its worth counts (<c>points</c>, <c>EUR</c>); empty for nothing stated.</param>
public sealed record OwnGain(double Deal, double Package, double Gain, double Share, string Unit);
