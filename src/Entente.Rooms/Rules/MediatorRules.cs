using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>The mediator and the one text, and the consent to a debrief; what is entrusted to a mediator is decided by <see cref="ConsentRules"/>.</summary>
internal static class MediatorRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.AllowMediator allow => ConsentRules.Allow(asked, allow),
            RoomCommand.Caucus caucus => ConsentRules.Speak(asked, caucus),
            RoomCommand.AllowDebrief allow => AllowDebrief(asked, allow.IsAllowed),
            _ when Phases.Closed(asked.State) is { } closed => RoomDecision.No(closed.Kind),
            RoomCommand.ReviseOneText revise => Revise(asked.State, revise),
            RoomCommand.PutOneText => asked.State.OpenOneText is not { } text
                ? RoomDecision.No(RefusalKind.NothingThere, "one text")
            : text.State != OneTextState.Draft ? RoomDecision.No(RefusalKind.WrongStage)
            : RoomDecision.Of(new RoomEvent.OneTextPut(text.Number)),
            RoomCommand.AnswerOneText answer => Answer(asked, answer),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    /// <summary>The one text written by the room itself, and put at once.</summary>
    /// <returns>What happens; nothing when the terms cannot be agreed.</returns>
    public static ImmutableArray<RoomEvent> Proposal(RoomState state, Terms terms) =>
        Revise(state, new RoomCommand.ReviseOneText(terms))
            is { Refusal: null, Events: [RoomEvent.OneTextRevised made] }
            ? [made, new RoomEvent.OneTextPut(made.OneText)]
            : [];

    private static RoomDecision AllowDebrief(Asked asked, bool isAllowed)
    {
        if (asked.State.Debriefed.Contains(asked.Party))
        {
            return RoomDecision.No(RefusalKind.DebriefIsOpen);
        }

        string owner = asked.Seat!.Owner;
        var allowed = new PrivateEvent.DebriefAllowed(asked.Seat.Number, isAllowed);
        return isAllowed && asked.State.IsReleased
            ? RoomDecision.Of(new RoomEvent.DebriefOpened(asked.Party)).And(owner, allowed)
            : RoomDecision.Keep(owner, allowed);
    }

    private static RoomDecision Revise(RoomState state, RoomCommand.ReviseOneText revise)
    {
        OneText? text = state.OpenOneText;
        RoomRefusal? fault =
            revise.Terms.IsEmpty ? new(RefusalKind.NoTerms)
            : TermsCheck.Fault(state.Space!, state.Parked, state.Settled, revise.Terms) is { } bad ? bad
            : !Phases.IsFit(revise.Text, Bounds.Message) ? new(RefusalKind.BadText, "text")
            : text?.Versions.Length >= Bounds.OneTexts || state.OneTexts.Length >= Bounds.OneTexts
                ? new(RefusalKind.TooMany, "one texts")
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : RoomDecision.Of(
                new RoomEvent.OneTextRevised(
                    text?.Number ?? (state.OneTexts.Length + 1),
                    (text?.Versions.Length ?? 0) + 1,
                    revise.Terms,
                    revise.Text
                )
            );
    }

    private static RoomDecision Answer(Asked asked, RoomCommand.AnswerOneText answer)
    {
        RoomState state = asked.State;
        OneText? text = state.OpenOneText;
        RoomRefusal? fault =
            text is null ? new(RefusalKind.NothingThere, "one text")
            : text.State != OneTextState.Put ? new(RefusalKind.WrongStage)
            : answer.Version != text.Versions.Length ? new(RefusalKind.TextChanged)
            : text.YesBy.Contains(asked.Party) ? new(RefusalKind.DoneAlready)
            : !Phases.IsFit(answer.Reason, Bounds.Note) ? new(RefusalKind.BadText, "reason")
            : null;
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        var answered = new RoomEvent.OneTextAnswered(text!.Number, asked.Party, answer.IsYes, answer.Reason);
        if (!answer.IsYes || text.YesBy.Length < state.Parties - 1)
        {
            return RoomDecision.Of(answered);
        }

        Terms terms = text.Versions[^1].Terms;
        return TermsCheck.Fault(state.Space!, state.Parked, state.Settled, terms) is { } late
            ? RoomDecision.No(late)
            : RoomDecision.Of([answered, .. TalkRules.Agreeing(state, terms)]);
    }
}
