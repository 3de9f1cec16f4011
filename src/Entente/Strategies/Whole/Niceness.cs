namespace Entente.Strategies.Whole;

/// <summary>How nice the other is, by Gahboninho: whether its offers search for what this party asks for, or give something up.</summary>
/// <remarks>
/// After every twenty offers of the other: the likeness of the values that both sides asked for, issue by issue; when it grew, the niceness grows by 0.05, when the other's worst offer by its own wishes
/// fell, by a rate, and else it shrinks by that rate. The rate is 0.01 for each 400 outcomes, from 0.003 to 0.015.
/// </remarks>
internal sealed class Niceness
{
    private const int Every = 20;
    private const double Grown = 0.05;
    private const double Start = 0.4;

    private readonly Seat seat;
    private readonly int[] parts;
    private readonly int[] values;
    private readonly int[][] heard;
    private readonly int[][] told;
    private readonly double rate;
    private int hearings;
    private int tellings;
    private double likeness = 0.2;
    private double worst = 1;
    private double worstBefore = 1;

    public Niceness(Seat seat, double discount)
    {
        this.seat = seat;
        Value = Start * discount;
        parts = new int[seat.Book.Groups];
        values = new int[seat.Space.Issues];
        heard = Counts();
        told = Counts();
        rate = Math.Clamp(0.01 * Math.Min(1e6, (double)seat.Space.Count) / 400, 0.003, 0.015);
    }

    /// <summary>From 0 to 1.</summary>
    public double Value { get; private set; }

    /// <summary>Counts an offer of one's own.</summary>
    public void Tell(long bid)
    {
        Count(bid, told);
        tellings++;
    }

    /// <summary>Learns from an offer of the other.</summary>
    /// <param name="bid">The outcome.</param>
    /// <param name="own">What it is believed to be worth to the other.</param>
    public void Learn(long bid, double own)
    {
        if (hearings < Every)
        {
            worst = Math.Min(worst, own);
            Count(bid, heard);
            hearings++;
            return;
        }

        double now = Likeness();
        if (now > likeness)
        {
            Value += Grown;
        }
        else if (worst < worstBefore)
        {
            Value += rate;
        }
        else
        {
            Value -= now * 1.1 < likeness ? 2 * rate : rate;
        }

        Value = Math.Clamp(Value, 0, 1);
        likeness = now;
        worstBefore = worst;
        hearings = 0;
        foreach (int[] counts in heard)
        {
            Array.Clear(counts);
        }
    }

    private double Likeness()
    {
        double sum = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            double like = 0;
            for (int value = 0; value < heard[issue].Length; value++)
            {
                if (heard[issue][value] > 0 && told[issue][value] > 0)
                {
                    double difference =
                        (told[issue][value] / (double)tellings) - (heard[issue][value] / (double)hearings);
                    like += 1 - (difference * difference);
                }
            }

            sum += like / heard[issue].Length;
        }

        return sum / values.Length;
    }

    private void Count(long bid, int[][] counts)
    {
        seat.Book.Parts(bid, parts);
        seat.Space.Values(parts, values);
        for (int issue = 0; issue < values.Length; issue++)
        {
            counts[issue][values[issue]]++;
        }
    }

    private int[][] Counts() =>
        [.. Enumerable.Range(0, seat.Space.Issues).Select(issue => new int[seat.Space.SizeOf(issue)])];
}
