using System.Text.Json.Serialization;
using Entente.Rooms.Mediation;

namespace Entente.Rooms.Private;

/// <content>What is entrusted to the mediator, and answered unseen.</content>
[JsonDerivedType(typeof(MediatorAllowed), "mediator-allowed")]
[JsonDerivedType(typeof(CaucusSaid), "caucus-said")]
[JsonDerivedType(typeof(BlindAnswered), "blind-answered")]
[JsonDerivedType(typeof(ImprovementWished), "improvement-wished")]
[JsonDerivedType(typeof(ImprovementPrepared), "improvement-prepared")]
[JsonDerivedType(typeof(GainTold), "gain-told")]
[JsonDerivedType(typeof(ImprovementAnswered), "improvement-answered")]
[JsonDerivedType(typeof(DebriefAllowed), "debrief-allowed")]
public abstract partial record PrivateEvent
{
    /// <summary>A party said what a mediator may see.</summary>
    /// <param name="Seat">Who said it.</param>
    /// <param name="Preferences">Whether its preferences.</param>
    /// <param name="Mandate">Whether what its lead may agree to.</param>
    public sealed record MediatorAllowed(int Seat, bool Preferences, bool Mandate) : PrivateEvent
    {
        /// <summary>The seat of the mediator; -1 for the table itself. Null, and not written, for nobody: all are taken back, or it is from before a consent named one, and shows nobody anything.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Mediator { get; init; }

        /// <summary>Who sat there, as <see cref="Entente.Rooms.Seats.Seat.Occupation"/> counts.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Occupation { get; init; }
    }

    /// <summary>Something was said in confidence between a party and a mediator. Kept by both.</summary>
    /// <param name="Party">The party.</param>
    /// <param name="Seat">Who said it.</param>
    /// <param name="Text">The words.</param>
    /// <param name="OneText">The one text that it is a criticism of; 0 for none.</param>
    public sealed record CaucusSaid(int Party, int Seat, string Text, int OneText) : PrivateEvent
    {
        /// <summary>The seat of the mediator who said it or whom it was said to. Null, and not written, for all mediators who had a seat, as all was said before words named one.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Mediator { get; init; }
    }

    /// <summary>A party answered a blind suggestion.</summary>
    /// <param name="Suggestion">The suggestion.</param>
    /// <param name="Seat">Who answered.</param>
    /// <param name="IsYes">Whether yes; the last answer counts.</param>
    public sealed record BlindAnswered(int Suggestion, int Seat, bool IsYes) : PrivateEvent;

    /// <summary>A party said whether it would be shown an improvement of the deal.</summary>
    /// <param name="Seat">Who said it.</param>
    /// <param name="IsWished">Whether it would.</param>
    public sealed record ImprovementWished(int Seat, bool IsWished) : PrivateEvent;

    /// <summary>A mediator laid a package by, to be offered in place of the deal when it is looked whether all wish for one; the last counts.</summary>
    /// <param name="Package">The package; null for none any more.</param>
    public sealed record ImprovementPrepared(PreparedImprovement? Package) : PrivateEvent;

    /// <summary>A party was told what it would gain.</summary>
    /// <param name="Improvement">The improvement.</param>
    /// <param name="Gain">What.</param>
    public sealed record GainTold(int Improvement, OwnGain Gain) : PrivateEvent;

    /// <summary>A party answered an improvement.</summary>
    /// <param name="Improvement">The improvement.</param>
    /// <param name="Seat">Who answered.</param>
    /// <param name="IsYes">Whether to take it; the last answer counts.</param>
    public sealed record ImprovementAnswered(int Improvement, int Seat, bool IsYes) : PrivateEvent;

    /// <summary>A party said whether all at the table may see its preferences once the table is released.</summary>
    /// <param name="Seat">Who said it.</param>
    /// <param name="IsAllowed">Whether they may.</param>
    public sealed record DebriefAllowed(int Seat, bool IsAllowed) : PrivateEvent;
}
