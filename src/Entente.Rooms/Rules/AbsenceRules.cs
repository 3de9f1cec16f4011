using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>How the talks go on while somebody is missed, and when they are back. Nobody is ever bound by having been away.</summary>
internal static class AbsenceRules
{
    /// <summary>A decision with what follows from it for those who are missed: the turn of whoever is missed passes while two others are there, and a pause that waited for somebody is over.</summary>
    public static RoomDecision Following(Asked asked, RoomDecision decision)
    {
        if (decision.Refusal is not null || decision.Events.IsEmpty || !Matters(asked.State, decision.Events))
        {
            return decision;
        }

        var events = decision.Events.ToBuilder();
        RoomState state = After(asked, events);
        if (asked.Seat is { Number: var seat } && state.Away.Contains(seat))
        {
            Add(new RoomEvent.LineBack(seat));
        }

        if (state is { Phase: TalkPhase.Paused, IsPausedForMissing: true, Away.IsEmpty: true })
        {
            Add(new RoomEvent.TalksResumed());
        }

        while (state.Phase == TalkPhase.Talking && IsOfMissing(state))
        {
            bool isLastRound = DueRules.IsLastOfRounds(state);
            Add(new RoomEvent.TurnPassed(state.Turn!.Awaited(state.Parties)));
            if (isLastRound)
            {
                Add(new RoomEvent.TalksEnded(TalkEnd.Deadline, -1, ""));
            }
        }

        return events.Count == decision.Events.Length ? decision : decision.With(events.ToImmutable());

        void Add(RoomEvent happens)
        {
            events.Add(happens);
            state = After(asked, events);
        }
    }

    // Most moves are made while nobody is missed: for them nothing is worked out twice.
    private static bool Matters(RoomState state, ImmutableArray<RoomEvent> events) =>
        !state.Away.IsEmpty || state.IsPausedForMissing || events.Any(each => each is RoomEvent.LineLost);

    private static bool IsOfMissing(RoomState state) =>
        state.Turn is { } turn
        && state.IsMissing(turn.Awaited(state.Parties))
        && Enumerable.Range(0, state.Parties).Count(party => !state.IsMissing(party)) > 1;

    private static RoomState After(Asked asked, ImmutableArray<RoomEvent>.Builder events) =>
        asked.State.After(new RoomEntry(asked.Now, asked.Seat?.Number ?? -1, events.ToImmutable()), asked.State.Head);
}
