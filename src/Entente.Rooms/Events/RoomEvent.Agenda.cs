using System.Text.Json.Serialization;
using Entente.Rooms.Agenda;

namespace Entente.Rooms.Events;

/// <content>What happens to the agenda.</content>
[JsonDerivedType(typeof(AgendaProposed), "agenda-proposed")]
[JsonDerivedType(typeof(AgendaAnswered), "agenda-answered")]
[JsonDerivedType(typeof(AgendaChanged), "agenda-changed")]
[JsonDerivedType(typeof(IssueTakenUp), "issue-taken-up")]
[JsonDerivedType(typeof(PositionTaken), "position-taken")]
[JsonDerivedType(typeof(PositionDropped), "position-dropped")]
public abstract partial record RoomEvent
{
    /// <summary>Somebody proposed to change the agenda.</summary>
    /// <param name="Proposal">Its number in the room: the next, from 1.</param>
    /// <param name="Party">The party that proposed it; -1 for the mediator or the host.</param>
    /// <param name="Change">What would change.</param>
    /// <param name="Note">What was said with it; empty for nothing.</param>
    public sealed record AgendaProposed(int Proposal, int Party, AgendaChange Change, string Note) : RoomEvent;

    /// <summary>A party answered.</summary>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Party">The party.</param>
    /// <param name="Agrees">Whether it agrees.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record AgendaAnswered(int Proposal, int Party, bool Agrees, string Reason) : RoomEvent;

    /// <summary>All parties agreed, and the agenda changed.</summary>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Change">What changed.</param>
    public sealed record AgendaChanged(int Proposal, AgendaChange Change) : RoomEvent;

    /// <summary>An issue that was left aside is on the agenda again.</summary>
    /// <param name="Issue">The issue.</param>
    public sealed record IssueTakenUp(string Issue) : RoomEvent;

    /// <summary>A party said what it demands on an issue.</summary>
    /// <param name="Party">The party.</param>
    /// <param name="Issue">The issue.</param>
    /// <param name="Value">One of its values.</param>
    /// <param name="Note">What was said with it; empty for nothing.</param>
    public sealed record PositionTaken(int Party, string Issue, string Value, string Note) : RoomEvent;

    /// <summary>A party dropped its demand on an issue.</summary>
    /// <param name="Party">The party.</param>
    /// <param name="Issue">The issue.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record PositionDropped(int Party, string Issue, string Reason) : RoomEvent;
}
