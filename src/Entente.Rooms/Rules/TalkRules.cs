using System.Collections.Immutable;
using Entente.Protocols;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>Offers and what answers them. Where parties move in turn, the protocol of simulated sessions says whose turn it is and when the rounds are over.</summary>
internal static class TalkRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.Send send => Send(asked.State, send),
            RoomCommand.WalkAway leave => WalkAway(asked, leave),
            _ when Phases.Closed(asked.State) is { } closed => RoomDecision.No(closed.Kind),
            RoomCommand.Nudge nudge => Nudge(asked.State, nudge),
            RoomCommand.MakeOffer make => Offer(asked, make),
            RoomCommand.AcceptOffer accept => Accept(asked, accept),
            RoomCommand.RejectOffer reject => Reject(asked, reject),
            RoomCommand.WithdrawOffer withdraw => Withdraw(asked, withdraw.Offer),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    /// <summary>Whether terms settle everything that is open now.</summary>
    public static bool IsWhole(RoomState state, Terms terms) =>
        state.OpenIssues.All(issue => terms[issue.Name] is not null);

    /// <summary>What follows when all agree to terms: the end of the talks when they settle everything that is open, an interim agreement otherwise.</summary>
    public static ImmutableArray<RoomEvent> Agreeing(RoomState state, Terms terms) =>
        IsWhole(state, terms)
            ?
            [
                new RoomEvent.AgreementReached(state.Settled.With(terms)),
                new RoomEvent.TalksEnded(TalkEnd.Agreement, -1, ""),
            ]
            : [new RoomEvent.InterimAgreed(terms)];

    private static RoomDecision Offer(Asked asked, RoomCommand.MakeOffer make)
    {
        RoomState state = asked.State;
        RoomRefusal? fault =
            make.Terms.IsEmpty ? new(RefusalKind.NoTerms)
            : make.Terms.Values.Count > state.Space!.Issues.Length ? new(RefusalKind.OutOfRange, "terms")
            : TermsCheck.Fault(state.Space, state.Parked, state.Settled, make.Terms) is { } bad ? bad
            : !IsCondition(make.If, make.Terms) ? new(RefusalKind.BadCondition)
            : make.Counters != 0 && state.OfferOf(make.Counters) is null
                ? new(RefusalKind.NoSuchOffer, Number(make.Counters))
            : make.ValidUntil is { } until && (until <= asked.Now || until > asked.Now + Bounds.Time)
                ? new(RefusalKind.TooLate)
            : !Phases.IsFit(make.Note, Bounds.Note) ? new(RefusalKind.BadText, "note")
            : state.Offers.Length >= Bounds.Offers ? new(RefusalKind.TooMany, "offers")
            : null;
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        int number = state.Offers.Length + 1;
        var made = new RoomEvent.OfferMade(
            number,
            asked.Party,
            make.Terms,
            make.If,
            IsWhole(state, make.Terms),
            make.Counters,
            make.ValidUntil,
            make.Note
        );
        return InTurn(asked, Move.Propose(Place(asked), number), made);
    }

    private static RoomDecision Accept(Asked asked, RoomCommand.AcceptOffer accept)
    {
        RoomState state = asked.State;
        if (Answerable(asked, accept.Offer) is { } refusal)
        {
            return RoomDecision.No(refusal);
        }

        Offer offer = state.OfferOf(accept.Offer)!;
        RoomRefusal? fault =
            !offer.Terms.Equals(accept.Terms) ? new(RefusalKind.TermsDiffer)
            : offer.AcceptedBy.Contains(asked.Party) ? new(RefusalKind.AlreadyAccepted)
            : TermsCheck.Fault(state.Space!, state.Parked, state.Settled, offer.Terms);
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        var accepted = new RoomEvent.OfferAccepted(offer.Number, asked.Party);
        RoomDecision decision = InTurn(asked, Move.Accept(Place(asked)), accepted);
        if (decision.Refusal is not null || offer.AcceptedBy.Length + 1 < state.Parties - 1)
        {
            return decision;
        }

        return RoomDecision.Of([accepted, .. Agreeing(state, offer.Terms)]);
    }

    private static RoomDecision Reject(Asked asked, RoomCommand.RejectOffer reject) =>
        Answerable(asked, reject.Offer) is { } refusal ? RoomDecision.No(refusal)
        : !Phases.IsFit(reject.Reason, Bounds.Note) ? RoomDecision.No(RefusalKind.BadText, "reason")
        : RoomDecision.Of(new RoomEvent.OfferRejected(reject.Offer, asked.Party, reject.Reason));

    private static RoomDecision Withdraw(Asked asked, int number) =>
        asked.State.OfferOf(number) is not { } offer ? RoomDecision.No(RefusalKind.NoSuchOffer, Number(number))
        : offer.Party != asked.Party ? RoomDecision.No(RefusalKind.NotYourOffer)
        : offer.State != OfferState.Standing ? RoomDecision.No(RefusalKind.OfferNotStanding, Number(number))
        : RoomDecision.Of(new RoomEvent.OfferWithdrawn(number, asked.Party));

    private static RoomDecision WalkAway(Asked asked, RoomCommand.WalkAway leave) =>
        asked.State.Phase is TalkPhase.Gathering or TalkPhase.Ended ? RoomDecision.No(Phases.Closed(asked.State)!.Kind)
        : !Phases.IsFit(leave.Reason, Bounds.Note) ? RoomDecision.No(RefusalKind.BadText, "reason")
        : RoomDecision.Of(new RoomEvent.TalksEnded(TalkEnd.WalkAway, asked.Party, leave.Reason));

    private static RoomDecision Send(RoomState state, RoomCommand.Send send) =>
        !Phases.IsFit(send.Text, Bounds.Message, mayBeEmpty: false) ? RoomDecision.No(RefusalKind.BadText, "text")
        : !Enum.IsDefined(send.Kind) ? RoomDecision.No(RefusalKind.OutOfRange, "kind")
        : send.Issue is null || (send.Issue.Length > 0 && state.Space!.IndexOf(send.Issue) < 0)
            ? RoomDecision.No(RefusalKind.NoSuchIssue, Shortened(send.Issue))
        : send.Offer != 0 && state.OfferOf(send.Offer) is null
            ? RoomDecision.No(RefusalKind.NoSuchOffer, Number(send.Offer))
        : state.Messages.Length >= Bounds.Messages ? RoomDecision.No(RefusalKind.TooMany, "messages")
        : RoomDecision.Of(
            new RoomEvent.MessageSent(state.Messages.Length + 1, send.Kind, send.Text, send.Issue, send.Offer)
        );

    private static RoomDecision Nudge(RoomState state, RoomCommand.Nudge nudge) =>
        nudge.Awaited.IsDefault
        || nudge.Awaited.Length > state.Parties
        || nudge.Awaited.Any(party => party < 0 || party >= state.Parties)
            ? RoomDecision.No(RefusalKind.OutOfRange, "parties")
            : RoomDecision.Of(new RoomEvent.Nudged([.. nudge.Awaited.Distinct().Order()]));

    private static RoomRefusal? Answerable(Asked asked, int number) =>
        asked.State.OfferOf(number) is not { } offer ? new(RefusalKind.NoSuchOffer, Number(number))
        : offer.Party == asked.Party ? new(RefusalKind.OwnOffer)
        : offer.State != OfferState.Standing || offer.ValidUntil < asked.Now
            ? new(RefusalKind.OfferNotStanding, Number(number))
        : null;

    // The protocol's own events say no more than ours, but for the end of the rounds.
    private static RoomDecision InTurn(Asked asked, Move move, RoomEvent happens)
    {
        RoomState state = asked.State;
        if (state.Turn is not { } turn)
        {
            return RoomDecision.Of(happens);
        }

        StackedAlternatingOffers order = state.Order;
        Span<SessionEvent> events = stackalloc SessionEvent[order.MostEvents];
        Decision decision = order.Decide(turn.Table, move, events);
        return decision.Refusal switch
        {
            Refusal.None when decision.Count == 2 && events[1].Kind == SessionEventKind.DeadlinePassed =>
                RoomDecision.Of(happens, new RoomEvent.TalksEnded(TalkEnd.Deadline, -1, "")),
            Refusal.None => RoomDecision.Of(happens),
            Refusal.NotYourTurn => RoomDecision.No(
                RoomRefusal.Of(RefusalKind.NotYourTurn, state.Setup!.Parties[turn.Awaited(state.Parties)])
            ),
            _ => RoomDecision.No(RefusalKind.OfferNotStanding),
        };
    }

    private static int Place(Asked asked) => asked.State.Turn?.PlaceOf(asked.Party, asked.State.Parties) ?? 0;

    private static bool IsCondition(Terms condition, Terms terms) =>
        condition.IsEmpty
        || (condition.Values.Count < terms.Values.Count && condition.Values.All(each => terms[each.Key] == each.Value));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shortened(string? name) =>
        name is null || name.Length <= Bounds.Name ? name ?? "" : name[..Bounds.Name];
}
