using Entente.Annotations;
using Entente.Rooms.Commands;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Agents;

/// <summary>Who tells the strategies that play here what their side wants: at an exercise its sheet, at a real table its principal and nobody else. Where nobody could, none is seated.</summary>
/// <remarks>Whether a side has said what it wants is for nobody else to know, and decides nothing here. A program that plays by itself over the network says it by itself.</remarks>
internal static class AgentsTold
{
    /// <summary>That a strategy is to lead for a party of which nobody could say what it wants; null for anything else.</summary>
    /// <param name="command">What is asked for.</param>
    /// <param name="view">The table as whoever asks sees it; null before there is one.</param>
    public static RoomRefusal? Untold(RoomCommand command, RoomView? view) =>
        command switch
        {
            RoomCommand.OpenTable { Setup.Kind: TableKind.Real } open => open
                .Seats.Where(seat => IsPlayedHere(seat.Agent) && IsOf(seat.Party, open.Setup.Parties.Length))
                .Where(seat => !open.Seats.Any(each => each.Role == Role.Principal && each.Party == seat.Party))
                .Select(seat => Untold(open.Setup.Parties[seat.Party].Name, open.Setup.Parties[seat.Party].Title))
                .FirstOrDefault(),
            RoomCommand.OpenSeat { Wanted: { Agent: { } agent } wanted } => Untold(view, wanted.Party, agent),
            RoomCommand.SeatAgent seat when view is not null && IsOf(seat.Seat, view.Seats.Length) => Untold(
                view,
                view.Seats[seat.Seat].Party,
                seat.Strategy
            ),
            _ => null,
        };

    /// <summary>Whether nobody could tell an agent that leads for a party what it wants.</summary>
    public static bool IsUntold(RoomView view, int party) =>
        view.Kind == TableKind.Real
        && !view.Seats.Any(seat =>
            seat is { Role: Role.Principal, State: not SeatState.Closed } && seat.Party == party
        );

    /// <summary>The refusal that says so.</summary>
    public static RoomRefusal Untold(string party, LocalizedText title) =>
        new(RefusalKind.NobodyToTell, party) { Title = title };

    private static RoomRefusal? Untold(RoomView? view, int party, string agent) =>
        view is { You.Role: Role.Host }
        && IsOf(party, view.Parties.Length)
        && IsPlayedHere(agent)
        && IsUntold(view, party)
            ? Untold(view.Parties[party].Name, view.Parties[party].Title)
            : null;

    private static bool IsPlayedHere(string? agent) => agent is not null && AgentRoom.TryParse(agent) is not null;

    private static bool IsOf(int number, int count) => number >= 0 && number < count;
}
