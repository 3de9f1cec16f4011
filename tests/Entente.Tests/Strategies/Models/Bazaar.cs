using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Scenarios;
using Entente.Strategies;

namespace Entente.Tests.Strategies.Models;

/// <summary>Two parties over some issues of equal size: the second wants high values, with weights of its own; the first wants low ones, all alike.</summary>
internal static class Bazaar
{
    public static BidSpace Of(int size, params int[] weights)
    {
        Issue[] issues = [.. weights.Select((_, i) => new Issue.Integer($"issue {i}", 0, size - 1))];
        int total = weights.Sum();
        return BidSpace.Of(
            new Scenario(
                new OutcomeSpace([.. issues]),
                [
                    Party("first", weights.Select(_ => Rational.Of(1, weights.Length)), isRising: false),
                    Party("second", weights.Select(weight => Rational.Of(weight, total)), isRising: true),
                ]
            )
        );
    }

    public static Seat SeatOf(BidSpace space, int party = 0, BidBook? book = null) =>
        new(space, book ?? space.Open(), party, new SessionLimits(100), new RandomSequence(1))
        {
            Knowledge = Knowledge.Utilities,
        };

    /// <summary>The number of the outcome with these values.</summary>
    public static long Bid(Seat seat, params int[] values)
    {
        var parts = new int[seat.Book.Groups];
        Assert.True(seat.Space.TryParts(values, parts));
        return seat.Book.NumberOf(parts);
    }

    private static Party Party(string name, IEnumerable<Rational> weights, bool isRising) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                .. weights.Select(
                    (weight, i) =>
                        new Term.OfIssue(
                            i,
                            new ValueFunction.Linear(
                                isRising ? Rational.Zero : weight,
                                isRising ? weight : Rational.Zero
                            )
                        )
                ),
            ]),
        };
}
