using System.Collections.Immutable;
using Entente.Protocols;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Strategies;

namespace Entente.Web.Tables.Agents;

/// <summary>A strategy at a seat of a room: reads what the seat sees, and says what to do next.</summary>
/// <remarks>
/// It plays whole packages of what is open and scored. An offer on a part it takes when that leaves its side better off than things stand; otherwise it turns it down with a reason and answers with a package of
/// its own. After an interim deal, or when an issue is left aside, it sits down anew among what is left. It agrees to changes of the agenda and to adjournments, and says once what it cannot score, and that it does not know what its side wants where it does not. Where there is no limit of rounds it plays as if
/// there were <see cref="VirtualRounds"/>. Of the others it knows their offers and nothing else: what they demand binds nobody, and does not count.
/// </remarks>
/// <param name="strategy">The strategy.</param>
internal sealed class AgentSeat(Strategy strategy)
{
    public const int VirtualRounds = 30;

    private AgentSide? side;

    /// <summary>What to do now; null for nothing.</summary>
    /// <param name="view">What the seat sees.</param>
    /// <param name="now">The time.</param>
    public RoomCommand? Next(RoomView view, DateTimeOffset now)
    {
        if (view.Phase != TalkPhase.Talking)
        {
            return null;
        }

        if (
            view.AdjournmentAskedBy.Any(party => party != view.You.Party)
            && !view.AdjournmentAskedBy.Contains(view.You.Party)
        )
        {
            return new RoomCommand.Adjourn(AgentWords.AgreesToAdjourn);
        }

        if (
            view.Proposals.FirstOrDefault(each =>
                each.State == ProposalState.Open && !each.AgreedBy.Contains(view.You.Party)
            ) is
            { } proposal
        )
        {
            return new RoomCommand.AnswerAgenda(proposal.Number, true);
        }

        if (side?.Fits(view) != true)
        {
            side = AgentSide.Of(strategy, view, view.Turn is { Rounds: > 0 and var limit } ? limit : VirtualRounds);
        }

        return Said(view) ?? (side is null ? null : Answer(view, now));
    }

    private RoomCommand.Send? Said(RoomView view) =>
        (
            side is null
                ? [new(MessageKind.Text, AgentWords.CannotPlay(view))]
                : side.Unscored.Select(each => new RoomCommand.Send(
                    MessageKind.Text,
                    AgentWords.CannotScore(each),
                    each.Issue
                ))
        ).FirstOrDefault(each => !AgentWords.HasSaid(view, each.Text));

    private RoomCommand? Answer(RoomView view, DateTimeOffset now)
    {
        if (view.Turn is { IsYours: false })
        {
            return null;
        }

        ImmutableArray<Offer> offers = [.. view.Offers.Select(each => each.Offer)];
        OfferView? theirs = view.Offers.LastOrDefault(each => each.CanYouAccept);
        Offer? made = offers.LastOrDefault(each =>
            each.Party != view.You.Party && each.State is OfferState.Standing or OfferState.Rejected
        );
        Offer? mine = offers.LastOrDefault(each => each.Party == view.You.Party && each.State == OfferState.Standing);
        int round = RoundOf(view, offers);
        side!.Tell(view, VirtualRounds);
        if (view.Turn is null && mine is not null && (made is null || made.Number < mine.Number))
        {
            return null;
        }

        if (theirs is { Offer: var offer })
        {
            if (side.UnknownIn(offer.Terms) is { } unknown)
            {
                return new RoomCommand.RejectOffer(offer.Number, AgentWords.NotKnown(unknown));
            }

            if (!side.Covers(offer.Terms))
            {
                return side.IsBetter(view, offer.Terms)
                    ? Accept(offer)
                    : new RoomCommand.RejectOffer(offer.Number, AgentWords.NotAlone);
            }
        }

        return view.Turn is null && round >= VirtualRounds && theirs is null
            ? null
            : Act(view, theirs?.Offer, made, round, now);
    }

    private RoomCommand? Act(RoomView view, Offer? standing, Offer? answered, int round, DateTimeOffset now)
    {
        double time = view.Time is { } limit && limit > TimeSpan.Zero ? view.Clock.At(now) / limit : 0;
        return side!.Act(view, standing, round, time, out Terms terms) switch
        {
            MoveKind.Accept when standing is not null => Accept(standing),
            MoveKind.Propose => new RoomCommand.MakeOffer(terms) { Counters = (standing ?? answered)?.Number ?? 0 },
            MoveKind.WalkAway => new RoomCommand.WalkAway(),
            _ => null,
        };
    }

    private static RoomCommand.AcceptOffer Accept(Offer offer) => new(offer.Number, offer.Terms);

    private static int RoundOf(RoomView view, ImmutableArray<Offer> offers) =>
        view.Turn is { } turn
            ? turn.Rounds > 0
                ? turn.Round - 1
                : Math.Min(turn.Round - 1, VirtualRounds - 1)
            : Math.Min(offers.Count(each => each.Party == view.You.Party), VirtualRounds);
}
