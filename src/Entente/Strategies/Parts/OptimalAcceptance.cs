using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>AC_optimal: accepts what is worth at least as much as the offers that may still come, rightly refused and accepted.</summary>
/// <remarks>
/// <para>Baarslag and Hindriks 2013; see <see cref="OptimalStopping"/>. How many offers are left follows from the rounds; where only a duration ends the talks, from how fast they went so far. Worth is
/// discounted where time costs: what comes later is worth less. That the other may accept an offer of one's own is left out, as there.</para>
/// <para>A belief by trend is a regression line through what the offers so far were worth, with their standard deviation about it. The plan is made anew when a tenth more offers have been seen. Talks of more
/// than 65,536 rounds count as if there were no more left.</para>
/// </remarks>
public sealed class OptimalAcceptance : Acceptance
{
    private const int MostPlanned = 1 << 16;
    private const int FewestForTrend = 4;
    private const int Tenth = 10;

    private readonly Seat seat;
    private readonly StoppingBelief belief;
    private double[] values = [];
    private int planned;
    private int nextPlan;
    private int count;
    private double sumTime;
    private double sumWorth;
    private double sumTimes;
    private double sumWorths;
    private double sumBoth;

    /// <summary>An optimal acceptance.</summary>
    /// <param name="seat">The seat, of a session with a deadline.</param>
    /// <param name="belief">What is believed of the offers to come.</param>
    public OptimalAcceptance(Seat seat, StoppingBelief belief)
    {
        ArgumentNullException.ThrowIfNull(seat);
        this.seat = seat;
        this.belief = belief;
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override bool Accepts(in Turn turn, double offered, double next) =>
        offered * seat.FactorAt(turn.Round, turn.Time) >= ValueOfRefusing(turn);

    /// <summary>What refusing is worth now, discounted to the beginning.</summary>
    /// <param name="turn">When, and whose offer is on the table.</param>
    public double ValueOfRefusing(in Turn turn)
    {
        int rounds = seat.Limits.Rounds;
        if (seat.Limits.Duration > 0)
        {
            double pace = turn.Time > 0 ? (turn.Round + 1) / turn.Time : MostPlanned;
            rounds = (int)Math.Min(rounds > 0 ? rounds : MostPlanned, Math.Min(pace, MostPlanned));
        }

        // Who comes first in a round answers the offer of the round before, and can hope for one more in this.
        int left = rounds - 1 - turn.Round + (turn.StandingBy > turn.Party ? 1 : 0);
        left = Math.Clamp(left, 0, MostPlanned - 1);
        if (left >= planned || (count >= nextPlan && (belief == StoppingBelief.Trend || seat.Limits.Duration > 0)))
        {
            Plan(rounds, left);
        }

        return values[left];
    }

    /// <inheritdoc/>
    public override void Observe(int by, double worth, double time)
    {
        if (by == seat.Party)
        {
            return;
        }

        count++;
        sumTime += time;
        sumWorth += worth;
        sumTimes += time * time;
        sumWorths += worth * worth;
        sumBoth += time * worth;
    }

    // By offers left, from none: what the talks are worth.
    private void Plan(int rounds, int left)
    {
        nextPlan = count + 1 + (count / Tenth);
        planned = left + 1;
        if (values.Length < planned)
        {
            values = new double[planned];
        }

        bool hasTrend = belief == StoppingBelief.Trend && count >= FewestForTrend;
        double slope = 0;
        double start = 0;
        double deviation = 0;
        if (hasTrend)
        {
            double spread = (count * sumTimes) - (sumTime * sumTime);
            slope = spread > 0 ? ((count * sumBoth) - (sumTime * sumWorth)) / spread : 0;
            start = (sumWorth - (slope * sumTime)) / count;
            double squares = sumWorths - (start * sumWorth) - (slope * sumBoth);
            deviation = Math.Sqrt(Math.Max(0, squares) / (count - 2));
        }

        double low = seat.Utility.Min;
        double high = seat.Utility.Max;
        values[0] = seat.Reservation * seat.Utility.FactorAt(Math.Max(0, rounds - 1), 1, isAgreement: false);
        for (int offers = 1; offers <= left; offers++)
        {
            int round = rounds - offers;
            double time = (round + 1.0) / (rounds + 1.0);
            double factor = seat.Discount < 1 ? seat.FactorAt(round, time) : 1;
            double later = values[offers - 1];
            values[offers] =
                factor == 0 || later >= high * factor ? Math.Max(later, high * factor)
                : hasTrend
                    ? factor
                        * OptimalStopping.BeforeNormal(start + (slope * time), deviation, low, high, later / factor)
                : factor * OptimalStopping.BeforeUniform(low, high, later / factor);
        }
    }
}
