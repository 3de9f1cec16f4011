using Entente.Numbers;

namespace Entente.Division;

/// <summary>Solves a market of equal incomes in fractions, once it is known who buys what: a forest of parties and goods.</summary>
/// <remarks>
/// In each tree prices stand to each other as the worths of the party that buys both, and add up to the number of its parties. What is spent on which good follows from the leaves inwards. The answer counts only if nothing spent is below 0 and
/// no party would rather buy something else: then it is an equilibrium, exactly.
/// </remarks>
internal sealed class MarketTree
{
    private const double LeastBid = 1e-7;

    private readonly GoodsValues values;
    private readonly List<int>[] bought;
    private readonly List<int>[] buyers;

    public MarketTree(GoodsValues values, double[][] bids)
    {
        this.values = values;
        bought = [.. bids.Select(_ => new List<int>())];
        buyers = [.. Enumerable.Range(0, values.Goods).Select(_ => new List<int>())];

        // The largest bids that close no circle.
        int[] group = [.. Enumerable.Range(0, values.Parties + values.Goods)];
        IEnumerable<(int Party, int Good)> edges =
            from party in Enumerable.Range(0, values.Parties)
            from good in Enumerable.Range(0, values.Goods)
            where bids[party][good] > LeastBid
            orderby bids[party][good] descending, party, good
            select (party, good);
        foreach ((int party, int good) in edges)
        {
            int from = Root(group, party);
            int to = Root(group, values.Parties + good);
            if (from != to)
            {
                group[to] = from;
                bought[party].Add(good);
                buyers[good].Add(party);
            }
        }
    }

    /// <summary>The division; null when who buys what is not yet as it would be in equilibrium.</summary>
    public GoodsDivision? Division()
    {
        Rational[] prices = new Rational[values.Goods];
        for (int party = 0; party < values.Parties; party++)
        {
            if (bought[party].Count == 0)
            {
                return null;
            }

            if (prices[bought[party][0]].Sign == 0)
            {
                Price(party, prices);
            }
        }

        return IsBestFor(prices) ? Spent(prices) : null;
    }

    private void Price(int start, Rational[] prices)
    {
        var goods = new List<int>();
        var parties = new List<int> { start };
        prices[bought[start][0]] = Rational.One;
        for (int i = 0; i < parties.Count; i++)
        {
            int party = parties[i];
            int known = bought[party].First(good => prices[good].Sign > 0);
            foreach (int good in bought[party])
            {
                prices[good] = prices[known] * values[party, good] / values[party, known];
                if (!goods.Contains(good))
                {
                    goods.Add(good);
                    parties.AddRange(buyers[good].Where(each => !parties.Contains(each)));
                }
            }
        }

        Rational sum = goods.Aggregate(Rational.Zero, (total, good) => total + prices[good]);
        foreach (int good in goods)
        {
            prices[good] *= parties.Count / sum;
        }
    }

    private bool IsBestFor(Rational[] prices)
    {
        for (int party = 0; party < values.Parties; party++)
        {
            int own = bought[party][0];
            for (int good = 0; good < prices.Length; good++)
            {
                if (values[party, good] * prices[own] > values[party, own] * prices[good])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private GoodsDivision? Spent(Rational[] prices)
    {
        var shares = new Rational[values.Parties][];
        var income = new Rational[values.Parties];
        Array.Fill(income, Rational.One);
        for (int party = 0; party < shares.Length; party++)
        {
            shares[party] = new Rational[values.Goods];
        }

        Rational[] left = [.. prices];
        bool isDone = false;
        while (!isDone)
        {
            isDone = true;
            for (int party = 0; party < shares.Length; party++)
            {
                if (bought[party].Count == 1)
                {
                    Spend(party, bought[party][0], income[party]);
                }
            }

            for (int good = 0; good < left.Length; good++)
            {
                if (buyers[good].Count == 1)
                {
                    Spend(buyers[good][0], good, left[good]);
                }
            }
        }

        // What nobody wants goes to the first.
        for (int good = 0; good < left.Length; good++)
        {
            shares[0][good] = prices[good].Sign == 0 ? Rational.One : shares[0][good];
        }

        bool isSpent = income.All(each => each.Sign == 0) && left.All(each => each.Sign == 0);
        return isSpent && shares.All(own => own.All(share => share.Sign >= 0))
            ? new GoodsDivision(values, shares)
            : null;

        void Spend(int party, int good, Rational amount)
        {
            isDone = false;
            shares[party][good] = amount / prices[good];
            income[party] -= amount;
            left[good] -= amount;
            bought[party].Remove(good);
            buyers[good].Remove(party);
        }
    }

    private static int Root(int[] group, int place)
    {
        while (group[place] != place)
        {
            place = group[place];
        }

        return place;
    }
}
