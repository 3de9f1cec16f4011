using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>Whether what is said to keep every division from being safe does.</summary>
/// <remarks>What is compared right before a last part and right after a first one is linear in its size; so it is found from two sizes by the definitions, and no size that is left may do.</remarks>
internal static class ObstacleCheck
{
    private static readonly Rational Third = Rational.Of(1, 3);

    /// <summary>Whether it does; null where cutting a step would make too many.</summary>
    public static bool? Of(Exchange exchange, SizeObstacle obstacle)
    {
        bool isCut = obstacle is SizeObstacle.LastPart or SizeObstacle.FirstPart;
        if (isCut && exchange.Steps.Length == Exchange.MostSteps)
        {
            return null;
        }

        bool isPatient = exchange.Parties.All(party => party.Discount == Rational.One);
        int[] all = [.. Enumerable.Range(0, exchange.Steps.Length)];
        var naive = new NaiveExchange(exchange);
        return obstacle switch
        {
            SizeObstacle.NeverSeen => exchange.Steps.Any(step =>
                step.Detection.Sign == 0 && step.Gains[step.By].Sign < 0
            ),
            SizeObstacle.NotWorthBeginning => Enumerable
                .Range(0, 2)
                .Any(party =>
                    exchange.Parties[party].Discount == Rational.One
                    && (naive.Worth(all, party) + exchange.Parties[party].Future).Sign < 0
                ),
            SizeObstacle.LastPart => all.Where(step => exchange.Steps.All(other => !other.After.Contains(step)))
                .All(step => !Fits(exchange.Steps[step], size => BeforeLast(exchange, step, size))),
            SizeObstacle.FirstPart => isPatient
                && all.Length > 1
                && all.Where(step => exchange.Steps[step].After.IsEmpty)
                    .All(step => !Fits(exchange.Steps[step], size => AfterFirst(exchange, step, size))),
            _ => false,
        };
    }

    private static bool Fits(ExchangeStep step, Func<Rational, Rational[]> margins)
    {
        Rational[] one = margins(Third);
        Rational[] other = margins(Third + Third);
        Rational low = step.IsDivisible ? Rational.Zero : Rational.One;
        Rational high = Rational.One;
        for (int i = 0; i < one.Length; i++)
        {
            Rational slope = (other[i] - one[i]) / Third;
            Rational atNone = one[i] - (slope * Third);
            if (slope.Sign == 0 && atNone.Sign < 0)
            {
                return false;
            }

            low = slope.Sign > 0 ? Rational.Max(low, -atNone / slope) : low;
            high = slope.Sign < 0 ? Rational.Min(high, -atNone / slope) : high;
        }

        return high.Sign > 0 && low <= high;
    }

    private static Rational[] BeforeLast(Exchange exchange, int step, Rational size)
    {
        NaiveExchange naive = Cut(exchange, step, Rational.One - size);
        var rules = new PointRules(naive);
        int[] order = [.. Enumerable.Range(0, naive.Count)];
        int[] made = order[..^1];
        return
        [
            .. Enumerable
                .Range(0, 2)
                .Select(party =>
                    naive.GoingOn(order, made.Length, party) - rules.LeastGoingOn(party, made, order[^1])!.Value
                ),
        ];
    }

    private static Rational[] AfterFirst(Exchange exchange, int step, Rational size)
    {
        NaiveExchange naive = Cut(exchange, step, size);
        int by = exchange.Steps[step].By;
        int[] order = [step, .. Enumerable.Range(0, naive.Count).Where(each => each != step)];
        ExchangeStep part = naive.Exchange.Steps[step];
        Rational cheated = (Rational.One - part.Detection) / part.Detection * part.Cost;
        return
        [
            .. Enumerable.Range(0, 2).Select(party => naive.GoingOn(order, 1, party) - naive.Broken([step], party)),
            naive.GoingOn(order, 0, by) - naive.Broken([], by) - cheated,
        ];
    }

    // A first part of so much in its place, and the rest as a step at the end.
    private static NaiveExchange Cut(Exchange exchange, int step, Rational size)
    {
        ExchangeStep whole = exchange.Steps[step];
        ExchangeStep part = whole with { Gains = whole.Gains.Times(size) };
        ExchangeStep rest = whole with { Gains = whole.Gains.Times(Rational.One - size) };
        int end = exchange.Steps.Length;
        return new NaiveExchange(
            new Exchange(
                exchange.Parties[0],
                exchange.Parties[1],
                exchange.Steps.SetItem(step, part).Add(rest),
                [
                    .. exchange.Bundles.Select(bundle =>
                        bundle with
                        {
                            Steps = [.. bundle.Steps.Select(each => each == step ? end : each)],
                        }
                    ),
                ]
            )
        );
    }
}
