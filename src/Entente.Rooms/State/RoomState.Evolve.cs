using Entente.Protocols;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;

namespace Entente.Rooms.State;

/// <content>How what happens changes the state.</content>
public sealed partial record RoomState
{
    /// <summary>The state after one more entry of the log.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="head">The hash of the log up to and including it.</param>
    public RoomState After(RoomEntry entry, LogHash head)
    {
        ArgumentNullException.ThrowIfNull(entry);
        RoomState state = this with
        {
            Version = Version + 1,
            Head = head,
            Keys = entry.Key.Length == 0 ? Keys : Keys.SetItem(entry.Key, new MadeMove(Version + 1, entry.Fingerprint)),
            Timeline = Timeline.Add(
                new TimelineItem(Version + 1, entry.At, entry.Seat, entry.Events) { Program = entry.Program }
            ),
        };
        foreach (RoomEvent happened in entry.Events)
        {
            state = state.After(happened, entry);
        }

        return state;
    }

    private RoomState After(RoomEvent happened, RoomEntry entry) =>
        happened switch
        {
            RoomEvent.Opened opened => Opened(opened.Setup),
            RoomEvent.SeatOpened opened => this with
            {
                Seats = Seats.Add(new Seat(opened.Seat, opened.Role, opened.Party)),
            },
            RoomEvent.SeatTaken or RoomEvent.SeatLeft or RoomEvent.SeatClosed => AfterSeat(happened, entry),
            RoomEvent.ProgramAllowed or RoomEvent.ProgramEnded => AfterSeat(happened, entry),
            RoomEvent.SideJoined or RoomEvent.SideRefused or RoomEvent.SideBegunAnew or RoomEvent.LinkReplaced =>
                AfterSeat(happened, entry),
            RoomEvent.AgentSatDown sat => Found(sat.Seat)
                .With(sat.Seat, sat.Strategy, sat.Pace)
                .Led(this, sat.Seat, entry.At),
            RoomEvent.AgentStoodUp stood => (Seats[stood.Seat].HasLeft ? Gone(stood.Seat, entry.At) : this).With(
                stood.Seat,
                null,
                default
            ),
            RoomEvent.MeetingOpened opened => this with
            {
                Meeting = opened.Meeting,
                Phase = TalkPhase.Talking,
                Clock = Clock.Start(entry.At),
                ResumesAt = null,
                AdjournmentAskedBy = [],
                Away = [.. Away.Where(seat => Seats[seat].State == SeatState.Left)],
                IsPausedForMissing = false,
                Without = [],
                Turn = FirstTurn(Turn?.Awaited(Parties) ?? 0, entry.At),
            },
            RoomEvent.TalksPaused => this with { Phase = TalkPhase.Paused, Clock = Clock.Stop(entry.At) },
            RoomEvent.TalksResumed => this with
            {
                Phase = TalkPhase.Talking,
                Clock = Clock.Start(entry.At),
                Turn = Turn is null ? null : Turn with { Since = entry.At },
                IsPausedForMissing = false,
            },
            RoomEvent.AdjournmentAsked asked => this with { AdjournmentAskedBy = AdjournmentAskedBy.Add(asked.Party) },
            RoomEvent.TalksAdjourned adjourned => Lapsed() with
            {
                Phase = TalkPhase.Adjourned,
                Clock = Clock.Stop(entry.At),
                ResumesAt = adjourned.Until,
            },
            RoomEvent.TimeExtended extended => this with { Time = Time + extended.By },
            RoomEvent.TurnPassed => this with { Turn = Passed(entry.At) },
            RoomEvent.GoneOnWithout gone => this with { Without = Without.Add(gone.Party) },
            RoomEvent.LineLost lost => Missed(lost),
            RoomEvent.LineBack back => Found(back.Seat),
            RoomEvent.Nudged => this,
            RoomEvent.TalksEnded ended => Lapsed() with
            {
                OneTexts = OneTextsLapsed(),
                Phase = TalkPhase.Ended,
                End = ended.End,
                DealAt = ended.End == TalkEnd.Agreement ? entry.At : null,
                LookAt = ended.End == TalkEnd.Agreement && !IsFixed && !IsReleased ? entry.At + Bounds.Looks[0] : null,
                EndedBy = ended.Party,
                Clock = Clock.Stop(entry.At),
            },
            RoomEvent.TableReleased => Released(),
            RoomEvent.FollowingNamed following => this with { Next = Next.Add(following.Room) },
            _ => AfterTalk(happened, entry),
        };

    private RoomState AfterTalk(RoomEvent happened, RoomEntry entry) =>
        happened switch
        {
            RoomEvent.OfferMade made => Offered(made, entry.At),
            RoomEvent.OfferAccepted accepted => Accepted(accepted, entry.At),
            RoomEvent.OfferRejected rejected => With(rejected.Offer, OfferState.Rejected),
            RoomEvent.OfferWithdrawn withdrawn => With(withdrawn.Offer, OfferState.Withdrawn),
            RoomEvent.OfferLapsed lapsed => With(lapsed.Offer, OfferState.Lapsed),
            RoomEvent.InterimAgreed agreed => Settling(agreed.Terms) with
            {
                Turn = FirstTurn(NextAfter(entry), entry.At),
            },
            RoomEvent.AgreementReached agreed => Settling(agreed.Terms),
            RoomEvent.MessageSent sent => this with
            {
                Messages = Messages.Add(
                    new Message(sent.Message, entry.Seat, entry.At, sent.Kind, sent.Text, sent.Issue, sent.Offer)
                ),
            },
            _ => AfterAgenda(happened, entry),
        };

    private RoomState With(int offer, OfferState state) =>
        this with
        {
            Offers = Offers.SetItem(offer - 1, Offers[offer - 1] with { State = state }),
        };

    private RoomState Offered(RoomEvent.OfferMade made, DateTimeOffset at)
    {
        var offer = new Offer(made.Offer, made.Party, made.Terms)
        {
            If = made.If,
            IsWhole = made.IsWhole,
            Counters = made.Counters,
            ValidUntil = made.ValidUntil,
            Note = made.Note,
            At = at,
        };
        RoomState state = this with
        {
            Offers =
            [
                .. Offers.Select(each =>
                    each.State == OfferState.Standing && IsReplacedBy(each, offer)
                        ? each with
                        {
                            State = OfferState.Replaced,
                        }
                        : each
                ),
                offer,
            ],
        };
        return Turn is null
            ? state
            : state with
            {
                Turn = Moved(SessionEventKind.OfferMade, made.Party, made.Offer, at),
            };
    }

    // In turn there is one thing on the table; elsewhere an offer takes the place of the party's own on the same issues.
    private bool IsReplacedBy(Offer standing, Offer by) =>
        Turn is not null || (standing.Party == by.Party && standing.Terms.Touches(by.Terms));

    private RoomState Accepted(RoomEvent.OfferAccepted accepted, DateTimeOffset at)
    {
        Offer offer = Offers[accepted.Offer - 1];
        offer = offer with { AcceptedBy = offer.AcceptedBy.Add(accepted.Party) };
        bool isAgreed = offer.AcceptedBy.Length == Parties - 1;
        RoomState state = this with
        {
            Offers = Offers.SetItem(accepted.Offer - 1, isAgreed ? offer with { State = OfferState.Accepted } : offer),
        };
        return Turn is null || isAgreed
            ? state
            : state with
            {
                Turn = Moved(SessionEventKind.OfferAccepted, accepted.Party, accepted.Offer, at),
            };
    }

    private RoomState Settling(Terms terms) =>
        this with
        {
            Settled = Settled.With(terms),
            Statements = terms.Values.Any(each => Settled[each.Key] != each.Value) ? Unsupported : Statements,
            Decisions = Decisions.SetItems(
                terms
                    .Values.Where(each => Settled[each.Key] != each.Value)
                    .Select(each => new KeyValuePair<string, long>(each.Key, Version))
            ),
            Offers =
            [
                .. Offers.Select(each =>
                    each.State == OfferState.Standing && each.Terms.Touches(terms)
                        ? each with
                        {
                            State = OfferState.Replaced,
                        }
                        : each
                ),
            ],
        };

    private RoomState Lapsed() =>
        this with
        {
            BlindSuggestions = BlindLapsed(),
            Offers =
            [
                .. Offers.Select(each =>
                    each.State == OfferState.Standing ? each with { State = OfferState.Lapsed } : each
                ),
            ],
        };

    private TurnState? FirstTurn(int first, DateTimeOffset at) =>
        Setup?.Turns == TurnOrder.InTurn
            ? new TurnState(first, Order.Start() with { Round = Turn?.Table.Round ?? 0 }, at)
            : null;

    private TurnState Moved(SessionEventKind kind, int party, int offer, DateTimeOffset at)
    {
        var happened = new SessionEvent(kind, Turn!.PlaceOf(party, Parties), Turn.Table.Round, offer);
        return Turn with { Table = Order.Evolve(Turn.Table, happened), Since = at };
    }

    // A turn that passes without a move: the next party answers the same offer, and nobody has agreed to it by silence.
    private TurnState Passed(DateTimeOffset at)
    {
        AlternatingState table = Turn!.Table;
        bool isLast = table.Party == Parties - 1;
        return Turn with
        {
            Table = table with { Party = isLast ? 0 : table.Party + 1, Round = table.Round + (isLast ? 1 : 0) },
            Since = at,
        };
    }

    // Whoever accepted last moves first in what is left.
    private int NextAfter(RoomEntry entry) => SeatOf(entry.Seat)?.Party ?? Turn?.Awaited(Parties) ?? 0;

    /// <summary>The rules by which parties move in turn: those of a simulated session.</summary>
    internal StackedAlternatingOffers Order =>
        new(Math.Max(2, Parties), long.MaxValue, new SessionLimits(Setup!.Rounds));
}
