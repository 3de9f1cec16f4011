using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>Whether a schedule in parts of different sizes is what it is said to be: safe parts of the steps, and none fewer.</summary>
internal static class FewestSteps
{
    private const int MostSequences = 800;

    /// <summary>Whether the parts make up the steps, each made in its order and after what it waits for.</summary>
    public static bool AreParts(Exchange exchange, ExchangeSchedule schedule)
    {
        ExchangeStep[] made = [.. schedule.Order.Select(each => schedule.Exchange.Steps[each])];
        int next = 0;
        var lastOf = new int[exchange.Steps.Length];
        var firstOf = new int[exchange.Steps.Length];
        for (int step = 0; step < exchange.Steps.Length; step++)
        {
            ExchangeStep whole = exchange.Steps[step];
            int parts = schedule.Exchange.Steps[next].Parts;
            ExchangeStep[] own = [.. schedule.Exchange.Steps.Skip(next).Take(parts)];
            int[] places = [.. Enumerable.Range(next, own.Length).Select(part => schedule.Order.IndexOf(part))];
            Rational sum = own.Aggregate(Rational.Zero, (shares, part) => shares + part.Share);
            bool isWhole =
                own.Length == parts
                && (parts == 1 || whole.IsDivisible)
                && sum == Rational.One
                && places.SequenceEqual(places.Order())
                && own.All(part =>
                    part.Share.Sign > 0
                    && part.By == whole.By
                    && part.Gains == whole.Gains.Times(part.Share)
                    && part.SnapBack == whole.SnapBack
                    && part.Detection == whole.Detection
                );
            if (!isWhole)
            {
                return false;
            }

            firstOf[step] = places[0];
            lastOf[step] = places[^1];
            next += parts;
        }

        return next == made.Length
            && Enumerable
                .Range(0, exchange.Steps.Length)
                .All(step => exchange.Steps[step].After.All(each => lastOf[each] < firstOf[step]));
    }

    /// <summary>Whether no order is safe in at most so many parts; null when there are too many ways to try.</summary>
    public static bool? NoneIn(Exchange exchange, int most, CancellationToken cancellation)
    {
        if (ForwardTurns.Least(exchange) is { } least)
        {
            return least > most;
        }

        int left = MostSequences;
        for (int length = exchange.Steps.Length + 1; length <= most; length++)
        {
            foreach (int[] sequence in Sequences(exchange, length))
            {
                cancellation.ThrowIfCancellationRequested();
                if (--left < 0)
                {
                    return null;
                }

                bool? has = Elimination.HasSolution(new PartRows(exchange, sequence).All());
                if (has != false)
                {
                    return has is null ? null : false;
                }
            }
        }

        return true;
    }

    // Every step at least once, one that is not divided once, and none before the last part of what it waits for.
    private static IEnumerable<int[]> Sequences(Exchange exchange, int length)
    {
        IEnumerable<int[]> all =
        [
            [],
        ];
        for (int place = 0; place < length; place++)
        {
            int after = length - place - 1;
            all = all.SelectMany(begun =>
                    Enumerable.Range(0, exchange.Steps.Length).Select(step => (int[])[.. begun, step])
                )
                .Where(begun =>
                    MayBe(exchange, begun)
                    && Enumerable.Range(0, exchange.Steps.Length).Count(step => !begun.Contains(step)) <= after
                );
        }

        return all;
    }

    private static bool MayBe(Exchange exchange, int[] begun)
    {
        int last = begun[^1];
        return exchange.Steps[last].After.All(begun.Contains)
            && (exchange.Steps[last].IsDivisible || begun.Count(each => each == last) == 1)
            && !begun.Any(each => exchange.Steps[each].After.Contains(last))
            && !(begun.Length > 1 && begun[^2] == last && AreOne(exchange, exchange.Steps[last]));
    }

    // In one part instead of two there is one point less, and nothing else changes.
    private static bool AreOne(Exchange exchange, ExchangeStep step) =>
        exchange.Parties.All(party => party.Discount == Rational.One)
        && (step.Detection == Rational.One || step.Cost.Sign == 0);
}
