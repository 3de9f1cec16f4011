using Entente.Bidding;
using Entente.Protocols;
using Entente.Strategies.Parts;

namespace Entente.Strategies.Ours;

/// <summary>What a seat has seen at the table.</summary>
internal sealed class TableView
{
    private const int Slack = 2;
    private readonly Seat seat;
    private long mine = -1;

    public TableView(Seat seat)
    {
        this.seat = seat;
        Search = seat.NewSearch();
        Scale = new OwnScale(seat);
        Shown = new BidSet(seat.Space);
        Others =
        [
            .. Enumerable
                .Range(0, seat.Parties)
                .Where(party => party != seat.Party)
                .Select(party => new Counterpart(seat, party)),
        ];
        IsCounting = Others.Length == 1;
    }

    /// <summary>Says what outcomes are worth to oneself.</summary>
    public BidSearch Search { get; }

    /// <summary>Utilities as shares of the way from the fallback to the best outcome.</summary>
    public OwnScale Scale { get; }

    /// <summary>What one has offered oneself.</summary>
    public BidSet Shown { get; }

    /// <summary>The other parties, in the order of their numbers.</summary>
    public Counterpart[] Others { get; }

    /// <summary>The best outcome for oneself that was offered; -1 for none.</summary>
    public long BestReceived { get; private set; } = -1;

    /// <summary>Its share; negative infinity for none.</summary>
    public double BestShare { get; private set; } = double.NegativeInfinity;

    /// <summary>How often one has offered <see cref="BestReceived"/>.</summary>
    public int Again { get; private set; }

    /// <summary>Whether the other has always made about as many different offers as it was shown, as MiCRO does.</summary>
    public bool IsCounting { get; private set; }

    /// <summary>The share of an outcome.</summary>
    public double ShareOf(long bid) => Scale.Share(Search.UtilityOf(bid));

    /// <summary>Told of an offer.</summary>
    public void See(in SessionEvent happened, double time)
    {
        if (happened.Party == seat.Party)
        {
            mine = happened.Outcome;
            Shown.Add(mine);
            Again += mine == BestReceived ? 1 : 0;
            return;
        }

        Counterpart other = Others[happened.Party < seat.Party ? happened.Party : happened.Party - 1];
        if (mine >= 0)
        {
            other.Refuse(mine);
        }

        double share = ShareOf(happened.Outcome);
        other.Hear(happened.Outcome, share, time);
        IsCounting &= Math.Abs(other.Different - Shown.Count) <= Slack;
        if (share > BestShare)
        {
            BestShare = share;
            BestReceived = happened.Outcome;
            Again = 0;
        }
    }
}
