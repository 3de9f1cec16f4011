using CsCheck;
using Entente.Numbers;
using Entente.Randomness;
using Entente.Strategies.Models;

namespace Entente.Tests.Strategies.Models;

public class ConcessionFitTests
{
    [Theory]
    [InlineData(0.2, 0.3)]
    [InlineData(1, 0)]
    [InlineData(2, 0.55)]
    [InlineData(0.7, -0.4)]
    public void A_curve_without_noise_comes_out_exactly(double exponent, double reservation)
    {
        // Half of the talks, 30 offers.
        ConcessionFit fit = Offers(1, exponent, reservation, count: 30, last: 0.5, _ => 0);

        ConcessionCurve curve = fit.Fit()!;
        ConcessionRange range = fit.Range()!;
        Assert.Equal(exponent, curve.Exponent, 1e-5);
        Assert.Equal(reservation, curve.Reservation, 1e-5);
        Assert.Equal(0, curve.Noise, 1e-6);
        Assert.Equal(reservation, range.LeastReservation, 1e-3);
        Assert.Equal(reservation, range.MostReservation, 1e-3);
    }

    [Fact]
    public void Any_curve_comes_out_exactly_however_many_offers_there_are() =>
        Gen.Select(Gen.Double[0.1, 8], Gen.Double[-0.5, 0.9], Gen.Int[3, 2000], Gen.Double[0.6, 1])
            .Sample(
                (exponent, reservation, count, last) =>
                {
                    ConcessionCurve curve = Offers(1, exponent, reservation, count, last, _ => 0).Fit()!;
                    Assert.Equal(reservation, curve.Reservation, 1e-4);
                    Assert.Equal(1, curve.Exponent / exponent, 1e-3);
                },
                iter: 40
            );

    [Fact]
    public void The_range_covers_the_truth_nearly_always_and_narrows_with_what_is_seen()
    {
        int covered = 0;
        double early = 0;
        double late = 0;
        const int runs = 100;
        for (ulong run = 0; run < runs; run++)
        {
            var random = new RandomSequence(run);
            double Noise(int _) =>
                0.02 * (random.Unit() + random.Unit() + random.Unit() + random.Unit() - 2) * Math.Sqrt(3);
            ConcessionRange half = Offers(1, 0.8, 0.4, 40, 0.5, Noise).Range()!;
            ConcessionRange whole = Offers(1, 0.8, 0.4, 80, 1, Noise).Range()!;
            covered += half.LeastReservation <= 0.4 && 0.4 <= half.MostReservation ? 1 : 0;
            early += half.MostReservation - half.LeastReservation;
            late += whole.MostReservation - whole.LeastReservation;
        }

        // 95 % of 100 is 95; four standard deviations are 9.
        Assert.InRange(covered, 86, 100);
        Assert.True(late < early / 4);
    }

    [Fact]
    public void A_deadline_and_a_fallback_look_alike()
    {
        // The other's time is over at 0.8 of one's own, and its fallback is 0.5.
        var fit = new ConcessionFit();
        for (int i = 1; i <= 20; i++)
        {
            double time = i / 40.0;
            fit.Add(time, 1 - (0.5 * StableMath.Pow(time / 0.8, 2)));
        }

        ConcessionCurve curve = fit.Fit()!;
        Assert.Equal(0.5, curve.ReservationBy(0.8), 1e-5);
        Assert.Equal(0.8, curve.DeadlineFor(0.5), 1e-5);
    }

    [Fact]
    public void Who_never_concedes_shows_nothing()
    {
        var fit = new ConcessionFit();
        fit.Add(0.1, 1);
        fit.Add(0.5, 1);

        Assert.Null(fit.Fit());
        Assert.Null(fit.Range());
        Assert.Equal(2, fit.Count);
    }

    [Fact]
    public void Two_offers_make_a_curve_and_no_range()
    {
        ConcessionFit fit = Offers(1, 1, 0.2, 2, 0.5, _ => 0);

        Assert.Equal(0.2, fit.Fit()!.Reservation, 1e-5);
        Assert.Equal(double.NegativeInfinity, fit.Range()!.LeastReservation);
    }

    private static ConcessionFit Offers(
        double most,
        double exponent,
        double reservation,
        int count,
        double last,
        Func<int, double> noise
    )
    {
        var fit = new ConcessionFit(most);
        for (int i = 1; i <= count; i++)
        {
            double time = last * i / count;
            fit.Add(time, most - ((most - reservation) * StableMath.Pow(time, 1 / exponent)) + noise(i));
        }

        return fit;
    }
}
