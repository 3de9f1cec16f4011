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
/// What is answered unseen, and looked at by the clock alone: blind suggestions of the mediator, and improvements of a deal. Nothing that is shared depends on whether, when
/// or how often a party answered; at the set time it depends on whether all said yes, and on nothing else.
/// </summary>
internal static class BlindRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.SuggestBlind suggest => Suggest(asked, suggest),
            RoomCommand.AnswerBlind answer => Answer(asked, answer),
            RoomCommand.WishImprovement wish => RoomDecision.Keep(
                asked.Seat!.Owner,
                new PrivateEvent.ImprovementWished(asked.Seat.Number, wish.IsWished)
            ),
            RoomCommand.OfferImprovement offer => Offer(asked, offer),
            RoomCommand.ReportNoImprovement => asked.State.LookAt <= asked.Now
                ? RoomDecision.Of(new RoomEvent.ImprovementSought(AreAllWilling(asked.State, asked.Kept)))
                : RoomDecision.No(RefusalKind.NothingDue),
            RoomCommand.AnswerImprovement answer => Answer(asked, answer),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    /// <summary>The blind suggestion that is to be published next; null for none.</summary>
    public static BlindSuggestion? Next(RoomState state) =>
        state
            .BlindSuggestions.Where(each => each.State == BlindState.Open)
            .OrderBy(each => each.AnswerBy)
            .ThenBy(each => each.Number)
            .FirstOrDefault();

    /// <summary>The improvement whose answers are still to be looked at; null for none.</summary>
    public static Improvement? NextImprovement(RoomState state) =>
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

    /// <summary>Looks at the answers to a blind suggestion, at its time.</summary>
    public static RoomDecision Publish(Asked asked, BlindSuggestion suggestion)
    {
        RoomState state = asked.State;
        Terms terms = suggestion.Terms;
        if (TermsCheck.Fault(state.Space!, state.Parked, state.Settled, terms) is not null)
        {
            return RoomDecision.Of(new RoomEvent.BlindLapsed(suggestion.Number));
        }

        bool isMatch = Owned(asked).All(kept => kept.BlindAnswers.GetValueOrDefault(suggestion.Number));
        var published = new RoomEvent.BlindPublished(suggestion.Number, isMatch);
        return isMatch
            ? RoomDecision.Of([
                published,
                .. suggestion.IsJointOffer ? Joint(state, terms) : [],
                .. TalkRules.Agreeing(state, terms),
            ])
            : RoomDecision.Of(published);
    }

    /// <summary>Looks at the answers to an improvement, at its time; not where what is agreed went to be signed meanwhile.</summary>
    public static RoomDecision Publish(Asked asked, Improvement improvement)
    {
        // A text that is signed, or can be, must go on saying what is agreed.
        if (asked.State.IsFixed)
        {
            return RoomDecision.Of(new RoomEvent.ImprovementLapsed(improvement.Number));
        }

        bool isTaken = Owned(asked).All(kept => kept.ImprovementAnswers.GetValueOrDefault(improvement.Number));
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

    private static RoomDecision Suggest(Asked asked, RoomCommand.SuggestBlind suggest)
    {
        RoomState state = asked.State;
        RoomRefusal? fault =
            Phases.Closed(state) is { } closed ? closed
            : state.BlindSuggestionsLeft <= 0 ? new(RefusalKind.NoneLeft)
            : suggest.Terms.IsEmpty ? new(RefusalKind.NoTerms)
            : TermsCheck.Fault(state.Space!, state.Parked, state.Settled, suggest.Terms) is { } bad ? bad
            : suggest.AnswerBy <= asked.Now || suggest.AnswerBy > asked.Now + Bounds.Time ? new(RefusalKind.TooLate)
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : RoomDecision.Of(
                new RoomEvent.BlindSuggested(
                    state.BlindSuggestions.Length + 1,
                    suggest.Terms,
                    suggest.AnswerBy,
                    suggest.IsJointOffer
                )
            );
    }

    private static RoomDecision Answer(Asked asked, RoomCommand.AnswerBlind answer)
    {
        BlindSuggestion? suggestion = asked.State.BlindSuggestions.FirstOrDefault(each =>
            each.Number == answer.Suggestion
        );
        return suggestion is null ? RoomDecision.No(RefusalKind.NothingThere, "suggestion")
            : suggestion.State != BlindState.Open || suggestion.AnswerBy <= asked.Now
                ? RoomDecision.No(RefusalKind.TooLate)
            : RoomDecision.Keep(
                asked.Seat!.Owner,
                new PrivateEvent.BlindAnswered(answer.Suggestion, asked.Seat.Number, answer.IsYes)
            );
    }

    private static RoomDecision Offer(Asked asked, RoomCommand.OfferImprovement offer)
    {
        RoomState state = asked.State;
        RoomRefusal? fault =
            state.End != TalkEnd.Agreement || state.IsFixed ? new(RefusalKind.NoDeal)
            : NextImprovement(state) is not null ? new(RefusalKind.GoingOn)
            : !offer.Terms.Values.Keys.SequenceEqual(state.Settled.Values.Keys) || offer.Terms.Equals(state.Settled)
                ? new(RefusalKind.OutOfRange, "terms")
            : TermsCheck.Fault(state.Space!, state.Parked, Terms.None, offer.Terms) is { } bad ? bad
            : offer.AnswerBy <= asked.Now || offer.AnswerBy > asked.Now + Bounds.Time ? new(RefusalKind.TooLate)
            : (asked.Seat is not null && !offer.Gains.IsEmpty)
            || offer.Gains.Any(each => each.Key < 0 || each.Key >= state.Parties || !IsFit(each.Value))
                ? new(RefusalKind.OutOfRange, "gains")
            : state.Improvements.Length >= Bounds.Improvements ? new(RefusalKind.TooMany, "improvements")
            : !AreAllWilling(state, asked.Kept) ? new(RefusalKind.NotWished)
            : null;
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        int number = state.Improvements.Length + 1;
        return offer.Gains.Aggregate(
            RoomDecision.Of(new RoomEvent.ImprovementOffered(number, offer.Terms, offer.AnswerBy)),
            (decision, gain) => decision.And(Owners.OfParty(gain.Key), new PrivateEvent.GainTold(number, gain.Value))
        );
    }

    private static RoomDecision Answer(Asked asked, RoomCommand.AnswerImprovement answer)
    {
        Improvement? improvement = asked.State.Improvements.FirstOrDefault(each => each.Number == answer.Improvement);
        return improvement is null ? RoomDecision.No(RefusalKind.NothingThere, "improvement")
            : improvement.State != ImprovementState.Open
            || improvement.AnswerBy <= asked.Now
            || asked.State.Statements.Any(each => each.Stage == Statements.StatementStage.Sealed)
                ? RoomDecision.No(RefusalKind.TooLate)
            : RoomDecision.Keep(
                asked.Seat!.Owner,
                new PrivateEvent.ImprovementAnswered(answer.Improvement, asked.Seat.Number, answer.IsYes)
            );
    }

    // What was erased says nothing, and nothing is not yes.
    private static IEnumerable<PrivateState> Owned(Asked asked) => Owned(asked.State, asked.Kept);

    private static IEnumerable<PrivateState> Owned(
        RoomState state,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) => Enumerable.Range(0, state.Parties).Select(party => kept[Owners.OfParty(party)]);

    private static bool AreAllWilling(RoomState state, ImmutableSortedDictionary<string, PrivateState> kept) =>
        Owned(state, kept).All(each => each.IsImprovementWished);

    private static bool IsFit(OwnGain gain) =>
        double.IsFinite(gain.Deal)
        && double.IsFinite(gain.Package)
        && double.IsFinite(gain.Gain)
        && double.IsFinite(gain.Share)
        && Phases.IsFit(gain.Unit, Bounds.Name);

    // The same as if the first had offered it and all others had accepted at that moment.
    private static ImmutableArray<RoomEvent> Joint(RoomState state, Terms terms)
    {
        int number = state.Offers.Length + 1;
        return
        [
            new RoomEvent.OfferMade(number, 0, terms, Terms.None, TalkRules.IsWhole(state, terms), 0, null, ""),
            .. Enumerable.Range(1, state.Parties - 1).Select(party => new RoomEvent.OfferAccepted(number, party)),
        ];
    }
}
