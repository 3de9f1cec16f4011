using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>How the talks go on while somebody is missed, or the host goes on without them, and when they are back. Nobody is ever bound by having been away.</summary>
internal static class AbsenceRules
{
    /// <summary>A decision with what follows from it for those who are missed: the turn of whoever is missed passes while two others are there, an agent sits in by the policy as soon as a person is there again opposite, and a pause that waited for somebody is over when all are back and every party has a lead.</summary>
    public static RoomDecision Following(Asked asked, RoomDecision decision)
    {
        if (decision.Refusal is not null || decision.Events.IsEmpty || !Matters(asked.State, decision.Events))
        {
            return decision;
        }

        var events = decision.Events.ToBuilder();
        int seat = decision.MadeBy ?? asked.Seat?.Number ?? -1;
        RoomState state = After(asked, seat, events);
        if (state.Away.Contains(seat))
        {
            Add(new RoomEvent.LineBack(seat));
        }

        if (LineRules.SittingIn(state, asked.Kept) is { IsEmpty: false } sitting)
        {
            Add([.. sitting]);
        }

        if (state is { Phase: TalkPhase.Paused, IsPausedForMissing: true, Away.IsEmpty: true } && !state.IsAnyVacant)
        {
            Add(new RoomEvent.TalksResumed());
        }

        while (TurnRules.IsToPass(state))
        {
            Add([.. TurnRules.Passing(state)]);
        }

        return events.Count == decision.Events.Length ? decision : decision.With(events.ToImmutable());

        void Add(params ReadOnlySpan<RoomEvent> happen)
        {
            events.AddRange(happen);
            state = After(asked, seat, events);
        }
    }

    // Most moves are made while nobody is missed: for them nothing is worked out twice.
    private static bool Matters(RoomState state, ImmutableArray<RoomEvent> events) =>
        !state.Away.IsEmpty
        || !state.Without.IsEmpty
        || state.IsPausedForMissing
        || events.Any(each => each is RoomEvent.LineLost or RoomEvent.GoneOnWithout);

    private static RoomState After(Asked asked, int seat, ImmutableArray<RoomEvent>.Builder events) =>
        asked.State.After(new RoomEntry(asked.Now, seat, events.ToImmutable()), asked.State.Head);
}
