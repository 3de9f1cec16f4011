using System.Text.Json.Serialization;
using Entente.Rooms.Agenda;

namespace Entente.Rooms.Commands;

/// <content>What is asked for about the agenda.</content>
[JsonDerivedType(typeof(ProposeAgenda), "propose-agenda")]
[JsonDerivedType(typeof(AnswerAgenda), "answer-agenda")]
[JsonDerivedType(typeof(TakeUpIssue), "take-up-issue")]
[JsonDerivedType(typeof(TakePosition), "take-position")]
[JsonDerivedType(typeof(DropPosition), "drop-position")]
public abstract partial record RoomCommand
{
    /// <summary>Propose to change the agenda; it changes when all parties agree.</summary>
    /// <param name="Change">What would change.</param>
    /// <param name="Note">What is said with it; empty for nothing.</param>
    public sealed record ProposeAgenda(AgendaChange Change, string Note = "") : RoomCommand;

    /// <summary>Answer a proposal to change the agenda; a no of the party that made it takes it back.</summary>
    /// <param name="Proposal">The proposal.</param>
    /// <param name="Agrees">Whether one's party agrees.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record AnswerAgenda(int Proposal, bool Agrees, string Reason = "") : RoomCommand;

    /// <summary>Take up an issue again that was left aside; any party can, alone.</summary>
    /// <param name="Issue">The issue.</param>
    public sealed record TakeUpIssue(string Issue) : RoomCommand;

    /// <summary>Say, or say anew, what one's party demands on an issue. Binds nobody.</summary>
    /// <param name="Issue">The issue.</param>
    /// <param name="Value">One of its values.</param>
    /// <param name="Note">What is said with it; empty for nothing.</param>
    public sealed record TakePosition(string Issue, string Value, string Note = "") : RoomCommand;

    /// <summary>Drop what one's party demands on an issue.</summary>
    /// <param name="Issue">The issue.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record DropPosition(string Issue, string Reason = "") : RoomCommand;
}
