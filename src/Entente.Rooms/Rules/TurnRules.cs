using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>When a turn passes without a move, and what follows: the one place where it does.</summary>
internal static class TurnRules
{
    /// <summary>When the time of the turn is over; null where a turn has no time, and while nobody leads for the party whose turn it is.</summary>
    public static DateTimeOffset? Ends(RoomState state) =>
        state is { Phase: TalkPhase.Talking, Turn: { } turn }
        && state.Setup!.TurnTime is { } time
        && !state.IsVacant(turn.Awaited(state.Parties))
            ? turn.Since + time
            : null;

    /// <summary>Whether the turn passes at once: of a party that is missed, or that the host goes on without, while two others are there.</summary>
    public static bool IsToPass(RoomState state) =>
        state is { Phase: TalkPhase.Talking, Turn: { } turn }
        && turn.Awaited(state.Parties) is var awaited
        && (state.IsMissing(awaited) || state.Without.Contains(awaited))
        && state.IsTalkWithout(awaited);

    /// <summary>The turn passes; with the last turn of the last round the talks are over.</summary>
    public static ImmutableArray<RoomEvent> Passing(RoomState state)
    {
        var passed = new RoomEvent.TurnPassed(state.Turn!.Awaited(state.Parties));
        return IsLast(state) ? [passed, new RoomEvent.TalksEnded(TalkEnd.Deadline, -1, "")] : [passed];
    }

    /// <summary>Whether this is the last turn of the last round.</summary>
    public static bool IsLast(RoomState state) =>
        state.Turn is { } turn
        && turn.Table.Party == state.Parties - 1
        && state.Order.Limits.IsPast(turn.Table.Round + 1);
}
