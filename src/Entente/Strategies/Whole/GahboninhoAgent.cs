using Entente.Numbers;
using Entente.Protocols;
using Entente.Strategies.Models;

namespace Entente.Strategies.Whole;

/// <summary>Gahboninho: shows what it wants, then presses, the harder the nicer the other is, and gives way in the last moments.</summary>
/// <remarks>Ben Adar, Sofy and Elimelech 2013; second of ANAC 2011. The least and the most that it may ask for fall in stages, and it asks for <c>most - (most - least) t</c>, a little less at a time.</remarks>
internal sealed class GahboninhoAgent : PublishedAgent
{
    private const int FirstOffers = 40;
    private const double FirstStage = 0.15;
    private const double FirstLeast = 0.925;
    private const double FirstAccepted = 0.95;
    private const double Rise = 0.01;
    private const double Band = 0.05;
    private const double LateStage = 0.9;
    private const int PanicRounds = 3;
    private const double Hopeless = 0.25;
    private const double Poor = 0.375;

    private readonly FrequencyModel model;
    private readonly Niceness niceness;
    private double asked = 1;
    private double factor = 0.95;
    private bool isPanicking;

    public GahboninhoAgent(Seat seat)
        : base(seat)
    {
        model = new FrequencyModel(seat, FrequencyKind.HardHeaded);
        niceness = new Niceness(seat, Discount);
    }

    /// <inheritdoc/>
    public override OpponentModel? Model => model;

    /// <inheritdoc/>
    protected override long Plan(in Turn turn)
    {
        if (Received.Count == 0 || Made.Count == 0)
        {
            return Search.Best;
        }

        Ask(turn);
        if (IsShowing(turn))
        {
            double step = (1 - FirstLeast) / FirstOffers;
            return Search.AtLeast(UtilityOf(1 - (step * Made.Count)));
        }

        if (isPanicking)
        {
            return Received.BidAt(Received.Best);
        }

        int count = turn.Time > LateStage * Discount ? Look(asked, Math.Min(1, asked + Band)) : 0;
        return count > 0 ? BestFor(model, count) : Search.AtLeast(UtilityOf(asked));
    }

    /// <inheritdoc/>
    protected override bool Accepts(in Turn turn, double offered, double next) =>
        (Made.Count < FirstOffers && offered > FirstAccepted) || (Made.Count > 0 && offered >= factor * asked);

    /// <inheritdoc/>
    protected override void Learn(long bid, double worth, double time)
    {
        model.Learn(bid, time);
        niceness.Learn(bid, model.UtilityOf(bid));
    }

    /// <inheritdoc/>
    protected override void LearnOwn(long bid) => niceness.Tell(bid);

    private bool IsShowing(in Turn turn) => Made.Count <= FirstOffers && turn.Time < FirstStage;

    private void Ask(in Turn turn)
    {
        double time = turn.Time;
        double left = StableMath.Pow(Discount, 2 * time);
        double best = Math.Max(0, Received.Most);
        double most = left * (1 + (6 * niceness.Value * StableMath.Pow(Discount, 5)));
        double fall = 0.0018;
        double least;
        isPanicking = false;
        if (time < 0.85 * Discount)
        {
            factor = 0.95;
            least = left * Math.Max(best, 0.9125);
        }
        else if (time <= Math.Max(0.94 * Discount, 0.985 * left))
        {
            bool isSecond = time <= 0.92 * Discount;
            bool isThird = time <= 0.94 * Discount;
            factor =
                isSecond ? 0.94
                : isThird ? 0.93
                : 0.91;
            least =
                left
                * Math.Max(
                    best,
                    isSecond ? 0.84
                        : isThird ? 0.775
                        : 0.7
                );
            most /= least;
        }
        else if (RoundsLeft(turn) > PanicRounds || best <= Hopeless)
        {
            fall = 0.002 + (0.02 * Math.Max(0, time - 0.985) / 0.015);
            factor = best < Poor ? 0.8 : 0.95;
            least = left * (best < Poor ? 0.4375 : best);
            most /= least;
        }
        else
        {
            fall = 1;
            factor = 0.92;
            least = best;
            most = best;
            isPanicking = true;
        }

        most = Math.Max(most, least);
        double target = Math.Min(1, most - ((most - least) * time));
        asked = Math.Clamp(target, asked - fall, asked + Rise);
    }
}
