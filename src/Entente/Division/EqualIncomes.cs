using Entente.Numbers;

namespace Entente.Division;

/// <summary>
/// A market in which all parties have an income of 1 and spend it where a unit of worth costs them least; what they buy is the division of shared goods with the largest product.
/// </summary>
/// <remarks>
/// Spending is adjusted in proportion to the worth that it brings until little can be gained; the certificate is the sum of the highest prices that anybody would pay, over the number of parties, to
/// their power. Then the goods that each party buys are read off and the market is solved in fractions, see <see cref="MarketTree"/>.
/// </remarks>
internal sealed class EqualIncomes
{
    private const int MostRounds = 40_000;
    private const int RoundsBetweenTries = 250;

    private readonly GoodsValues values;
    private readonly double[][] worths;
    private readonly double[][] bids;

    public EqualIncomes(GoodsValues values)
    {
        this.values = values;
        worths =
        [
            .. Enumerable
                .Range(0, values.Parties)
                .Select(party =>
                    Enumerable
                        .Range(0, values.Goods)
                        .Select(good => (values[party, good] / values.Total(party)).ToDouble())
                        .ToArray()
                ),
        ];
        bids = [.. worths.Select(own => own.ToArray())];
    }

    public WelfareResult Solve(CancellationToken cancellation)
    {
        for (int round = 1; round <= MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Adjust();
            if (round % RoundsBetweenTries == 0 && new MarketTree(values, bids).Division() is { } exact)
            {
                return new WelfareResult(exact) { Served = values.Parties };
            }
        }

        return Nearly();
    }

    private void Adjust()
    {
        double[] prices = Prices();
        for (int party = 0; party < bids.Length; party++)
        {
            double[] own = bids[party];
            double worth = 0;
            for (int good = 0; good < own.Length; good++)
            {
                own[good] = prices[good] > 0 ? worths[party][good] * own[good] / prices[good] : 0;
                worth += own[good];
            }

            for (int good = 0; good < own.Length; good++)
            {
                own[good] /= worth;
            }
        }
    }

    private double[] Prices()
    {
        var prices = new double[values.Goods];
        foreach (double[] own in bids)
        {
            for (int good = 0; good < prices.Length; good++)
            {
                prices[good] += own[good];
            }
        }

        return prices;
    }

    private WelfareResult Nearly()
    {
        double[] prices = Prices();
        Rational[][] shares = [.. bids.Select(own => new Rational[own.Length])];
        for (int good = 0; good < prices.Length; good++)
        {
            Rational left = Rational.One;
            for (int party = bids.Length - 1; party > 0; party--)
            {
                Rational share =
                    prices[good] > 0 ? Rational.FromShortest(Math.Round(bids[party][good] / prices[good], 12)) : 0;
                shares[party][good] = Rational.Min(left, share);
                left -= shares[party][good];
            }

            shares[0][good] = left;
        }

        var division = new GoodsDivision(values, shares);
        double asked = 0;
        for (int good = 0; good < prices.Length; good++)
        {
            asked += Enumerable
                .Range(0, values.Parties)
                .Max(party => (values[party, good] / division.Worths[party]).ToDouble());
        }

        return new WelfareResult(division)
        {
            IsExact = false,
            Factor = Math.Max(1, StableMath.Pow(asked / values.Parties, values.Parties)),
            Served = values.Parties,
        };
    }
}
