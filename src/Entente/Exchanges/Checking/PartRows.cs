using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>What sizes of parts in a sequence have to meet, by the definitions: everything anybody compares at a point is linear in the sizes, so what it is for no size and for each size alone says it all.</summary>
internal sealed class PartRows(Exchange exchange, IReadOnlyList<int> sequence)
{
    // The last part of a step is what the others leave.
    private readonly int[] free =
    [
        .. Enumerable.Range(0, sequence.Count).Where(place => sequence.Skip(place + 1).Contains(sequence[place])),
    ];

    /// <summary>The rows.</summary>
    public IReadOnlyList<Elimination.Row> All()
    {
        var chosen = new Rational[free.Length];
        Rational[] none = Margins(Sizes(chosen));
        Rational[][] factors = [.. none.Select(margin => (Rational[])[.. chosen, margin])];
        for (int i = 0; i < chosen.Length; i++)
        {
            chosen[i] = Rational.One;
            Rational[] one = Margins(Sizes(chosen));
            chosen[i] = Rational.Zero;
            for (int row = 0; row < one.Length; row++)
            {
                factors[row][i] = one[row] - none[row];
            }
        }

        return [.. factors.Select((row, i) => new Elimination.Row(row, IsStrict: i < sequence.Count))];
    }

    // First the sizes themselves, which are above 0.
    private Rational[] Margins(Rational[] sizes)
    {
        (NaiveExchange naive, int[] order) = Parts(sizes);
        var margins = new List<Rational>(sizes);
        for (int place = 0; place < order.Length; place++)
        {
            ExchangeStep part = naive.Exchange.Steps[place];
            for (int party = 0; party < 2; party++)
            {
                Rational goingOn = naive.GoingOn(order, place, party);
                Rational broken = naive.Broken([.. order.Take(place)], party);
                margins.Add(place == 0 ? goingOn : goingOn - broken);
                if (part.By == party)
                {
                    Rational saved = (Rational.One - part.Detection) * part.Cost;
                    margins.Add((part.Detection * (goingOn - broken)) - saved);
                }
            }
        }

        return [.. margins];
    }

    private Rational[] Sizes(Rational[] chosen)
    {
        var sizes = new Rational[sequence.Count];
        var left = new Rational[exchange.Steps.Length];
        Array.Fill(left, Rational.One);
        for (int i = 0; i < free.Length; i++)
        {
            sizes[free[i]] = chosen[i];
            left[sequence[free[i]]] -= chosen[i];
        }

        foreach (int place in Enumerable.Range(0, sizes.Length).Except(free))
        {
            sizes[place] = left[sequence[place]];
        }

        return sizes;
    }

    // The parts as steps in their own right, in their order; the last part of a step stands for the whole where steps are worth something together.
    private (NaiveExchange Naive, int[] Order) Parts(Rational[] sizes)
    {
        int[] order = [.. Enumerable.Range(0, sequence.Count)];
        int LastOf(int step) => order.Last(place => sequence[place] == step);
        var parts = new Exchange(
            exchange.Parties[0],
            exchange.Parties[1],
            [
                .. order.Select(place =>
                    exchange.Steps[sequence[place]] with
                    {
                        Gains = exchange.Steps[sequence[place]].Gains.Times(sizes[place]),
                        After = [],
                    }
                ),
            ],
            [.. exchange.Bundles.Select(bundle => bundle with { Steps = [.. bundle.Steps.Select(LastOf)] })]
        );
        return (new NaiveExchange(parts), order);
    }
}
