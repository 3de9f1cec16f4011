using Entente.Bidding;
using Entente.Numbers;
using Entente.Protocols;

namespace Entente.Strategies.Ours;

/// <summary>Our own strategy: shows nothing but its best outcomes until shortly before the end, makes those come down who count, and closes where gain times chance is largest.</summary>
/// <remarks>
/// Three stages. In the opening it offers outcomes worth 0.99 of what it can gain, the most wanted first; a party that comes down one outcome for every new one that it is shown is shown outcomes that it does not want. In the closing, which takes
/// <c>0.8 √n</c> of <c>n</c> turns and more where time costs, what it asks for falls, late and steeply, towards the outcome of the <see cref="Finale"/>, which is looked for anew in every turn. That outcome is its last proposal. Whoever can only take or leave takes what is no worse than the fallback.
/// Without a deadline it comes down one outcome for every new one of the other, and one in sixteen turns. The thought behind it, and what it cannot do, is told in docs/concepts/entente-strategy.md.
/// </remarks>
internal sealed class EntenteAgent : Agent
{
    private const double Top = 0.99;
    private const double Closing = 0.8;
    private const double Steepness = 4;
    private const double Margin = 0.1;
    private const int Trial = 20;
    private const int TrialBlock = 5;
    private const int TrialShown = 2;
    private const int MostPassed = 64;
    private const int Patience = 16;

    private readonly TableView table;
    private readonly Picker picker;
    private readonly Countdown countdown;
    private readonly double left;
    private readonly bool isHopeless;
    private BidDescent? descent;
    private long step = -1;
    private int turns;

    public EntenteAgent(Seat seat)
        : base(seat)
    {
        table = new TableView(seat);
        picker = new Picker(seat, table.Others);
        countdown = new Countdown(seat);
        isHopeless = seat.IsHopeless;
        left = seat.Discount < 1 ? seat.FactorAt(Math.Max(0, seat.Limits.Rounds - 1), 1) : 1;
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override OpponentModel? Model => table.Others[0].Wishes;

    /// <inheritdoc/>
    public override void Observe(in SessionEvent happened, double time)
    {
        if (happened.Kind == SessionEventKind.OfferMade && happened.Party >= 0)
        {
            table.See(happened, time);
        }
    }

    /// <inheritdoc/>
    public override Move Act(in Turn turn)
    {
        if (isHopeless)
        {
            return Move.WalkAway(turn.Party);
        }

        turns++;
        countdown.Count(turn);
        double floor = Seat.AcceptanceFloorIn(turn);
        double standing = turn.Standing >= 0 ? table.Search.UtilityOf(turn.Standing) : double.NegativeInfinity;
        switch (turn.Phase)
        {
            case Phase.Ratify:
                return Answer(turn, standing >= floor);
            case Phase.Draft:
                return Answer(
                    turn,
                    standing >= floor && (turn.Text < 0 || standing > table.Search.UtilityOf(turn.Text))
                );
        }

        Plan plan = PlanFor(turn, floor);
        bool accepts = standing >= floor && table.Scale.Share(standing) >= plan.Least;
        return turn.Phase switch
        {
            Phase.Respond when accepts => Move.Accept(turn.Party),
            Phase.Answer => Answer(turn, accepts),
            _ => Seat.OfferOrLeave(turn, plan.Bid),
        };
    }

    private static Move Answer(in Turn turn, bool isYes) => isYes ? Move.Accept(turn.Party) : Move.Reject(turn.Party);

    private Plan PlanFor(in Turn turn, double floor)
    {
        if (!countdown.HasEnd)
        {
            return WithoutEnd(floor);
        }

        if (countdown.Left <= 0)
        {
            return new Plan(table.Search.Best, double.NegativeInfinity);
        }

        double whole = Math.Max(Closing * Math.Sqrt(countdown.Total), (1 - left) * countdown.Total);
        int closing = Math.Max(1, (int)whole);
        return countdown.Left > closing ? Opening(floor) : Close(turn, floor, closing);
    }

    private Plan Opening(double floor)
    {
        long bid = CountedDown() is >= 0 and var shown
            ? shown
            : picker.At(Math.Max(floor, table.Scale.Utility(Top)), table.Shown);
        return new Plan(bid, Math.Max(Top, table.ShareOf(bid)));
    }

    // The next outcome to show to somebody who counts: one that it does not want, so that it comes down and does not accept; -1 for none.
    private long CountedDown()
    {
        bool isTried = turns <= Trial && turns % TrialBlock > TrialShown - 1;
        if (!table.IsCounting || table.Others[0].Different == 0 || isTried)
        {
            return -1;
        }

        descent ??= Seat.NewSearch().Descend();
        double unwanted = table.Others[0].Latest - Margin;
        double top = table.Scale.Utility(Top);
        for (int i = 0; i < MostPassed && descent.NextUtility >= table.Scale.Low && descent.MoveNext(); i++)
        {
            if (
                !table.Shown.Contains(descent.Bid)
                && (descent.Utility >= top || picker.WantedBy(descent.Bid) <= unwanted)
            )
            {
                return descent.Bid;
            }
        }

        return -1;
    }

    private Plan Close(in Turn turn, double floor, int closing)
    {
        var finale = Finale.Of(table, picker, countdown, turn.Time, floor);
        if (countdown.Left == 1)
        {
            return new Plan(finale.Bid, finale.Promise);
        }

        double passed = 1 - ((countdown.Left - 1.0) / closing);
        double yielded = StableMath.Pow(passed, 1 + ((Steepness - 1) * left));
        double target = finale.Share + ((Top - finale.Share) * (1 - yielded));
        long bid = picker.At(Math.Max(floor, table.Scale.Utility(target)));
        if (table.BestShare >= table.ShareOf(bid))
        {
            bid = table.BestReceived;
        }

        double least = table.ShareOf(bid);
        return new Plan(
            bid,
            left < 1 ? Math.Min(least, finale.Promise * left / Seat.FactorAt(turn.Round, turn.Time)) : least
        );
    }

    private Plan WithoutEnd(double floor)
    {
        bool mayStep = step < 0 || turns % Patience == 0;
        foreach (Counterpart other in table.Others)
        {
            mayStep |= other.Different >= table.Shown.Count;
        }

        descent ??= Seat.NewSearch().Descend();
        if (mayStep && descent.NextUtility >= floor && descent.MoveNext())
        {
            step = descent.Bid;
        }

        long bid = step >= 0 ? step : table.Search.Best;
        return new Plan(bid, table.ShareOf(bid));
    }

    /// <summary>What to do: the outcome to offer, and the least share of its own gain that it accepts.</summary>
    private readonly record struct Plan(long Bid, double Least);
}
