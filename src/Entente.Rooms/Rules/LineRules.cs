using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>What follows when a lead's line stays down beyond the grace time. A line that dropped is not somebody who left.</summary>
internal static class LineRules
{
    private const string SitsIn = "boulware";

    public static RoomDecision Decide(Asked asked, RoomCommand.ReportLine line)
    {
        RoomState state = asked.State;
        if (line.IsBack)
        {
            return state.Away.Contains(line.Seat) && !state.IsOver
                ? RoomDecision.Of(new RoomEvent.LineBack(line.Seat))
                : RoomDecision.No(RefusalKind.NothingDue);
        }

        if (state.Phase != TalkPhase.Talking || state.SeatOf(line.Seat) is not { } seat || !IsMissed(state, seat))
        {
            return RoomDecision.No(RefusalKind.NothingDue);
        }

        // Agents are not left to bargain with each other: where no person is there opposite, the talks wait for one; as they do for a side that let no agent in.
        DropPolicy policy = state.Setup!.OnDrop switch
        {
            DropPolicy.Agent when !IsOppositePerson(state, seat.Party) || !MaySitIn(state, asked.Kept, seat.Party) =>
                DropPolicy.Pause,
            var set => set,
        };
        var lost = new RoomEvent.LineLost(line.Seat, policy) { HasLeft = seat.State == SeatState.Left };
        return policy switch
        {
            DropPolicy.Pause => RoomDecision.Of(lost, new RoomEvent.TalksPaused("")),
            DropPolicy.Agent => RoomDecision.Of(lost, SittingIn(line.Seat)),
            DropPolicy.MediatorProposes => Propose(state, lost, line.Proposal),
            DropPolicy.End => RoomDecision.Of(lost, new RoomEvent.TalksEnded(TalkEnd.LineDown, -1, "")),
            _ => RoomDecision.Of(lost),
        };
    }

    /// <summary>Whether the talks miss whoever sat at a seat when they left or their line is down, and they are not missed already.</summary>
    public static bool IsMissed(RoomState state, Seat seat) =>
        seat.Role == Role.Lead
        && seat is { State: SeatState.Taken, Agent: null } or { State: SeatState.Left }
        && !state.Away.Contains(seat.Number);

    /// <summary>Those who sit in by the policy, once a person is there again opposite, for whom a pause waited.</summary>
    public static ImmutableArray<RoomEvent> SittingIn(
        RoomState state,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) =>
        state is { Setup.OnDrop: DropPolicy.Agent, Phase: TalkPhase.Paused, IsPausedForMissing: true }
            ?
            [
                .. state
                    .Away.Where(seat =>
                        IsOppositePerson(state, state.Seats[seat].Party)
                        && MaySitIn(state, kept, state.Seats[seat].Party)
                    )
                    .Select(SittingIn),
            ]
            : [];

    /// <summary>Whether what a party keeps brings about that an agent sits in for it, or sits in no more, with nothing that anybody does at the table.</summary>
    /// <param name="state">All that is shared.</param>
    /// <param name="kept">All that is kept, by owner.</param>
    public static bool IsDue(RoomState state, ImmutableSortedDictionary<string, PrivateState> kept) =>
        Unlet(state, kept).Any() || !SittingIn(state, kept).IsEmpty;

    /// <summary>What follows from what a party lets an agent do now: one that its side lets play no more stands up, and unless whoever's seat it is is there the talks pause as if it had never been let; one that may sit in since does.</summary>
    public static ImmutableArray<RoomEvent> Due(Asked asked)
    {
        RoomState state = asked.State;
        var events = ImmutableArray.CreateBuilder<RoomEvent>();
        foreach (Seat seat in Unlet(state, asked.Kept))
        {
            events.Add(new RoomEvent.AgentStoodUp(seat.Number));
            if (state.Phase == TalkPhase.Talking && (seat.HasLeft || !asked.Up.Contains(seat.Number)))
            {
                events.Add(new RoomEvent.LineLost(seat.Number, DropPolicy.Pause) { HasLeft = seat.HasLeft });
                events.Add(new RoomEvent.TalksPaused(""));
                return events.ToImmutable();
            }
        }

        return events.Count > 0 ? events.ToImmutable() : SittingIn(state, asked.Kept);
    }

    // Whose agent may play no more: what they had let was taken back, or what they had said is erased. Nobody can tell which.
    private static IEnumerable<Seat> Unlet(RoomState state, ImmutableSortedDictionary<string, PrivateState> kept) =>
        state is { Setup: { Kind: TableKind.Real }, Phase: not TalkPhase.Ended }
            ? state.Seats.Where(seat => seat.IsSittingIn && !MaySitIn(state, kept, seat.Party))
            : [];

    /// <summary>Whether an agent may sit in for a party whose lead is missed: what it does shows the others something of what the party wants, which at a real table only the party itself releases. What an exercise assigned is known to be played by.</summary>
    private static bool MaySitIn(RoomState state, ImmutableSortedDictionary<string, PrivateState> kept, int party) =>
        state.Setup!.Kind == TableKind.Exercise
        || (
            kept.GetValueOrDefault(Owners.OfParty(party)) is { Preferences: not null } own
            && ConsentRules.IsForTable(own)
        );

    private static RoomEvent SittingIn(int seat) =>
        new RoomEvent.AgentSatDown(seat, SitsIn) { Pace = AgentPace.Seconds };

    // Whether a person leads for another party and is there, as far as the talks know.
    private static bool IsOppositePerson(RoomState state, int party) =>
        state.Seats.Any(seat =>
            seat is { Role: Role.Lead, State: SeatState.Taken, Agent: null }
            && seat.Party != party
            && !state.Away.Contains(seat.Number)
        );

    /// <summary>Whether the room itself may look for a proposal by what the parties want: where the policy asks for one, nobody mediates, and every party lets the table use it.</summary>
    public static bool MayPropose(RoomState state, ImmutableSortedDictionary<string, PrivateState> kept) =>
        state.Setup!.OnDrop == DropPolicy.MediatorProposes
        && !IsMediated(state)
        && Enumerable
            .Range(0, state.Parties)
            .All(party => ConsentRules.IsForTable(kept.GetValueOrDefault(Owners.OfParty(party))));

    private static bool IsMediated(RoomState state) =>
        state.Seats.Any(seat => seat is { Role: Role.Mediator, State: SeatState.Taken });

    // A mediator who sits there is asked to propose, and the console says so until it did.
    private static RoomDecision Propose(RoomState state, RoomEvent.LineLost lost, Terms? proposal) =>
        proposal is null
        || IsMediated(state)
        || MediatorRules.Proposal(state, proposal) is not { IsEmpty: false } events
            ? RoomDecision.Of(lost)
            : RoomDecision.Of([lost, .. events]);
}
