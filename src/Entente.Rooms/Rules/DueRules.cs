using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>What the clock brings about: offers lapse, turns pass, the talks end.</summary>
public static class DueRules
{
    /// <summary>When something is next due; null while nothing is.</summary>
    public static DateTimeOffset? Next(RoomState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Next(state, withLook: true);
    }

    /// <summary>When something is next due, with or without the look at the wishes for an improvement.</summary>
    internal static DateTimeOffset? Next(RoomState state, bool withLook)
    {
        DateTimeOffset? due = Earlier(ImprovementRules.Next(state)?.AnswerBy, withLook ? state.LookAt : null);
        foreach (Pledge pledge in state.Pledges)
        {
            due = Earlier(due, pledge.State == PledgeState.Pledged ? pledge.Due : null);
        }

        if (state.Phase is TalkPhase.Ended or TalkPhase.Gathering)
        {
            return due;
        }

        due = Earlier(due, BlindRules.Next(state)?.AnswerBy);
        due = Earlier(due, state.Time is { } time ? state.Clock.When(time) : null);
        due = Earlier(due, TurnRules.Ends(state));
        foreach (Offer offer in state.Offers)
        {
            due = Earlier(due, offer.State == OfferState.Standing ? offer.ValidUntil : null);
        }

        return due;
    }

    /// <summary>What is due now.</summary>
    internal static RoomDecision Decide(Asked asked)
    {
        RoomState state = asked.State;
        if (LineRules.Due(asked) is { IsEmpty: false } agents)
        {
            return RoomDecision.Of([.. agents]);
        }

        if (Next(state) is not { } due || due > asked.Now)
        {
            return RoomDecision.No(RefusalKind.NothingDue);
        }

        // One at a time: what follows from it may be that something else is not due any more.
        DateTimeOffset? end = Earlier(
            state.Time is { } most ? state.Clock.When(most) : null,
            TurnRules.IsLast(state) ? TurnRules.Ends(state) : null
        );
        if (BlindRules.Next(state) is { } blind && blind.AnswerBy <= asked.Now && !(end < blind.AnswerBy))
        {
            return BlindRules.Publish(asked, blind);
        }

        if (ImprovementRules.Next(state) is { } improvement && improvement.AnswerBy <= asked.Now)
        {
            return ImprovementRules.Publish(asked, improvement);
        }

        if (state.LookAt <= asked.Now && ImprovementRules.Look(asked) is { } looked)
        {
            return looked;
        }

        var events = ImmutableArray.CreateBuilder<RoomEvent>();
        events.AddRange(
            state
                .Pledges.Where(pledge => pledge.State == PledgeState.Pledged && pledge.Due <= asked.Now)
                .Select(pledge => new RoomEvent.PledgeFellDue(pledge.Number))
        );
        events.AddRange(
            state
                .Offers.Where(offer => offer.State == OfferState.Standing && offer.ValidUntil <= asked.Now)
                .Select(offer => new RoomEvent.OfferLapsed(offer.Number))
        );
        if (state.Time is { } time && state.Clock.When(time) <= asked.Now)
        {
            events.Add(new RoomEvent.TalksEnded(TalkEnd.Deadline, -1, ""));
        }
        else if (TurnRules.Ends(state) <= asked.Now)
        {
            events.AddRange(TurnRules.Passing(state));
        }

        // Where all wish for an improvement it is looked for first.
        return events.Count == 0 ? RoomDecision.No(RefusalKind.NothingDue) : RoomDecision.Of([.. events]);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right < left ? right ?? left : left;
}
