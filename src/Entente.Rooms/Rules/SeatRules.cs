using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;

namespace Entente.Rooms.Rules;

/// <summary>Who sits where.</summary>
internal static class SeatRules
{
    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.OpenSeat open => Open(asked, open.Wanted),
            RoomCommand.TakeSeat take => Take(asked, take),
            RoomCommand.LeaveSeat => RoomDecision.Of(new RoomEvent.SeatLeft(asked.Seat!.Number)),
            RoomCommand.CloseSeat close => Close(asked, close.Seat),
            RoomCommand.SeatAgent seat => SeatAgent(asked, seat),
            RoomCommand.UnseatAgent unseat => UnseatAgent(asked, unseat.Seat),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    private static RoomDecision Open(Asked asked, SeatWanted wanted)
    {
        int number = asked.State.Seats.Length;
        if (number >= Bounds.Seats)
        {
            return RoomDecision.No(RefusalKind.TooMany, "seats");
        }

        if (Opening.Fault(asked.State.Setup!, wanted) is { } fault)
        {
            return RoomDecision.No(RefusalKind.BadSetup, fault);
        }

        if (
            wanted.Role == Role.Lead
            && asked.State.Seats.Any(seat =>
                seat.Role == Role.Lead && seat.Party == wanted.Party && seat.State != SeatState.Closed
            )
        )
        {
            return RoomDecision.No(RefusalKind.BadSetup, Opening.OneLead);
        }

        var opened = new RoomEvent.SeatOpened(number, wanted.Role, wanted.Party);
        return wanted.Agent is { } strategy
            ? WithAgent(
                asked,
                new Seat(number, wanted.Role, wanted.Party),
                opened,
                new RoomEvent.AgentSatDown(number, strategy) { Pace = wanted.Pace }
            )
            : RoomDecision.Of(opened);
    }

    // An agent plays for a side of which nobody is left as one that begins anew: nobody could let it in.
    private static RoomDecision WithAgent(Asked asked, Seat seat, params ReadOnlySpan<RoomEvent> events) =>
        asked.State.BeginsAnew(seat)
            ? SideRules.BegunAnew(
                RoomDecision.Of([.. events, new RoomEvent.SideBegunAnew(seat.Number)]),
                seat,
                asked.Kept.GetValueOrDefault(seat.Owner)
            )
            : RoomDecision.Of(events);

    private static RoomDecision Take(Asked asked, RoomCommand.TakeSeat take)
    {
        Seat seat = asked.Seat!;
        return seat is { State: SeatState.Taken, Agent: null } ? RoomDecision.No(RefusalKind.SeatTaken)
            : !ShortText.TryRead(take.Name, out string? name, Bounds.Name) ? RoomDecision.No(RefusalKind.BadName)
            : Seated(asked, seat).And(seat.Owner, new PrivateEvent.NameGiven(seat.Number, name));
    }

    // Whoever the seat is sits down in the place of the agent that played for them, in one move: never do both play.
    private static RoomDecision Seated(Asked asked, Seat seat)
    {
        var taken = new RoomEvent.SeatTaken(seat.Number);
        RoomEvent[] events = seat.Agent is null ? [taken] : [new RoomEvent.AgentStoodUp(seat.Number), taken];
        return asked.State.BeginsAnew(seat)
            ? SideRules.BegunAnew(
                RoomDecision.Of([.. events, new RoomEvent.SideBegunAnew(seat.Number)]),
                seat,
                asked.Own
            )
            : RoomDecision.Of(events);
    }

    private static RoomDecision Close(Asked asked, int number) =>
        asked.State.SeatOf(number) is not { Role: not Role.Host } seat
            ? RoomDecision.No(RefusalKind.NothingThere, "seat")
        : seat.State == SeatState.Closed ? RoomDecision.No(RefusalKind.DoneAlready)
        : RoomDecision.Of(new RoomEvent.SeatClosed(number));

    private static RoomDecision SeatAgent(Asked asked, RoomCommand.SeatAgent command) =>
        asked.State.SeatOf(command.Seat) is not { } seat ? RoomDecision.No(RefusalKind.NothingThere, "seat")
        : seat.Role != Role.Lead ? RoomDecision.No(RefusalKind.BadSetup, "an agent takes the seat of a lead")
        : seat.State == SeatState.Closed ? RoomDecision.No(RefusalKind.SeatClosed)
        : ProgramRules.IsTheirs(asked.State, seat) ? RoomDecision.No(RefusalKind.SeatIsTheirs)
        : !Phases.IsFit(command.Strategy, Bounds.Note, mayBeEmpty: false)
            ? RoomDecision.No(RefusalKind.BadText, "strategy")
        : !Enum.IsDefined(command.Pace) ? RoomDecision.No(RefusalKind.OutOfRange, "pace")
        : WithAgent(asked, seat, new RoomEvent.AgentSatDown(command.Seat, command.Strategy) { Pace = command.Pace });

    private static RoomDecision UnseatAgent(Asked asked, int number) =>
        asked.State.SeatOf(number) is not { } seat ? RoomDecision.No(RefusalKind.NothingThere, "seat")
        : seat.Agent is null ? RoomDecision.No(RefusalKind.DoneAlready)
        : asked.Seat!.Role != Role.Host && asked.Seat.Number != number ? RoomDecision.No(RefusalKind.NotYours)
        : RoomDecision.Of(new RoomEvent.AgentStoodUp(number));
}
