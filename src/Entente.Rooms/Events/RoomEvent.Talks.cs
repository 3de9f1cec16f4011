using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Events;

/// <content>What the parties do.</content>
[JsonDerivedType(typeof(OfferMade), "offer-made")]
[JsonDerivedType(typeof(OfferAccepted), "offer-accepted")]
[JsonDerivedType(typeof(OfferRejected), "offer-rejected")]
[JsonDerivedType(typeof(OfferWithdrawn), "offer-withdrawn")]
[JsonDerivedType(typeof(OfferLapsed), "offer-lapsed")]
[JsonDerivedType(typeof(InterimAgreed), "interim-agreed")]
[JsonDerivedType(typeof(AgreementReached), "agreement-reached")]
[JsonDerivedType(typeof(MessageSent), "message-sent")]
[JsonDerivedType(typeof(Nudged), "nudged")]
public abstract partial record RoomEvent
{
    /// <summary>A party made a binding offer.</summary>
    /// <param name="Offer">Its number in the room: the next, from 1.</param>
    /// <param name="Party">The party.</param>
    /// <param name="Terms">All that would be agreed.</param>
    /// <param name="If">Of a conditional offer, what is asked of the others; empty when it is not put as a condition.</param>
    /// <param name="IsWhole">Whether it settles everything that is open.</param>
    /// <param name="Counters">The offer that it answers; 0 for none.</param>
    /// <param name="ValidUntil">Until when it can be accepted; null for no such time.</param>
    /// <param name="Note">What was said with it; empty for nothing.</param>
    public sealed record OfferMade(
        int Offer,
        int Party,
        Terms Terms,
        Terms If,
        bool IsWhole,
        int Counters,
        DateTimeOffset? ValidUntil,
        string Note
    ) : RoomEvent;

    /// <summary>A party accepted an offer, word for word.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Party">The party.</param>
    public sealed record OfferAccepted(int Offer, int Party) : RoomEvent;

    /// <summary>A party turned an offer down.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Party">The party.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record OfferRejected(int Offer, int Party, string Reason) : RoomEvent;

    /// <summary>A party took its offer back.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Party">The party.</param>
    public sealed record OfferWithdrawn(int Offer, int Party) : RoomEvent;

    /// <summary>The time of an offer was over.</summary>
    /// <param name="Offer">The offer.</param>
    public sealed record OfferLapsed(int Offer) : RoomEvent;

    /// <summary>Part of the whole is agreed: it is how things stand from now on, and the rest goes on.</summary>
    /// <param name="Terms">What was agreed.</param>
    public sealed record InterimAgreed(Terms Terms) : RoomEvent;

    /// <summary>Everything that was open is agreed.</summary>
    /// <param name="Terms">All that holds now, interim agreements included.</param>
    public sealed record AgreementReached(Terms Terms) : RoomEvent;

    /// <summary>Somebody said something that binds nobody.</summary>
    /// <param name="Message">Its number in the room: the next, from 1.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Issue">The issue that it is about; empty for none.</param>
    /// <param name="Offer">The offer that it is about; 0 for none.</param>
    public sealed record MessageSent(int Message, MessageKind Kind, string Text, string Issue, int Offer) : RoomEvent;

    /// <summary>Whoever hosts reminded the table of whom it waits for.</summary>
    /// <param name="Awaited">The parties, in order; empty for nobody in particular.</param>
    public sealed record Nudged(ImmutableArray<int> Awaited) : RoomEvent;
}
