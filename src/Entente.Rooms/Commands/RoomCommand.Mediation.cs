using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Commands;

/// <content>The mediator, and what the parties entrust to it or answer it.</content>
[JsonDerivedType(typeof(AllowMediator), "allow-mediator")]
[JsonDerivedType(typeof(Caucus), "caucus")]
[JsonDerivedType(typeof(ReviseOneText), "revise-one-text")]
[JsonDerivedType(typeof(PutOneText), "put-one-text")]
[JsonDerivedType(typeof(AnswerOneText), "answer-one-text")]
[JsonDerivedType(typeof(SuggestBlind), "suggest-blind")]
[JsonDerivedType(typeof(AnswerBlind), "answer-blind")]
[JsonDerivedType(typeof(WishImprovement), "wish-improvement")]
[JsonDerivedType(typeof(OfferImprovement), "offer-improvement")]
[JsonDerivedType(typeof(ReportNoImprovement), "report-no-improvement")]
[JsonDerivedType(typeof(AnswerImprovement), "answer-improvement")]
[JsonDerivedType(typeof(AllowDebrief), "allow-debrief")]
public abstract partial record RoomCommand
{
    /// <summary>Say what a mediator may see of one's party; nothing unless it was said. Both false takes back what was said before.</summary>
    /// <param name="Preferences">Whether its preferences.</param>
    /// <param name="Mandate">Whether what its lead may agree to.</param>
    public sealed record AllowMediator(bool Preferences, bool Mandate) : RoomCommand
    {
        /// <summary>
        /// The seat of the mediator who may see it; -1 for the table itself, which shows it to nobody and works out a proposal by it where nobody mediates, or has an agent sit in, as the policy about lines that stay down says. Null only to take back from all.
        /// </summary>
        public int? Mediator { get; init; }

        /// <summary>Who was seen there, as <see cref="Entente.Rooms.Seats.Seat.Occupation"/> counts: refused when it is somebody else by then. Whoever allows anything says it.</summary>
        public int? Occupation { get; init; }
    }

    /// <summary>Speak in confidence: a mediator to one party, or a party to one mediator.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="Party">The party that the mediator speaks to; of a party's own words left out.</param>
    /// <param name="OneText">The one text that it is a criticism of; 0 for none.</param>
    public sealed record Caucus(string Text, int Party = -1, int OneText = 0) : RoomCommand
    {
        /// <summary>The seat of the mediator whom a party speaks to; null for the only one who sits there. Of a mediator's words left out.</summary>
        public int? Mediator { get; init; }

        /// <summary>Who was seen there, as <see cref="Entente.Rooms.Seats.Seat.Occupation"/> counts: refused when it is somebody else by then. Null for whoever sits there.</summary>
        public int? Occupation { get; init; }
    }

    /// <summary>Write the one text, or write it anew.</summary>
    /// <param name="Terms">What would be agreed.</param>
    /// <param name="Text">What is said about it; empty for nothing.</param>
    public sealed record ReviseOneText(Terms Terms, string Text = "") : RoomCommand;

    /// <summary>Put the one text before the parties: each says yes or no.</summary>
    public sealed record PutOneText : RoomCommand;

    /// <summary>Say yes or no to the one text. A yes binds when all say it.</summary>
    /// <param name="Version">The version, so that nobody answers what they did not see.</param>
    /// <param name="IsYes">Whether yes.</param>
    /// <param name="Reason">Why not; empty for nothing stated.</param>
    public sealed record AnswerOneText(int Version, bool IsYes, string Reason = "") : RoomCommand;

    /// <summary>Suggest a package that each party answers unseen by all others.</summary>
    /// <param name="Terms">What would be agreed.</param>
    /// <param name="AnswerBy">When the answers are looked at.</param>
    /// <param name="IsJointOffer">Whether a match is made into a joint offer that all confirm in the same step; otherwise it is an agreement at once.</param>
    public sealed record SuggestBlind(Terms Terms, DateTimeOffset AnswerBy, bool IsJointOffer = false) : RoomCommand;

    /// <summary>Answer a blind suggestion; until its time the answer can be changed. A yes binds when all say it.</summary>
    /// <param name="Suggestion">The suggestion.</param>
    /// <param name="IsYes">Whether yes.</param>
    public sealed record AnswerBlind(int Suggestion, bool IsYes) : RoomCommand;

    /// <summary>Say whether one's party would be shown an improvement of the deal. Nobody learns of it unless all wish it; once all were told that they do, it is not taken back.</summary>
    /// <param name="IsWished">Whether it would.</param>
    public sealed record WishImprovement(bool IsWished) : RoomCommand;

    /// <summary>
    /// After a deal, offer a package in its place, to parties that all wish to see one; asked for by a mediator, or by the room itself. As long as it is still to be looked whether all wish it, what a mediator
    /// asks for is laid by unseen, whatever anybody wishes: so the answer tells nothing of it.
    /// </summary>
    /// <param name="Terms">What would hold in place of the deal; empty to lay nothing by any more.</param>
    /// <param name="AnswerBy">When the answers are looked at; of a package that is laid by, as long after it is offered as this is after now.</param>
    public sealed record OfferImprovement(Terms Terms, DateTimeOffset AnswerBy) : RoomCommand
    {
        /// <summary>What each party would gain, for that party alone, by its number. Only the room itself knows it.</summary>
        public ImmutableSortedDictionary<int, OwnGain> Gains
        {
            get => field ?? ImmutableSortedDictionary<int, OwnGain>.Empty;
            init;
        }
    }

    /// <summary>After a deal, say that no package was found that is better for every party; asked for by the room itself.</summary>
    public sealed record ReportNoImprovement : RoomCommand;

    /// <summary>Take the improvement or keep the deal; until its time the answer can be changed.</summary>
    /// <param name="Improvement">The improvement.</param>
    /// <param name="IsYes">Whether to take it.</param>
    public sealed record AnswerImprovement(int Improvement, bool IsYes) : RoomCommand;

    /// <summary>Say whether all at the table may see one's party's preferences once the table is released.</summary>
    /// <param name="IsAllowed">Whether they may.</param>
    public sealed record AllowDebrief(bool IsAllowed) : RoomCommand;
}
