using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>Who gives others a way to a seat: programs by tokens, persons by links.</summary>
internal static class ProgramRules
{
    private const int LongestId = 64;

    public static RoomDecision Decide(Asked asked, RoomCommand command) =>
        command switch
        {
            RoomCommand.AllowProgram allow => Allow(asked, allow),
            RoomCommand.EndProgram end => End(asked, end),
            RoomCommand.ReplaceLink replace => Replace(asked.State, replace.Seat),
            _ => throw new InvalidOperationException($"There is no rule for {command.GetType().Name}."),
        };

    /// <summary>Whether whoever asks may act at a seat: a person who has shown that it is theirs, or a program that all were told of.</summary>
    /// <remarks>The host's own seat keeps nothing of any party, and its first token is made before there is a table.</remarks>
    public static bool MayAct(Seat seat, string? program) =>
        program is null || seat.Role == Role.Host || seat.Programs.Any(each => each.Id == program);

    /// <summary>Whether a seat is so much somebody's that the host gives no way to it and seats no agent there, and can only close it.</summary>
    public static bool IsTheirs(RoomState state, Seat seat) => state.Setup!.Kind == TableKind.Real && IsTaken(seat);

    // Whatever table it is: a token of the host's would show the host what they keep.
    private static bool IsTaken(Seat seat) => seat is { IsOwned: true, Role: not Role.Host };

    private static RoomDecision Allow(Asked asked, RoomCommand.AllowProgram allow)
    {
        bool isOwn = allow.Seat == asked.Seat!.Number;
        RoomRefusal? fault =
            !isOwn && asked.Seat.Role != Role.Host ? new(RefusalKind.NotYours)
            : asked.State.SeatOf(allow.Seat) is not { } seat ? new(RefusalKind.NothingThere, "seat")
            : seat.State == SeatState.Closed ? new(RefusalKind.SeatClosed)
            : isOwn && asked.Program is not null ? new(RefusalKind.NotForPrograms)
            : isOwn && seat.State != SeatState.Taken ? new(RefusalKind.SeatNotTaken)
            : !isOwn && IsTaken(seat) ? new(RefusalKind.SeatIsTheirs)
            : !Phases.IsFit(allow.Name, Bounds.Name, mayBeEmpty: false) ? new(RefusalKind.BadText, "name")
            : allow.Program is not { Length: > 0 and <= LongestId } ? new(RefusalKind.BadText, "token")
            : seat.Programs.Any(each => each.Id == allow.Program) ? new(RefusalKind.DoneAlready)
            : seat.Programs.Length >= Bounds.Programs ? new RoomRefusal(RefusalKind.TooMany, "tokens")
            : null;
        return fault is not null
            ? RoomDecision.No(fault)
            : RoomDecision.Of(new RoomEvent.ProgramAllowed(allow.Seat, allow.Program, allow.Name));
    }

    private static RoomDecision End(Asked asked, RoomCommand.EndProgram end)
    {
        bool isOwn = end.Seat == asked.Seat!.Number;
        return !isOwn && asked.Seat.Role != Role.Host ? RoomDecision.No(RefusalKind.NotYours)
            : asked.State.SeatOf(end.Seat) is not { } seat ? RoomDecision.No(RefusalKind.NothingThere, "seat")
            : isOwn && asked.Program is { } program && program != end.Program
                ? RoomDecision.No(RefusalKind.NotForPrograms)
            : seat.Programs.FirstOrDefault(each => each.Id == end.Program) is not { } found
                ? RoomDecision.No(RefusalKind.NothingThere, "token")
            : RoomDecision.Of(new RoomEvent.ProgramEnded(end.Seat, found.Id, found.Name));
    }

    private static RoomDecision Replace(RoomState state, int number) =>
        state.SeatOf(number) is not { Role: not Role.Host } seat ? RoomDecision.No(RefusalKind.NothingThere, "seat")
        : seat.State == SeatState.Closed ? RoomDecision.No(RefusalKind.SeatClosed)
        : IsTheirs(state, seat) && !seat.IsRefused ? RoomDecision.No(RefusalKind.SeatIsTheirs)
        : !seat.IsOwned ? RoomDecision.No(RefusalKind.NothingDue)
        : RoomDecision.Of(new RoomEvent.LinkReplaced(number));
}
