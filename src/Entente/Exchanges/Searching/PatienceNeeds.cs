using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>How patient each party has to be along an order.</summary>
internal static class PatienceNeeds
{
    private const int Parts = 1_000;

    public static PatienceNeed Of(Exchange exchange, IReadOnlyList<int> order, int party)
    {
        int least = Parts + 1;
        while (least > 0 && GoesOn(exchange, order, party, Rational.Of(least - 1, Parts)))
        {
            least--;
        }

        return new PatienceNeed(
            party,
            least > Parts ? null : Rational.Of(least, Parts),
            exchange.Parties[party].Discount
        );
    }

    // What a party does depends on its own discount alone.
    private static bool GoesOn(Exchange exchange, IReadOnlyList<int> order, int party, Rational discount)
    {
        ExchangeParty[] parties = [.. exchange.Parties];
        parties[party] = parties[party] with { Discount = discount };
        return PointWalk
            .Of(exchange.With(parties[0], parties[1]), order)
            .All(point => point.Temptation(party).Sign == 0);
    }
}
