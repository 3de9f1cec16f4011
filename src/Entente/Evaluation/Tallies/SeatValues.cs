using Entente.Strategies.Models;

namespace Entente.Evaluation.Tallies;

/// <summary>The measures of a seat in a session.</summary>
internal static class SeatValues
{
    public static readonly int Count = Enum.GetValues<Measure>().Length;

    /// <summary>By measure: its value; NaN for none.</summary>
    public static void Of(FinishedSession session, int seat, Span<double> values)
    {
        FinishedSeat own = session.Seats[seat];
        double concealing = ConcealingOf(session, seat);
        values[(int)Measure.Advantage] = own.Advantage ?? double.NaN;
        values[(int)Measure.Utility] = own.Utility;
        values[(int)Measure.Discounted] = own.Discounted;
        values[(int)Measure.Agreement] = own.IsAgreed ?? session.IsAgreed ? 1 : 0;
        values[(int)Measure.Welfare] = session.Welfare;
        values[(int)Measure.NashProduct] = session.NashProduct;
        values[(int)Measure.DistanceToFrontier] = session.Distances?.Frontier ?? double.NaN;
        values[(int)Measure.DistanceToNash] = session.Distances?.Nash ?? double.NaN;
        values[(int)Measure.DistanceToKalaiSmorodinsky] = session.Distances?.KalaiSmorodinsky ?? double.NaN;
        values[(int)Measure.Rounds] = session.IsAgreed ? session.Rounds : double.NaN;
        values[(int)Measure.Time] = session.IsAgreed ? session.Time : double.NaN;
        values[(int)Measure.ModelQuality] = own.ModelTau ?? double.NaN;
        values[(int)Measure.Exposure] = ExposureOf(session, seat);
        values[(int)Measure.Concealing] = concealing;
        values[(int)Measure.LeagueScore] = own.Advantage + concealing ?? double.NaN;
    }

    // A model is of the first of the other parties: of seat 1 by all others, of seat 2 by seat 1.
    private static double ExposureOf(FinishedSession session, int seat)
    {
        double sum = 0;
        int count = 0;
        for (int other = 0; other < session.Seats.Length; other++)
        {
            bool isAbout = other != seat && (seat == 0 || (seat == 1 && other == 0));
            if (isAbout && session.Seats[other].ModelTau is { } tau)
            {
                sum += tau;
                count++;
            }
        }

        return count > 0 ? sum / count : double.NaN;
    }

    // Who publishes no model forfeits its part of the point; where neither does there is nothing to share.
    private static double ConcealingOf(FinishedSession session, int seat)
    {
        if (session.Seats.Length != 2 || session.Seats.All(each => each.ModelTau is null))
        {
            return double.NaN;
        }

        return Concealment.ScoreOf(session.Seats[seat].ModelTau, session.Seats[1 - seat].ModelTau);
    }
}
