using System.Numerics;
using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>An order walked by the definitions for any discount of a party: what steps bring and what going on has to be worth do not depend on it, and are found once.</summary>
/// <remarks>In whole numbers: with <c>m</c> steps left in the <c>q^m</c>-th part of a common unit, <c>q</c> being the denominator of the discount.</remarks>
internal sealed class PatientWalk
{
    // By party and place in the order; the last of what is brought is the future. Null where nothing is enough.
    private readonly BigInteger[][] brings;
    private readonly BigInteger?[][] least;

    public PatientWalk(Exchange exchange, IReadOnlyList<int> order)
    {
        var naive = new NaiveExchange(exchange);
        var rules = new PointRules(naive);
        int[][] made = [.. Enumerable.Range(0, order.Count + 1).Select(place => order.Take(place).ToArray())];
        Rational[][] worths =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(party =>
                    Enumerable
                        .Range(0, order.Count)
                        .Select(place => naive.Worth(made[place + 1], party) - naive.Worth(made[place], party))
                        .Append(exchange.Parties[party].Future)
                        .ToArray()
                ),
        ];
        Rational?[][] needs =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(party => order.Select((step, place) => rules.LeastGoingOn(party, made[place], step)).ToArray()),
        ];
        BigInteger unit = worths
            .SelectMany(each => each)
            .Concat(needs.SelectMany(each => each).OfType<Rational>())
            .Aggregate(
                BigInteger.One,
                (common, each) =>
                    common * (each.Denominator / BigInteger.GreatestCommonDivisor(common, each.Denominator))
            );
        BigInteger InUnits(Rational number) => number.Numerator * (unit / number.Denominator);
        brings = [.. worths.Select(each => each.Select(InUnits).ToArray())];
        least =
        [
            .. needs.Select(each =>
                each.Select(need => need is { } some ? InUnits(some) : (BigInteger?)null).ToArray()
            ),
        ];
    }

    /// <summary>Whether a party with a discount goes on at every point.</summary>
    public bool Passes(int party, Rational discount)
    {
        BigInteger goingOn = brings[party][^1];
        BigInteger scale = BigInteger.One;
        for (int place = least[party].Length - 1; place >= 0; place--)
        {
            scale *= discount.Denominator;
            goingOn = (brings[party][place] * scale) + (discount.Numerator * goingOn);
            if (least[party][place] is not { } need || goingOn < need * scale)
            {
                return false;
            }
        }

        return true;
    }
}
