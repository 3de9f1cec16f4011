using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>
/// Improvements of a deal: wished for and answered unseen, and looked at by the clock alone. Nobody is told anything that depends on who wishes one, or since when, before all are told at the set time
/// whether every party does; from that time on it holds.
/// </summary>
internal static class ImprovementRules
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.WishImprovement wish => Wish(asked, wish),
            RoomCommand.OfferImprovement offer => asked.Seat is null ? Found(asked, offer) : Mediated(asked, offer),
            RoomCommand.ReportNoImprovement => NoneFound(asked),
            RoomCommand.AnswerImprovement answer => Answer(asked, answer),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    /// <summary>The improvement whose answers are still to be looked at; null for none.</summary>
    public static Improvement? Next(RoomState state) =>
        state.Improvements is [.., { State: ImprovementState.Open } last] ? last : null;

    /// <summary>Looks at the wishes for an improvement, at their time.</summary>
    /// <returns>That not all wish for one; null when all do, so that one is looked for.</returns>
    public static RoomDecision? Look(Asked asked) =>
        AreAllWilling(asked.State, asked.Kept) ? null : RoomDecision.Of(new RoomEvent.ImprovementSought(false));

    /// <summary>Whether an improvement is to be looked for now.</summary>
    public static bool IsSearchDue(
        RoomState state,
        ImmutableSortedDictionary<string, PrivateState> kept,
        DateTimeOffset now
    ) => state.LookAt <= now && AreAllWilling(state, kept);

    /// <summary>How long an improvement that the room found can be answered: by people at one table, or by those who have to ask at home.</summary>
    public static TimeSpan TimeFor(RoomState state) =>
        state.Setup!.Kind == TableKind.Exercise ? Bounds.ExerciseAnswer : Bounds.RealAnswer;

    /// <summary>Until when what is offered at a look can be answered: from the time of the look, so that how long the search took is not told with it.</summary>
    public static DateTimeOffset AnswerBy(RoomState state, DateTimeOffset now, TimeSpan time) =>
        (state.LookAt is { } look && now < look + (time < Moment ? time : Moment) ? look : now) + time;

    /// <summary>Looks at the answers to an improvement, at its time; not where what is agreed went to be signed meanwhile.</summary>
    public static RoomDecision Publish(Asked asked, Improvement improvement)
    {
        // A text that is signed, or can be, must go on saying what is agreed.
        if (asked.State.IsFixed)
        {
            return RoomDecision.Of(new RoomEvent.ImprovementLapsed(improvement.Number));
        }

        bool isTaken = BlindRules
            .Owned(asked.State, asked.Kept)
            .All(kept => kept.ImprovementAnswers.GetValueOrDefault(improvement.Number));
        var published = new RoomEvent.ImprovementPublished(improvement.Number, isTaken);
        return !isTaken ? RoomDecision.Of(published)
            : asked.State.OpenStatement is { } statement
                ? RoomDecision.Of(
                    published,
                    new RoomEvent.AgreementReached(improvement.Terms),
                    new RoomEvent.StatementRejected(statement.Number, -1, "")
                )
            : RoomDecision.Of(published, new RoomEvent.AgreementReached(improvement.Terms));
    }

    // From the look on, not from when what came of it is told: else "not all wish it" would come late where all did and one took it back, and tell so.
    private static RoomDecision Wish(Asked asked, RoomCommand.WishImprovement wish) =>
        !wish.IsWished && (asked.State.IsImprovementWished || asked.State.LookAt <= asked.Now)
            ? RoomDecision.No(RefusalKind.WishIsKnown)
        : wish.IsWished && Vain(asked.State) is { } vain ? RoomDecision.No(vain)
        : RoomDecision.Keep(asked.Seat!.Owner, new PrivateEvent.ImprovementWished(asked.Seat.Number, wish.IsWished));

    // By what all know alone: where nothing can come of a wish any more, whoever has it is told.
    private static RefusalKind? Vain(RoomState state) =>
        state.Statements.Any(each => each.Stage == Statements.StatementStage.Sealed) ? RefusalKind.DealIsFixed
        : state.IsReleased ? RefusalKind.Released
        : state.Phase != TalkPhase.Ended ? null
        : state.End != TalkEnd.Agreement ? RefusalKind.NoDeal
        : state.IsFixed ? RefusalKind.DealIsFixed
        : state.LookAt is null && !state.Seats.Any(seat => seat is { Role: Role.Mediator, State: not SeatState.Closed })
            ? RefusalKind.NotLookedFor
        : null;

    // What the room found: the rules look again whether all still wish it when it is written down.
    private static RoomDecision Found(Asked asked, RoomCommand.OfferImprovement offer)
    {
        RoomState state = asked.State;
        RoomRefusal? fault =
            Fault(asked, offer.Terms, offer.AnswerBy) is { } bad ? bad
            : offer.Gains.Any(each => each.Key < 0 || each.Key >= state.Parties || !IsFit(each.Value))
                ? new(RefusalKind.OutOfRange, "gains")
            : !AreAllWilling(state, asked.Kept) ? new(RefusalKind.NotWished)
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : offer.Gains.Aggregate(
                Offered(state, offer.Terms, offer.AnswerBy),
                (decision, gain) =>
                    decision.And(
                        Owners.OfParty(gain.Key),
                        new PrivateEvent.GainTold(state.Improvements.Length + 1, gain.Value)
                    )
            );
    }

    // The answer depends on what all were told, and on nothing that anybody keeps.
    private static RoomDecision Mediated(Asked asked, RoomCommand.OfferImprovement offer)
    {
        RoomState state = asked.State;
        if (state.LookAt is not null && offer.Terms.IsEmpty)
        {
            return RoomDecision.Keep(asked.Seat!.Owner, new PrivateEvent.ImprovementPrepared(null));
        }

        RoomRefusal? fault =
            Fault(asked, offer.Terms, offer.AnswerBy) is { } bad ? bad
            : !offer.Gains.IsEmpty ? new(RefusalKind.OutOfRange, "gains")
            : state.LookAt is null && !state.IsImprovementWished ? new(RefusalKind.NotWished)
            : null;
        return fault is not null ? RoomDecision.No(fault)
            : state.LookAt is null ? Offered(state, offer.Terms, offer.AnswerBy)
            : RoomDecision.Keep(
                asked.Seat!.Owner,
                new PrivateEvent.ImprovementPrepared(
                    new PreparedImprovement(offer.Terms, InSeconds(offer.AnswerBy - asked.Now))
                )
            );
    }

    // What passed while the command was under way takes no second off the time that was meant.
    private static TimeSpan InSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));

    // What a mediator laid by is offered where the table finds none itself.
    private static RoomDecision NoneFound(Asked asked)
    {
        RoomState state = asked.State;
        return state.LookAt is not { } look || look > asked.Now ? RoomDecision.No(RefusalKind.NothingDue)
            : !AreAllWilling(state, asked.Kept) ? RoomDecision.Of(new RoomEvent.ImprovementSought(false))
            : Prepared(asked) is { } package ? Offered(state, package.Terms, AnswerBy(state, asked.Now, package.Time))
            : RoomDecision.Of(new RoomEvent.ImprovementSought(true));
    }

    private static PreparedImprovement? Prepared(Asked asked) =>
        asked
            .State.Seats.Where(seat => seat is { Role: Role.Mediator, State: SeatState.Taken })
            .Select(seat => asked.Kept[seat.Owner].Prepared)
            .FirstOrDefault(each => each is not null && Fault(asked, each.Terms, asked.Now + each.Time) is null);

    private static RoomDecision Offered(RoomState state, Terms terms, DateTimeOffset answerBy) =>
        RoomDecision.Of(new RoomEvent.ImprovementOffered(state.Improvements.Length + 1, terms, answerBy));

    private static RoomRefusal? Fault(Asked asked, Terms terms, DateTimeOffset answerBy)
    {
        RoomState state = asked.State;
        return state.IsReleased ? new(RefusalKind.Released)
            : state.End != TalkEnd.Agreement || state.IsFixed ? new(RefusalKind.NoDeal)
            : Next(state) is not null ? new(RefusalKind.GoingOn)
            : !terms.Values.Keys.SequenceEqual(state.Settled.Values.Keys) || terms.Equals(state.Settled)
                ? new(RefusalKind.OutOfRange, "terms")
            : TermsCheck.Fault(state.Space!, state.Parked, Terms.None, terms) is { } bad ? bad
            : answerBy <= asked.Now || answerBy > asked.Now + Bounds.Time ? new(RefusalKind.TooLate)
            : state.Improvements.Length >= Bounds.Improvements ? new(RefusalKind.TooMany, "improvements")
            : null;
    }

    private static RoomDecision Answer(Asked asked, RoomCommand.AnswerImprovement answer)
    {
        Improvement? improvement = asked.State.Improvements.FirstOrDefault(each => each.Number == answer.Improvement);
        return improvement is null ? RoomDecision.No(RefusalKind.NothingThere, "improvement")
            : asked.State.IsReleased ? RoomDecision.No(RefusalKind.Released)
            : improvement.State != ImprovementState.Open
            || improvement.AnswerBy <= asked.Now
            || asked.State.Statements.Any(each => each.Stage == Statements.StatementStage.Sealed)
                ? RoomDecision.No(RefusalKind.TooLate)
            : RoomDecision.Keep(
                asked.Seat!.Owner,
                new PrivateEvent.ImprovementAnswered(answer.Improvement, asked.Seat.Number, answer.IsYes)
            );
    }

    private static bool AreAllWilling(RoomState state, ImmutableSortedDictionary<string, PrivateState> kept) =>
        BlindRules.Owned(state, kept).All(each => each.IsImprovementWished);

    private static bool IsFit(OwnGain gain) =>
        double.IsFinite(gain.Deal)
        && double.IsFinite(gain.Package)
        && double.IsFinite(gain.Gain)
        && double.IsFinite(gain.Share)
        && Phases.IsFit(gain.Unit, Bounds.Name);
}
