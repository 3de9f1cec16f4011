using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;

namespace Entente.Rooms.Rules;

/// <summary>Who is let in to what a side keeps to itself: the first of it, and whoever those who are in let in. The host sets places, and lets nobody in.</summary>
internal static class SideRules
{
    /// <summary>Whether this reads, changes or opens what a side keeps: not for an agent that nobody of the side let in, nor for whoever was given its seat and has not sat down.</summary>
    public static bool IsForThoseIn(RoomCommand command) =>
        command
            is RoomCommand.AdmitToSide
                or RoomCommand.RefuseToSide
                or RoomCommand.SetPreferences
                or RoomCommand.ScoreAddition
                or RoomCommand.GiveMandate
                or RoomCommand.AnswerApproval
                or RoomCommand.TakeBackRequest
                or RoomCommand.Confer
                or RoomCommand.KeepNote
                or RoomCommand.Caucus
                or RoomCommand.AllowMediator
                or RoomCommand.AllowDebrief
                or RoomCommand.WishImprovement;

    /// <summary>What goes with whoever begins with nothing of what was kept at a seat before: all are told, and of what was kept the sheet of an exercise alone stays.</summary>
    public static RoomDecision BegunAnew(RoomDecision decision, Seat seat, PrivateState? kept)
    {
        RoomDecision begun = decision.And(seat.Owner, new PrivateEvent.BegunAnew(seat.Number));
        return kept?.Preferences is { } sheet ? begun.And(seat.Owner, new PrivateEvent.PreferencesSet(sheet)) : begun;
    }

    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.AdmitToSide admit => Admit(asked, admit),
            RoomCommand.RefuseToSide refuse => Refuse(asked, refuse),
            RoomCommand.BeginAnew => asked.Program is not null ? RoomDecision.No(RefusalKind.NotForPrograms)
            : !asked.State.IsForsaken(asked.Seat!) ? RoomDecision.No(RefusalKind.NothingDue)
            : BeginAnew(asked),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    // At a real table the key of the side is destroyed before this is written; at an exercise the sheet is assigned anew.
    private static RoomDecision BeginAnew(Asked asked)
    {
        var begun = RoomDecision.Of(new RoomEvent.SideBegunAnew(asked.Seat!.Number));
        return asked.State.BeginsAnew(asked.Seat) ? BegunAnew(begun, asked.Seat, asked.Own) : begun;
    }

    // Who is let in or not is said of whom one saw there, with their programs.
    private static RoomDecision Admit(Asked asked, RoomCommand.AdmitToSide admit) =>
        Coming(asked, admit.Seat, admit.Occupation, out Seat? seat) is { } fault ? RoomDecision.No(fault)
        : !seat!.Programs.Select(each => each.Id).SequenceEqual(admit.Programs, StringComparer.Ordinal)
            ? RoomDecision.No(RefusalKind.SeatPassedOn)
        : RoomDecision.Of(new RoomEvent.SideJoined(admit.Seat));

    private static RoomDecision Refuse(Asked asked, RoomCommand.RefuseToSide refuse) =>
        Coming(asked, refuse.Seat, refuse.Occupation, out Seat? seat) is { } fault ? RoomDecision.No(fault)
        : seat!.IsRefused ? RoomDecision.No(RefusalKind.DoneAlready)
        : RoomDecision.Of(new RoomEvent.SideRefused(refuse.Seat));

    // Why nothing is to be said of whoever came to a seat; null when they wait to be let in.
    private static RoomRefusal? Coming(Asked asked, int number, int occupation, out Seat? seat)
    {
        seat = asked.State.SeatOf(number);
        return asked.Program is not null ? new(RefusalKind.NotForPrograms)
            : seat is null || seat.Owner != asked.Seat!.Owner ? new(RefusalKind.NothingThere, "seat")
            : seat.State == SeatState.Closed ? new(RefusalKind.SeatClosed)
            : !asked.State.IsOutside(seat) ? new(RefusalKind.DoneAlready)
            : seat.State != SeatState.Taken ? new(RefusalKind.NothingDue)
            : seat.Occupation != occupation ? new(RefusalKind.SeatPassedOn)
            : null;
    }
}
