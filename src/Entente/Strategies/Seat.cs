using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Randomness;

namespace Entente.Strategies;

/// <summary>A place at the table of one session, and all that whoever takes it is told.</summary>
public sealed class Seat
{
    private readonly double discount;
    private readonly bool isConstant;
    private BidSearch? search;

    /// <summary>A seat.</summary>
    /// <param name="space">The outcomes.</param>
    /// <param name="book">The numbering of the session.</param>
    /// <param name="party">The number of the party whose seat it is.</param>
    /// <param name="limits">When the session ends by itself.</param>
    /// <param name="random">The chance of this seat.</param>
    public Seat(BidSpace space, BidBook book, int party, SessionLimits limits, RandomSequence random)
    {
        ArgumentNullException.ThrowIfNull(space);
        Space = space;
        Book = book;
        Party = party;
        Limits = limits;
        Random = random;
        Utility = space.Utilities[party];
        discount = Utility.Party.Patience.Discount.ToDouble();
        isConstant = Utility.Party.Fallback.IsConstant;
    }

    /// <summary>The outcomes.</summary>
    public BidSpace Space { get; }

    /// <summary>The numbering of the session.</summary>
    public BidBook Book { get; }

    /// <summary>The number of the party whose seat it is, from 0.</summary>
    public int Party { get; }

    /// <summary>The order of play: by place in a round, the number of the party that has its turn then; empty for the order of the numbers.</summary>
    public ImmutableArray<int> Order { get; init; } = [];

    /// <summary>How many parties sit at the table.</summary>
    public int Parties => Space.Utilities.Length;

    /// <summary>When the session ends by itself.</summary>
    public SessionLimits Limits { get; }

    /// <summary>The chance of this seat: the only one an agent may draw from.</summary>
    public RandomSequence Random { get; }

    /// <summary>What outcomes are worth to the party.</summary>
    public BidUtility Utility { get; }

    /// <summary>Finds outcomes by what they are worth to the party.</summary>
    public BidSearch Search => search ??= NewSearch();

    /// <summary>The rules of the session.</summary>
    public ProtocolKind Protocol { get; init; }

    /// <summary>Whose reading of formulas counts.</summary>
    public Convention Convention { get; init; }

    /// <summary>What is known of the others.</summary>
    public Knowledge Knowledge { get; init; }

    /// <summary>By party: what outcomes are worth to it, its own place included; null for those of whom nothing is known.</summary>
    public ImmutableArray<BidUtility?> Known =>
        [.. Space.Utilities.Select((utility, i) => i == Party || Knowledge != Knowledge.Nothing ? utility : null)];

    /// <summary>What no agreement is worth, before discounting.</summary>
    public double Reservation => Utility.Reservation;

    /// <summary>What is left at the end of the whole time, or after a round, of what an agreement is worth; 1 when time costs nothing.</summary>
    public double Discount => discount;

    /// <summary>A search of one's own, where two are needed at once.</summary>
    public BidSearch NewSearch() => RankingOf(Utility).Search(Book);

    /// <summary>A search by what outcomes are worth to another party of whom that is known.</summary>
    /// <param name="party">The number of the party.</param>
    /// <exception cref="InvalidOperationException">Nothing is known of it.</exception>
    public BidSearch SearchFor(int party) =>
        party == Party ? NewSearch()
        : Knowledge != Knowledge.Nothing ? RankingOf(Space.Utilities[party]).Search(Book)
        : throw new InvalidOperationException("Nothing is known of what outcomes are worth to the other party.");

    /// <summary>What is left of the worth of an agreement.</summary>
    /// <param name="round">The 0-based round.</param>
    /// <param name="time">The share of the time that has passed, 0 to 1.</param>
    public double FactorAt(int round, double time) => Utility.FactorAt(round, time, isAgreement: true);

    /// <summary>The least that an agreement now must be worth, undiscounted, so as not to be worse than no agreement.</summary>
    /// <param name="round">The 0-based round.</param>
    /// <param name="time">The share of the time that has passed, 0 to 1.</param>
    public double FloorAt(int round, double time) =>
        isConstant && discount < 1 && Reservation > 0 ? Reservation / FactorAt(round, time) : Reservation;

    /// <summary>The least that an outcome offered now must be worth, undiscounted, so as not to be worse than no agreement when the offer is taken.</summary>
    /// <remarks>Where offers are made in turn, all but the first party's are taken in the next round, when an agreement may be worth less. Virtual time is not foreseen.</remarks>
    /// <param name="turn">What is asked, and when.</param>
    public double OfferFloorIn(in Turn turn) => FloorUntil(turn, isNext: PlaceOf(Party) > 0);

    /// <summary>The least that what is on the table must be worth, undiscounted, so as not to be worse than no agreement when all others have accepted it too.</summary>
    /// <remarks>Where offers are made in turn, who accepts in the same round as its maker offered waits for those before that one.</remarks>
    /// <param name="turn">What is asked, and when.</param>
    public double AcceptanceFloorIn(in Turn turn) =>
        FloorUntil(
            turn,
            isNext: turn is { Phase: Phase.Respond, StandingBy: >= 0 }
                && PlaceOf(turn.StandingBy) is > 0 and var maker
                && maker < PlaceOf(Party)
        );

    /// <summary>Whether no outcome is worth as much as no agreement, so that there is nothing to stay for.</summary>
    internal bool IsHopeless => Convention == Convention.Entente && Utility.Max < Reservation;

    /// <summary>The move that offers an outcome, or the least one that is not worse than no agreement when the offer is taken; walking away where there is none.</summary>
    internal Move OfferOrLeave(in Turn turn, long bid)
    {
        if (Convention != Convention.Entente)
        {
            return Move.Propose(turn.Party, bid);
        }

        double floor = OfferFloorIn(turn);
        long kept = Search.UtilityOf(bid) >= floor ? bid : Search.AtLeast(floor);
        return Search.UtilityOf(kept) >= floor ? Move.Propose(turn.Party, kept) : Move.WalkAway(turn.Party);
    }

    private int PlaceOf(int party) => Order.IsDefaultOrEmpty ? party : Order.IndexOf(party);

    private double FloorUntil(in Turn turn, bool isNext) =>
        isNext
        && Convention == Convention.Entente
        && Protocol is ProtocolKind.AlternatingOffers or ProtocolKind.IssueByIssue
        && !Limits.IsPast(turn.Round + 1)
            ? FloorAt(turn.Round + 1, Math.Max(turn.Time, Limits.TimeAt(turn.Round + 1, 0)))
            : FloorAt(turn.Round, turn.Time);

    private BidRanking RankingOf(BidUtility utility) =>
        Convention == Convention.Genius ? utility.GeniusRanking : utility.Ranking;
}
