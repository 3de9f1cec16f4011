using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>What going on has to be worth, set by set, step by step and party by party, when so much of a remedy is there. It does not depend on what comes later, nor on how that is counted.</summary>
internal sealed class PointNeeds(ScaledExchange exchange, StepSets sets)
{
    /// <summary>How many small units make one.</summary>
    public long Unit => exchange.Unit;

    /// <summary>As things stand.</summary>
    public PointNeed Plain(int place, int step, int party) =>
        Cheats(step, party, out long? unseen)
            ? unseen is { } more
                ? PointNeed.AtLeast(new Rational(Math.Max(Stopping(place, party), Breaking(place, party) + more)))
                : PointNeed.Closed
            : PointNeed.AtLeast(new Rational(Stopping(place, party)));

    /// <summary>With a further deposit within a limit: it helps against everything but not wanting to begin.</summary>
    public PointNeed Deposit(int place, int step, int party, Limit limit)
    {
        PointNeed begin = sets.IsStart(place) ? PointNeed.AtLeast(Rational.Zero) : PointNeed.Free;
        return PointNeed.Both(begin, Within(Plain(place, step, party), limit, Rational.One));
    }

    /// <summary>With more to lose afterwards, within a limit: it counts for one discount a step that is left.</summary>
    public PointNeed Future(int place, int step, int party, Limit limit)
    {
        Rational counts = Rational.One;
        for (int left = sets.LeftAt(place); left > 0; left--)
        {
            counts *= exchange.Exchange.Parties[party].Discount;
        }

        PointNeed plain = Plain(place, step, party);
        return counts.Sign == 0 ? plain : Within(plain, limit, counts);
    }

    /// <summary>With a chance of detection within a limit for all steps that are watched less well.</summary>
    public PointNeed Detection(int place, int step, int party, Limit limit)
    {
        PointNeed stopping = PointNeed.AtLeast(new Rational(Stopping(place, party)));
        if (!Cheats(step, party, out long? unseen))
        {
            return stopping;
        }

        PointNeed own = unseen is { } more
            ? PointNeed.AtLeast(new Rational(Breaking(place, party) + more))
            : PointNeed.Closed;
        return PointNeed.Both(stopping, PointNeed.Either(own, Watched(place, step, party, limit)));
    }

    private PointNeed Watched(int place, int step, int party, Limit limit)
    {
        Rational breaking = new(Breaking(place, party));
        if (limit.Most is not { } most)
        {
            return PointNeed.AtLeast(breaking);
        }

        if (most.Sign == 0)
        {
            return PointNeed.Closed;
        }

        Rational needed = breaking + ((Rational.One - most) / most * new Rational(exchange.Cost[step]));
        return limit.IsBelow ? PointNeed.Above(needed) : PointNeed.AtLeast(needed);
    }

    // A remedy is lacking by so much; less than nothing never is, and nothing is below no limit of 0.
    private PointNeed Within(PointNeed plain, Limit limit, Rational counts)
    {
        if (plain.IsClosed || limit is { IsBelow: true, Most.Sign: 0 })
        {
            return PointNeed.Closed;
        }

        if (limit.Most is not { } most)
        {
            return PointNeed.Free;
        }

        Rational least = plain.Least - (most * new Rational(exchange.Unit) * counts);
        return limit.IsBelow ? PointNeed.Above(least) : PointNeed.AtLeast(least);
    }

    // Whether a party could only seem to make a step, and by how much being seen then has to be worse than going on; null where nothing is ever seen.
    private bool Cheats(int step, int party, out long? unseen)
    {
        unseen = exchange.Unseen[step];
        return exchange.Exchange.Steps[step].By == party && exchange.Cost[step] > 0;
    }

    private long Stopping(int place, int party) => sets.IsStart(place) ? 0 : Breaking(place, party);

    private long Breaking(int place, int party) => -sets.UndoneOf(place)[party] - exchange.Breach[party];
}
