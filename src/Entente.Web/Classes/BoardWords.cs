using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Words;

namespace Entente.Web.Classes;

/// <summary>What the board of a class says of its tables.</summary>
internal static class BoardWords
{
    /// <summary>Who sits at a seat, plays there or is awaited.</summary>
    /// <param name="l">The language.</param>
    /// <param name="table">The table.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="places">Who was given which seat.</param>
    public static string SeatedName(
        this PageLanguage l,
        ClassTable table,
        SeatView seat,
        ImmutableArray<LobbyPlace> places
    )
    {
        string? given = Classroom.GivenTo(table, seat, places) is { Name.Length: > 0 } place ? place.Called : null;
        string erased = l.Say("name erased by who sat there", "naam gewist door wie daar zat");
        string agentOf(string agent) => $"{l.Say("agent", "agent")}: {agent}";
        string? played = PlayedToEnd.AgentOf(table.View, seat);
        return Classroom.IsErased(seat)
            ? played is not null
                ? $"{erased} · {agentOf(played)}"
                : erased
            : played is not null && seat.Agent is null
                ? $"{seat.PersonName()} · {l.Say("agent to the end", "agent tot het einde")}: {played}"
                : played is not null
                    ? given is null
                        ? agentOf(played)
                        : $"{given} · {l.Say("not there, agent", "niet aanwezig, agent")}: {played}"
                    : seat.Name.Length > 0 && seat.State != SeatState.Open
                        ? seat.PersonName()
                        : given is null
                            ? l.Say("nobody yet", "nog niemand")
                            : $"{given} · {l.Say("not there yet", "nog niet aanwezig")}";
    }

    /// <summary>That somebody left, or that their line is down; null where neither is so. Nobody is missed where the talks have ended.</summary>
    public static string? MissingWord(this PageLanguage l, RoomView view, SeatView seat) =>
        seat.Agent is not null ? null
        : seat.State == SeatState.Left ? l.Say("left", "vertrokken")
        : view.Phase != TalkPhase.Ended && seat is { State: SeatState.Taken, Line: LineState.Down }
            ? l.Say("line down", "geen verbinding")
        : null;

    /// <summary>What is agreed, on one line; a dash for nothing.</summary>
    public static string AgreedLine(this PageLanguage l, RoomView view) =>
        view.Settled.IsEmpty ? "–" : l.TermsLine(view.Space, view.Settled);
}
