using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Rooms.Agenda;
using Entente.Rooms.Private;

namespace Entente.Rooms.Commands;

/// <content>What nobody but one's own side learns of.</content>
[JsonDerivedType(typeof(SetPreferences), "set-preferences")]
[JsonDerivedType(typeof(ScoreAddition), "score-addition")]
[JsonDerivedType(typeof(GiveMandate), "give-mandate")]
[JsonDerivedType(typeof(AnswerApproval), "answer-approval")]
[JsonDerivedType(typeof(TakeBackRequest), "take-back-request")]
[JsonDerivedType(typeof(Confer), "confer")]
[JsonDerivedType(typeof(KeepNote), "keep-note")]
public abstract partial record RoomCommand
{
    /// <summary>Set or change one's own preferences.</summary>
    /// <param name="Document">The private part of a scenario file, as text.</param>
    public sealed record SetPreferences(string Document) : RoomCommand;

    /// <summary>Say what something is worth that was added to the agenda during the talks; what was said of it before is replaced.</summary>
    /// <param name="Proposal">The number of the adopted proposal that added it.</param>
    /// <param name="Score">What it is worth.</param>
    public sealed record ScoreAddition(int Proposal, AdditionScore Score) : RoomCommand;

    /// <summary>Say what the lead of one's party may agree to without asking.</summary>
    /// <param name="Allowed">The values that may be agreed, by issue; an issue that is not named is free.</param>
    public sealed record GiveMandate(ImmutableSortedDictionary<string, ImmutableArray<string>> Allowed) : RoomCommand
    {
        /// <summary>The numbers that may be agreed, by issue, besides the values that are named.</summary>
        public ImmutableSortedDictionary<string, MandateRange> Ranges
        {
            get => field ?? ImmutableSortedDictionary.Create<string, MandateRange>(StringComparer.Ordinal);
            init;
        }
    }

    /// <summary>Answer the lead's request to go beyond the mandate; on a yes its move is made at once, if whoever asked could make it now.</summary>
    /// <param name="Number">The request.</param>
    /// <param name="IsApproved">Whether the lead may.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record AnswerApproval(int Number, bool IsApproved, string Reason = "") : RoomCommand;

    /// <summary>Take back what one asked the principal to approve, before it is answered.</summary>
    /// <param name="Number">The request.</param>
    public sealed record TakeBackRequest(int Number) : RoomCommand;

    /// <summary>Say something within one's delegation.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Confer(string Text) : RoomCommand;

    /// <summary>Keep a note for oneself, in place of the one before.</summary>
    /// <param name="Text">The words.</param>
    public sealed record KeepNote(string Text) : RoomCommand;
}
