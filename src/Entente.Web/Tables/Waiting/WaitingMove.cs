using Entente.Rooms.Commands;
using Entente.Rooms.Rules;

namespace Entente.Web.Tables.Waiting;

/// <summary>A move that had to wait for the store or the line, as its maker sees it.</summary>
/// <param name="Number">Its number on this page.</param>
/// <param name="Place">The place on the page that it was asked from.</param>
/// <param name="Command">What is asked.</param>
/// <param name="State">How it stands.</param>
public sealed record WaitingMove(int Number, string Place, RoomCommand Command, WaitingState State)
{
    /// <summary>Why it was refused; only with <see cref="WaitingState.NotSent"/>.</summary>
    public RoomRefusal? Refusal { get; init; }

    /// <summary>Whether something can still come of it.</summary>
    public bool IsOpen => State is WaitingState.Queued or WaitingState.Tried or WaitingState.Recalled;

    /// <summary>Whether it is sent by itself.</summary>
    public bool IsQueued => State is WaitingState.Queued or WaitingState.Tried;
}
