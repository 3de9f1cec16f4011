using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Seats;

namespace Entente.Rooms.Rules;

/// <summary>Who is let in to what a side keeps to itself at a real table: the first of it, and whoever those who are in let in. The host sets places, and lets nobody in.</summary>
internal static class SideRules
{
    /// <summary>Whether whoever was not let in yet may ask for this: it concerns their own sitting there, and nothing that the side keeps or does.</summary>
    public static bool IsForOutsiders(RoomCommand command) =>
        command is RoomCommand.TakeSeat or RoomCommand.LeaveSeat or RoomCommand.EndProgram or RoomCommand.BeginAnew;

    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.AdmitToSide admit => Admit(asked, admit),
            RoomCommand.BeginAnew => asked.Program is not null ? RoomDecision.No(RefusalKind.NotForPrograms)
            : !asked.State.IsForsaken(asked.Seat!) ? RoomDecision.No(RefusalKind.NothingDue)
            : RoomDecision.Of(new RoomEvent.SideBegunAnew(asked.Seat!.Number)),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    private static RoomDecision Admit(Asked asked, RoomCommand.AdmitToSide admit) =>
        asked.Program is not null ? RoomDecision.No(RefusalKind.NotForPrograms)
        : asked.State.SeatOf(admit.Seat) is not { } seat || seat.Owner != asked.Seat!.Owner
            ? RoomDecision.No(RefusalKind.NothingThere, "seat")
        : seat.State == SeatState.Closed ? RoomDecision.No(RefusalKind.SeatClosed)
        : !asked.State.IsOutside(seat) ? RoomDecision.No(RefusalKind.DoneAlready)
        : seat.State != SeatState.Taken ? RoomDecision.No(RefusalKind.NothingDue)
        : seat.Occupation != admit.Occupation
        || !seat.Programs.Select(each => each.Id).SequenceEqual(admit.Programs, StringComparer.Ordinal)
            ? RoomDecision.No(RefusalKind.SeatPassedOn)
        : RoomDecision.Of(new RoomEvent.SideJoined(seat.Number));
}
