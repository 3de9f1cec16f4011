using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>Meetings: begun, paused, adjourned, ended.</summary>
internal static class TableRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.OpenMeeting => OpenMeeting(asked.State),
            RoomCommand.Pause pause => Pause(asked.State, pause.Reason),
            RoomCommand.Resume => asked.State.Phase == TalkPhase.Paused
                ? RoomDecision.Of(new RoomEvent.TalksResumed())
                : RoomDecision.No(asked.State.IsOver ? RefusalKind.Over : RefusalKind.GoingOn),
            RoomCommand.GoOnWithout without => GoOnWithout(asked.State, without.Party),
            RoomCommand.Adjourn adjourn => Adjourn(asked, adjourn),
            RoomCommand.Extend extend => Extend(asked.State, extend.By),
            RoomCommand.CloseTable close => asked.State.IsOver ? RoomDecision.No(RefusalKind.Over)
            : !Phases.IsFit(close.Reason, Bounds.Note) ? RoomDecision.No(RefusalKind.BadText, "reason")
            : RoomDecision.Of(new RoomEvent.TalksEnded(TalkEnd.Closed, -1, close.Reason)),
            RoomCommand.Release => asked.State.IsReleased
                ? RoomDecision.No(RefusalKind.DoneAlready)
                : RoomDecision.Of([new RoomEvent.TableReleased(), .. Debriefs(asked)]),
            RoomCommand.NameFollowing name => NameFollowing(asked.State, name.Room),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    private static RoomDecision NameFollowing(RoomState state, RoomId room) =>
        !state.IsOver ? RoomDecision.No(RefusalKind.GoingOn)
        : room == default || room == state.Id ? RoomDecision.No(RefusalKind.OutOfRange, "room")
        : state.Next is [.., { } last] && last == room ? RoomDecision.No(RefusalKind.DoneAlready)
        : state.Next.Length >= Bounds.Series ? RoomDecision.No(RefusalKind.TooMany, "tables")
        : RoomDecision.Of(new RoomEvent.FollowingNamed(room));

    private static IEnumerable<RoomEvent> Debriefs(Asked asked) =>
        Enumerable
            .Range(0, asked.State.Parties)
            .Where(party => asked.Kept[Owners.OfParty(party)].IsDebriefAllowed)
            .Select(party => new RoomEvent.DebriefOpened(party));

    private static RoomDecision OpenMeeting(RoomState state)
    {
        if (state.Phase is not (TalkPhase.Gathering or TalkPhase.Adjourned))
        {
            return RoomDecision.No(state.IsOver ? RefusalKind.Over : RefusalKind.GoingOn);
        }

        for (int party = 0; party < state.Parties; party++)
        {
            if (
                !state.Seats.Any(seat =>
                    seat.Role == Role.Lead
                    && seat.Party == party
                    && seat.State == SeatState.Taken
                    && !state.IsOutside(seat)
                )
            )
            {
                return RoomDecision.No(RoomRefusal.Of(RefusalKind.LeadsMissing, state.Setup!.Parties[party]));
            }
        }

        return RoomDecision.Of(new RoomEvent.MeetingOpened(state.Meeting + 1));
    }

    private static RoomDecision Pause(RoomState state, string reason) =>
        Phases.Closed(state) is { } refusal ? RoomDecision.No(refusal.Kind)
        : !Phases.IsFit(reason, Bounds.Note) ? RoomDecision.No(RefusalKind.BadText, "reason")
        : RoomDecision.Of(new RoomEvent.TalksPaused(reason));

    private static RoomDecision GoOnWithout(RoomState state, int party) =>
        party < 0 || party >= state.Parties ? RoomDecision.No(RefusalKind.NothingThere, "party")
        : state.Phase is not (TalkPhase.Talking or TalkPhase.Paused) ? RoomDecision.No(Phases.Closed(state)!)
        : !state.IsVacant(party) ? RoomDecision.No(RefusalKind.SeatTaken)
        : state.Without.Contains(party) ? RoomDecision.No(RefusalKind.DoneAlready)
        : !state.IsTalkWithout(party) ? RoomDecision.No(RefusalKind.OneAlone)
        : RoomDecision.Of(new RoomEvent.GoneOnWithout(party));

    private static RoomDecision Adjourn(Asked asked, RoomCommand.Adjourn adjourn)
    {
        RoomState state = asked.State;
        if (state.Phase is not (TalkPhase.Talking or TalkPhase.Paused))
        {
            return RoomDecision.No(Phases.Closed(state)!.Kind);
        }

        if (!Phases.IsFit(adjourn.Reason, Bounds.Note))
        {
            return RoomDecision.No(RefusalKind.BadText, "reason");
        }

        if (adjourn.Until is { } until && (until <= asked.Now || until > asked.Now + Bounds.Time))
        {
            return RoomDecision.No(RefusalKind.TooLate);
        }

        var adjourned = new RoomEvent.TalksAdjourned(adjourn.Reason, adjourn.Until);
        if (asked.Seat!.Role != Role.Lead)
        {
            return RoomDecision.Of(adjourned);
        }

        if (state.AdjournmentAskedBy.Contains(asked.Party))
        {
            return RoomDecision.No(RefusalKind.DoneAlready);
        }

        var wished = new RoomEvent.AdjournmentAsked(asked.Party, adjourn.Reason);
        return state.AdjournmentAskedBy.Length == state.Parties - 1
            ? RoomDecision.Of(wished, adjourned)
            : RoomDecision.Of(wished);
    }

    private static RoomDecision Extend(RoomState state, TimeSpan by) =>
        state.IsOver ? RoomDecision.No(RefusalKind.Over)
        : state.Time is null || by <= TimeSpan.Zero || by > Bounds.Time || state.Time + by > Bounds.Time
            ? RoomDecision.No(RefusalKind.OutOfRange, "time")
        : RoomDecision.Of(new RoomEvent.TimeExtended(by));
}
