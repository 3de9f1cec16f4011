using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Annotations;
using Entente.Rooms.Ledger;
using Entente.Rooms.Statements;

namespace Entente.Rooms.Events;

/// <content>What becomes of texts.</content>
[JsonDerivedType(typeof(StatementDrafted), "statement-drafted")]
[JsonDerivedType(typeof(ChangeSuggested), "change-suggested")]
[JsonDerivedType(typeof(SuggestionAnswered), "suggestion-answered")]
[JsonDerivedType(typeof(TextChanged), "text-changed")]
[JsonDerivedType(typeof(StatementProposed), "statement-proposed")]
[JsonDerivedType(typeof(StatementSupported), "statement-supported")]
[JsonDerivedType(typeof(SupportWithdrawn), "support-withdrawn")]
[JsonDerivedType(typeof(SigningOpened), "signing-opened")]
[JsonDerivedType(typeof(StatementSigned), "statement-signed")]
[JsonDerivedType(typeof(StatementSealed), "statement-sealed")]
[JsonDerivedType(typeof(StatementRejected), "statement-rejected")]
[JsonDerivedType(typeof(CommuniqueDrafted), "communique-drafted")]
[JsonDerivedType(typeof(CommuniqueAnswered), "communique-answered")]
[JsonDerivedType(typeof(CommuniquePublished), "communique-published")]
public abstract partial record RoomEvent
{
    /// <summary>A joint statement was drafted from what is agreed.</summary>
    /// <param name="Statement">Its number in the room: the next, from 1.</param>
    /// <param name="Clauses">Its clauses, each with the entry in which its issue was decided.</param>
    /// <param name="From">The statement whose text was taken up again; 0 for none.</param>
    public sealed record StatementDrafted(int Statement, ImmutableArray<Clause> Clauses, int From = 0) : RoomEvent;

    /// <summary>Somebody suggested to change the text.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Suggestion">The number of the suggestion in it: the next, from 1.</param>
    /// <param name="Party">The party that made it; -1 for the mediator.</param>
    /// <param name="Change">What would change.</param>
    /// <param name="Note">What was said with it; empty for nothing.</param>
    public sealed record ChangeSuggested(int Statement, int Suggestion, int Party, ClauseChange Change, string Note)
        : RoomEvent;

    /// <summary>A party answered a suggestion.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Suggestion">The suggestion.</param>
    /// <param name="Party">The party.</param>
    /// <param name="Accepts">Whether it accepts it.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record SuggestionAnswered(int Statement, int Suggestion, int Party, bool Accepts, string Reason)
        : RoomEvent;

    /// <summary>The text was changed. Whoever supported it before does not any more; it is a draft again.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Suggestion">The suggestion that was accepted; 0 where the text was brought up to what is agreed.</param>
    /// <param name="Version">The version that it led to.</param>
    /// <param name="Change">What changed.</param>
    public sealed record TextChanged(int Statement, int Suggestion, int Version, ClauseChange Change) : RoomEvent;

    /// <summary>The statement was put before the parties.</summary>
    /// <param name="Statement">The statement.</param>
    public sealed record StatementProposed(int Statement) : RoomEvent
    {
        /// <summary>The issues that are agreed and left out of it, knowingly.</summary>
        public ImmutableArray<string> LeavesOut { get; init; } = [];
    }

    /// <summary>A party supports the text.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Party">The party.</param>
    /// <param name="Version">The version of the text.</param>
    public sealed record StatementSupported(int Statement, int Party, int Version) : RoomEvent
    {
        /// <summary>The issues that are agreed and left out of it, knowingly.</summary>
        public ImmutableArray<string> LeavesOut { get; init; } = [];
    }

    /// <summary>A party took its support back.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Party">The party.</param>
    public sealed record SupportWithdrawn(int Statement, int Party) : RoomEvent;

    /// <summary>All support the text; it is fixed and goes to be signed.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Head">The hash of the log up to the entry before this one.</param>
    /// <param name="Text">The hash of the text.</param>
    public sealed record SigningOpened(int Statement, LogHash Head, LogHash Text) : RoomEvent;

    /// <summary>A party signed.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Party">The party.</param>
    public sealed record StatementSigned(int Statement, int Party) : RoomEvent;

    /// <summary>All have signed.</summary>
    /// <param name="Statement">The statement.</param>
    public sealed record StatementSealed(int Statement) : RoomEvent;

    /// <summary>A party left the statement unsigned, or what it states was decided anew: nothing becomes of it.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Party">The party that declined; -1 for none.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record StatementRejected(int Statement, int Party, string Reason) : RoomEvent;

    /// <summary>Somebody drafted a text for the public.</summary>
    /// <param name="Communique">Its number in the room: the next, from 1.</param>
    /// <param name="Party">The party that drafted it; -1 for host or mediator.</param>
    /// <param name="Text">The words.</param>
    public sealed record CommuniqueDrafted(int Communique, int Party, LocalizedText Text) : RoomEvent;

    /// <summary>A party said whether a text may be published.</summary>
    /// <param name="Communique">The draft.</param>
    /// <param name="Party">The party.</param>
    /// <param name="Agrees">Whether it agrees.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record CommuniqueAnswered(int Communique, int Party, bool Agrees, string Reason) : RoomEvent;

    /// <summary>All agreed: everybody may read the text.</summary>
    /// <param name="Communique">The text.</param>
    public sealed record CommuniquePublished(int Communique) : RoomEvent;
}
