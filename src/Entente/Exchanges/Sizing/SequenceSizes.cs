using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Sizing;

/// <summary>Sizes for parts in a given sequence: all that anybody compares at a point is linear in them.</summary>
internal sealed class SequenceSizes
{
    private readonly Exchange exchange;
    private readonly ImmutableArray<int> steps;

    // By row: what each size adds to how much going on is worth more than not, and last what there is anyhow.
    private readonly List<Rational[]> margins = [];

    public SequenceSizes(Exchange exchange, ImmutableArray<int> steps)
    {
        this.exchange = exchange;
        this.steps = steps;
        for (int place = 0; place < steps.Length; place++)
        {
            for (int party = 0; party < 2; party++)
            {
                Rational[] going = GoingOn(place, party);
                Rational[] left = [.. going.Zip(Broken(place, party), (on, off) => on - off)];
                margins.Add(place == 0 ? going : left);
                ExchangeStep step = exchange.Steps[steps[place]];
                if (step.By == party && StateEnds.Unseen(step).Sign > 0)
                {
                    left = [.. left];
                    left[place] -= StateEnds.Unseen(step);
                    margins.Add(left);
                }
            }
        }
    }

    /// <summary>Sizes with which the sequence is safe, the smallest of them as large as it can be; null when there are none above 0.</summary>
    public ImmutableArray<Rational>? Find()
    {
        // First how much is missing at the worst place, then the smallest part.
        var lacking = new Rational[steps.Length + 1];
        lacking[^1] = -1;
        if (Solve(lacking, mayLack: true, []).Value.Sign < 0)
        {
            return null;
        }

        var smallest = new Rational[steps.Length + 1];
        smallest[^1] = 1;
        IEnumerable<Rational[]> larger = Enumerable
            .Range(0, steps.Length)
            .Select(place =>
            {
                var row = new Rational[steps.Length + 2];
                row[place] = -1;
                row[steps.Length] = 1;
                return row;
            });
        LinearOptimum best = Solve(smallest, mayLack: false, larger);
        return best.Value.Sign > 0 ? [.. best.Values.Take(steps.Length)] : null;
    }

    // The unknowns are the sizes and one more; a row is what may be at most its last number.
    private LinearOptimum Solve(Rational[] goal, bool mayLack, IEnumerable<Rational[]> more)
    {
        Rational lack = mayLack ? -1 : 0;
        List<Rational[]> rows =
        [
            .. margins.Select(margin =>
                (Rational[])[.. margin.Take(steps.Length).Select(each => -each), lack, margin[^1]]
            ),
            .. more,
        ];
        for (int step = 0; step < exchange.Steps.Length; step++)
        {
            Rational[] whole = [.. steps.Select(each => each == step ? Rational.One : Rational.Zero), 0, 1];
            rows.Add(whole);
            rows.Add([.. whole.Take(steps.Length).Select(each => -each), lack, -1]);
        }

        return Bounded.Maximize(goal, rows);
    }

    private Rational[] GoingOn(int place, int party)
    {
        var worth = new Rational[steps.Length + 1];
        Rational counts = Rational.One;
        for (int later = place; later < steps.Length; later++)
        {
            worth[later] = counts * exchange.Steps[steps[later]].Gains[party];
            foreach (ExchangeBundle bundle in exchange.Bundles.Where(bundle => CompletedBy(bundle) == later))
            {
                worth[^1] += counts * bundle.Gains[party];
            }

            counts *= exchange.Parties[party].Discount;
        }

        worth[^1] += counts * exchange.Parties[party].Future;
        return worth;
    }

    private Rational[] Broken(int place, int party)
    {
        var worth = new Rational[steps.Length + 1];
        for (int earlier = 0; earlier < place; earlier++)
        {
            ExchangeStep step = exchange.Steps[steps[earlier]];
            worth[earlier] = -step.SnapBack * step.Gains[party];
        }

        foreach (ExchangeBundle bundle in exchange.Bundles.Where(bundle => CompletedBy(bundle) < place))
        {
            worth[^1] -= StateEnds.ShareOf(exchange, bundle) * bundle.Gains[party];
        }

        worth[^1] -= StateEnds.Breach(exchange, party);
        return worth;
    }

    private int CompletedBy(ExchangeBundle bundle) => bundle.Steps.Max(steps.LastIndexOf);
}
