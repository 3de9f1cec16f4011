namespace Entente.Review;

/// <summary>Offers of others that were acceptable to a party and better than what it got, or than what it later offered itself.</summary>
/// <remarks>With two parties, accepting one would have ended the talks with it; with more, all others would have had to agree as well. What all agreed to as a part that stays agreed was not missed.</remarks>
/// <param name="BetterThanResult">How many were better than what the party got in the end.</param>
/// <param name="BetterThanOwn">How many were better than something that it offered itself later on.</param>
/// <param name="First">The first of them, by its place among the offers.</param>
/// <param name="Best">The best of them, the first of equals.</param>
public sealed record MissedOffers(int BetterThanResult, int BetterThanOwn, int First, int Best);
