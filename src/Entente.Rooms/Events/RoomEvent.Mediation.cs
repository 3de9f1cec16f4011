using System.Text.Json.Serialization;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Events;

/// <content>What the mediator does, and what comes of it.</content>
[JsonDerivedType(typeof(OneTextRevised), "one-text-revised")]
[JsonDerivedType(typeof(OneTextPut), "one-text-put")]
[JsonDerivedType(typeof(OneTextAnswered), "one-text-answered")]
[JsonDerivedType(typeof(BlindSuggested), "blind-suggested")]
[JsonDerivedType(typeof(BlindPublished), "blind-published")]
[JsonDerivedType(typeof(BlindLapsed), "blind-lapsed")]
[JsonDerivedType(typeof(ImprovementOffered), "improvement-offered")]
[JsonDerivedType(typeof(ImprovementSought), "improvement-sought")]
[JsonDerivedType(typeof(ImprovementPublished), "improvement-published")]
[JsonDerivedType(typeof(ImprovementLapsed), "improvement-lapsed")]
[JsonDerivedType(typeof(DebriefOpened), "debrief-opened")]
public abstract partial record RoomEvent
{
    /// <summary>The mediator wrote a version of the one text.</summary>
    /// <param name="OneText">Its number in the room.</param>
    /// <param name="Version">The version, from 1.</param>
    /// <param name="Terms">What would be agreed.</param>
    /// <param name="Text">What is said about it; empty for nothing.</param>
    public sealed record OneTextRevised(int OneText, int Version, Terms Terms, string Text) : RoomEvent;

    /// <summary>The one text was put before the parties.</summary>
    /// <param name="OneText">Its number.</param>
    public sealed record OneTextPut(int OneText) : RoomEvent;

    /// <summary>A party said yes or no to the one text.</summary>
    /// <param name="OneText">Its number.</param>
    /// <param name="Party">The party.</param>
    /// <param name="IsYes">Whether yes.</param>
    /// <param name="Reason">Why not; empty for nothing stated.</param>
    public sealed record OneTextAnswered(int OneText, int Party, bool IsYes, string Reason) : RoomEvent;

    /// <summary>The mediator suggested a package that each party answers unseen by all others.</summary>
    /// <param name="Suggestion">Its number in the room: the next, from 1.</param>
    /// <param name="Terms">What would be agreed.</param>
    /// <param name="AnswerBy">When the answers are looked at.</param>
    /// <param name="IsJointOffer">Whether a match is made into a joint offer.</param>
    public sealed record BlindSuggested(int Suggestion, Terms Terms, DateTimeOffset AnswerBy, bool IsJointOffer)
        : RoomEvent;

    /// <summary>The time of a blind suggestion came. A release: it tells whether all said yes, and nothing else of what anybody answered.</summary>
    /// <param name="Suggestion">The suggestion.</param>
    /// <param name="IsMatch">Whether all said yes.</param>
    public sealed record BlindPublished(int Suggestion, bool IsMatch) : RoomEvent;

    /// <summary>The time of a blind suggestion came when it could not be agreed any more; the answers were not looked at.</summary>
    /// <param name="Suggestion">The suggestion.</param>
    public sealed record BlindLapsed(int Suggestion) : RoomEvent;

    /// <summary>A package is offered in place of the deal. A release: it tells that every party wished to see one.</summary>
    /// <param name="Improvement">Its number in the room: the next, from 1.</param>
    /// <param name="Terms">What would hold.</param>
    /// <param name="AnswerBy">When the answers are looked at.</param>
    public sealed record ImprovementOffered(int Improvement, Terms Terms, DateTimeOffset AnswerBy) : RoomEvent;

    /// <summary>The time came to look whether all wish for an improvement, and none is offered. A release: it tells whether all wish for one, and nothing else of who does.</summary>
    /// <param name="IsWishedByAll">Whether all do, so that one was looked for and not found.</param>
    public sealed record ImprovementSought(bool IsWishedByAll) : RoomEvent;

    /// <summary>The time of an improvement came. A release: it tells whether all took it.</summary>
    /// <param name="Improvement">The improvement.</param>
    /// <param name="IsTaken">Whether it takes the place of the deal.</param>
    public sealed record ImprovementPublished(int Improvement, bool IsTaken) : RoomEvent;

    /// <summary>The time of an improvement came when a statement was being signed, or was sealed: the deal stays; the answers were not looked at.</summary>
    /// <param name="Improvement">The improvement.</param>
    public sealed record ImprovementLapsed(int Improvement) : RoomEvent;

    /// <summary>All at the table may see a party's preferences. A release, by that party's consent.</summary>
    /// <param name="Party">The party.</param>
    public sealed record DebriefOpened(int Party) : RoomEvent;
}
