using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;

namespace Entente.Rooms.Private;

/// <summary>Something that one owner keeps to itself: a party with its whole delegation, or a single seat. Encrypted wherever it is kept.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NameGiven), "name-given")]
[JsonDerivedType(typeof(PreferencesSet), "preferences-set")]
[JsonDerivedType(typeof(AdditionScored), "addition-scored")]
[JsonDerivedType(typeof(MandateGiven), "mandate-given")]
[JsonDerivedType(typeof(ApprovalAsked), "approval-asked")]
[JsonDerivedType(typeof(ApprovalAnswered), "approval-answered")]
[JsonDerivedType(typeof(ApprovalEnded), "approval-ended")]
[JsonDerivedType(typeof(Conferred), "conferred")]
[JsonDerivedType(typeof(NoteKept), "note-kept")]
[JsonDerivedType(typeof(BegunAnew), "begun-anew")]
public abstract partial record PrivateEvent
{
    private PrivateEvent() { }

    /// <summary>Whoever sits at a seat gave a name. Kept with the owner's records so that it can be erased; shown to all at the table.</summary>
    /// <param name="Seat">The seat.</param>
    /// <param name="Name">The name.</param>
    public sealed record NameGiven(int Seat, string Name) : PrivateEvent;

    /// <summary>A party's preferences were set or changed.</summary>
    /// <param name="Document">The private part of a scenario file, as text; what it says is no matter of the rules of the table.</param>
    public sealed record PreferencesSet(string Document) : PrivateEvent;

    /// <summary>A side said what something is worth that was added during the talks.</summary>
    /// <param name="Seat">The seat that said it.</param>
    /// <param name="Proposal">The adopted proposal that added it.</param>
    /// <param name="Score">What it is worth; the last word counts.</param>
    public sealed record AdditionScored(int Seat, int Proposal, AdditionScore Score) : PrivateEvent;

    /// <summary>A lead was told what it may agree to without asking.</summary>
    /// <param name="Seat">The seat that gave the mandate: a principal.</param>
    /// <param name="Allowed">The values that may be agreed, by issue; an issue that is not named is free.</param>
    public sealed record MandateGiven(int Seat, ImmutableSortedDictionary<string, ImmutableArray<string>> Allowed)
        : PrivateEvent
    {
        /// <summary>The numbers that may be agreed, by issue, besides the values that are named.</summary>
        public ImmutableSortedDictionary<string, MandateRange> Ranges
        {
            get => field ?? ImmutableSortedDictionary.Create<string, MandateRange>(StringComparer.Ordinal);
            init;
        }
    }

    /// <summary>A lead wants to bind its party beyond its mandate.</summary>
    /// <param name="Number">The number of the request: the next of this party, from 1.</param>
    /// <param name="Seat">The lead.</param>
    /// <param name="Move">What is made at once when it is approved.</param>
    public sealed record ApprovalAsked(int Number, int Seat, RoomCommand Move) : PrivateEvent
    {
        /// <summary>The token by which a program asked for the lead; null, and not written, when the lead did.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Program { get; init; }

        /// <summary>The occupation of the seat then; null, and not written, where that was not kept.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Occupation { get; init; }
    }

    /// <summary>A request waits for nobody any more, unanswered.</summary>
    /// <param name="Number">The request.</param>
    /// <param name="Seat">The lead.</param>
    /// <param name="How">Why.</param>
    public sealed record ApprovalEnded(int Number, int Seat, ApprovalEnd How) : PrivateEvent;

    /// <summary>A principal answered.</summary>
    /// <param name="Number">The request.</param>
    /// <param name="Seat">The principal.</param>
    /// <param name="IsApproved">Whether the lead may.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record ApprovalAnswered(int Number, int Seat, bool IsApproved, string Reason) : PrivateEvent;

    /// <summary>Somebody of a delegation said something to the rest of it.</summary>
    /// <param name="Seat">Who.</param>
    /// <param name="Text">The words.</param>
    public sealed record Conferred(int Seat, string Text) : PrivateEvent;

    /// <summary>Somebody keeps a note.</summary>
    /// <param name="Seat">Who.</param>
    /// <param name="Text">The words; they replace the note before.</param>
    public sealed record NoteKept(int Seat, string Text) : PrivateEvent;

    /// <summary>Whoever sits at a seat of an exercise began with nothing of what others had kept there, who have lost their seats: it is shown to nobody from then on, and what is kept is counted and hashed anew.</summary>
    /// <param name="Seat">The seat.</param>
    public sealed record BegunAnew(int Seat) : PrivateEvent;
}
