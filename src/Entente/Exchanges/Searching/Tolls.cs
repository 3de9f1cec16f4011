using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>What each thing that could make an order safe would have to be, point by point.</summary>
internal sealed class Tolls(Exchange exchange)
{
    private readonly Rational[] scales = [.. Enumerable.Range(0, 2).Select(party => ScaleOf(exchange, party))];

    /// <summary>Safe points alone; an order pays the largest share of its gain that a party has at risk.</summary>
    public ExchangeAmounts? Safe(PointAhead point)
    {
        if (Lack(point, 0) is not { Sign: 0 } || Lack(point, 1) is not { Sign: 0 })
        {
            return null;
        }

        return new ExchangeAmounts(Rational.Max(Share(point, 0), Share(point, 1)), Rational.Zero);
    }

    /// <summary>The deposits that make the point safe.</summary>
    public static ExchangeAmounts? Deposit(PointAhead point) =>
        Lack(point, 0) is { } first && Lack(point, 1) is { } second ? new ExchangeAmounts(first, second) : null;

    /// <summary>The worths of what comes afterwards that make the point safe.</summary>
    public ExchangeAmounts? Future(PointAhead point) =>
        FutureOf(point, 0) is { } first && FutureOf(point, 1) is { } second ? new ExchangeAmounts(first, second) : null;

    /// <summary>The chance of detection that makes the point safe; 0 where the step's own is enough.</summary>
    public ExchangeAmounts? Detection(PointAhead point)
    {
        for (int party = 0; party < 2; party++)
        {
            if (point.Values.Stopping(party, point.Made, point.Undone) > point.GoingOn[party])
            {
                return null;
            }
        }

        ExchangeStep step = exchange.Steps[point.Step];
        if (step.Cost.Sign == 0)
        {
            return default(ExchangeAmounts);
        }

        Rational slack = point.GoingOn[step.By] - point.Values.Breaking(step.By, point.Undone);
        Rational needed = step.Cost / (step.Cost + slack);
        return new ExchangeAmounts(needed <= step.Detection ? Rational.Zero : needed, Rational.Zero);
    }

    /// <summary>All that a party gains in the end, by which amounts of different parties are made shares; 1 when it gains nothing.</summary>
    public static Rational ScaleOf(Exchange exchange, int party)
    {
        Rational gain = exchange.Total[party] + exchange.Parties[party].Future;
        return gain.Sign > 0 ? gain : Rational.One;
    }

    private static Rational? Lack(PointAhead point, int party) =>
        point.Values.Lack(party, point.Made, point.Step, point.Undone, point.GoingOn[party]);

    private Rational? FutureOf(PointAhead point, int party)
    {
        Rational stop = point.Values.Stopping(party, point.Made, point.Undone) - point.GoingOn[party];
        Rational? lack = point.Made == 0 && stop.Sign > 0 ? StartLack(point, party, stop) : Lack(point, party);
        if (lack is not { Sign: > 0 } needed)
        {
            return lack;
        }

        // What comes after the last step counts here for one discount a step that is left.
        Rational counts = Rational.One;
        for (int i = 0; i < point.Left; i++)
        {
            counts *= exchange.Parties[party].Discount;
        }

        return counts.Sign == 0 ? null : needed / counts;
    }

    // Before the first step a deposit is no help against not starting, but something to look forward to is.
    private Rational? StartLack(PointAhead point, int party, Rational stop)
    {
        ExchangeStep step = exchange.Steps[point.Step];
        if (step.By != party || step.Cost.Sign == 0)
        {
            return stop;
        }

        if (step.Detection.Sign == 0)
        {
            return null;
        }

        Rational unseen = (Rational.One - step.Detection) / step.Detection * step.Cost;
        return Rational.Max(stop, point.Values.Breaking(party, point.Undone) - point.GoingOn[party] + unseen);
    }

    // What the party stands to lose if the other breaks off here, as a share of all that it gains in the end.
    private Rational Share(PointAhead point, int party) =>
        Rational.Max(-point.Standing[party], Rational.Zero) / scales[party];
}
