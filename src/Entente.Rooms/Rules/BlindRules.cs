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
/// Blind suggestions of the mediator: answered unseen, and looked at by the clock alone. Nothing that is shared depends on whether, when
/// or how often a party answered; at the set time it depends on whether all said yes, and on nothing else.
/// </summary>
internal static class BlindRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.SuggestBlind suggest => Suggest(asked, suggest),
            RoomCommand.AnswerBlind answer => Answer(asked, answer),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    /// <summary>The blind suggestion that is to be published next; null for none.</summary>
    public static BlindSuggestion? Next(RoomState state) =>
        state
            .BlindSuggestions.Where(each => each.State == BlindState.Open)
            .OrderBy(each => each.AnswerBy)
            .ThenBy(each => each.Number)
            .FirstOrDefault();

    /// <summary>Looks at the answers to a blind suggestion, at its time.</summary>
    public static RoomDecision Publish(Asked asked, BlindSuggestion suggestion)
    {
        RoomState state = asked.State;
        Terms terms = suggestion.Terms;
        if (TermsCheck.Fault(state.Space!, state.Parked, state.Settled, terms) is not null)
        {
            return RoomDecision.Of(new RoomEvent.BlindLapsed(suggestion.Number));
        }

        bool isMatch = Owned(asked.State, asked.Kept)
            .All(kept => kept.BlindAnswers.GetValueOrDefault(suggestion.Number));
        var published = new RoomEvent.BlindPublished(suggestion.Number, isMatch);
        return isMatch
            ? RoomDecision.Of([
                published,
                .. suggestion.IsJointOffer ? Joint(state, terms) : [],
                .. TalkRules.Agreeing(state, terms),
            ])
            : RoomDecision.Of(published);
    }

    private static RoomDecision Suggest(Asked asked, RoomCommand.SuggestBlind suggest)
    {
        RoomState state = asked.State;
        RoomRefusal? fault =
            Phases.Closed(state) is { } closed ? closed
            : state.IsReleased ? new(RefusalKind.Released)
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
            : asked.State.IsReleased ? RoomDecision.No(RefusalKind.Released)
            : suggestion.State != BlindState.Open || suggestion.AnswerBy <= asked.Now
                ? RoomDecision.No(RefusalKind.TooLate)
            : RoomDecision.Keep(
                asked.Seat!.Owner,
                new PrivateEvent.BlindAnswered(answer.Suggestion, asked.Seat.Number, answer.IsYes)
            );
    }

    /// <summary>What each party keeps. What was erased says nothing, and nothing is not yes.</summary>
    public static IEnumerable<PrivateState> Owned(
        RoomState state,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) => Enumerable.Range(0, state.Parties).Select(party => kept[Owners.OfParty(party)]);

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
