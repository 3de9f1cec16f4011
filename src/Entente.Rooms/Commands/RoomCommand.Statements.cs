using System.Text.Json.Serialization;
using Entente.Annotations;
using Entente.Rooms.Ledger;
using Entente.Rooms.Statements;

namespace Entente.Rooms.Commands;

/// <content>What is asked for about texts: the joint statement, and what the public reads.</content>
[JsonDerivedType(typeof(DraftStatement), "draft-statement")]
[JsonDerivedType(typeof(UpdateStatement), "update-statement")]
[JsonDerivedType(typeof(SuggestChange), "suggest-change")]
[JsonDerivedType(typeof(AnswerSuggestion), "answer-suggestion")]
[JsonDerivedType(typeof(ProposeStatement), "propose-statement")]
[JsonDerivedType(typeof(SupportStatement), "support-statement")]
[JsonDerivedType(typeof(WithdrawSupport), "withdraw-support")]
[JsonDerivedType(typeof(SignStatement), "sign-statement")]
[JsonDerivedType(typeof(RejectStatement), "reject-statement")]
[JsonDerivedType(typeof(DraftCommunique), "draft-communique")]
[JsonDerivedType(typeof(AnswerCommunique), "answer-communique")]
public abstract partial record RoomCommand
{
    /// <summary>Draft a joint statement from what is agreed: a clause for each issue that is settled, or the text of one that stayed unsigned, brought up to what is agreed now.</summary>
    /// <param name="From">The statement whose text is taken up again; 0 for none.</param>
    public sealed record DraftStatement(int From = 0) : RoomCommand;

    /// <summary>Bring the text up to what is agreed now: a clause at the end for what was decided since, the words of the decision for what was decided anew, and nothing of what is agreed no more.</summary>
    /// <param name="VoidsSupport">Says that one knows that the change voids the support that some party has given.</param>
    public sealed record UpdateStatement(bool VoidsSupport = false) : RoomCommand;

    /// <summary>Suggest a change of the text; it is made when all other parties accept it.</summary>
    /// <param name="Change">What would change.</param>
    /// <param name="Note">What is said with it; empty for nothing.</param>
    public sealed record SuggestChange(ClauseChange Change, string Note = "") : RoomCommand;

    /// <summary>Accept or reject a suggestion; a no of the party that made it takes it back.</summary>
    /// <param name="Suggestion">Its number in the statement.</param>
    /// <param name="Accepts">Whether one's party accepts it.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    /// <param name="VoidsSupport">Says that one knows that the change voids the support that some party has given.</param>
    public sealed record AnswerSuggestion(int Suggestion, bool Accepts, string Reason = "", bool VoidsSupport = false)
        : RoomCommand;

    /// <summary>Put the draft before the parties for their support.</summary>
    /// <param name="LeavesOut">Says that one knows that the text says nothing of some issues that are agreed.</param>
    public sealed record ProposeStatement(bool LeavesOut = false) : RoomCommand;

    /// <summary>Support the text; when all do, it is fixed and goes to be signed.</summary>
    /// <param name="Version">The version of the text, so that nobody supports what they did not see.</param>
    /// <param name="LeavesOut">Says that one knows that the text says nothing of some issues that are agreed.</param>
    public sealed record SupportStatement(int Version, bool LeavesOut = false) : RoomCommand;

    /// <summary>Take one's support back.</summary>
    public sealed record WithdrawSupport : RoomCommand;

    /// <summary>Sign the statement.</summary>
    /// <param name="Text">The hash of its text, so that nobody signs what they did not see.</param>
    public sealed record SignStatement(LogHash Text) : RoomCommand;

    /// <summary>Leave the statement unsigned: nothing becomes of it, and another can be drafted.</summary>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record RejectStatement(string Reason = "") : RoomCommand;

    /// <summary>Draft a text for the public, in place of the draft before; it is published when all parties agree.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="VoidsSupport">Says that one knows that the draft before, to which some party has agreed, is dropped.</param>
    public sealed record DraftCommunique(LocalizedText Text, bool VoidsSupport = false) : RoomCommand;

    /// <summary>Say whether a text may be published.</summary>
    /// <param name="Communique">The draft.</param>
    /// <param name="Agrees">Whether one's party agrees.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record AnswerCommunique(int Communique, bool Agrees, string Reason = "") : RoomCommand;
}
