using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.Rooms.Offers;

namespace Entente.Rooms.Commands;

/// <content>What the parties ask for.</content>
[JsonDerivedType(typeof(MakeOffer), "make-offer")]
[JsonDerivedType(typeof(AcceptOffer), "accept-offer")]
[JsonDerivedType(typeof(RejectOffer), "reject-offer")]
[JsonDerivedType(typeof(WithdrawOffer), "withdraw-offer")]
[JsonDerivedType(typeof(WalkAway), "walk-away")]
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Nudge), "nudge")]
public abstract partial record RoomCommand
{
    /// <summary>Make a binding offer.</summary>
    /// <param name="Terms">All that would be agreed: a whole package or a part of one.</param>
    public sealed record MakeOffer(Terms Terms) : RoomCommand
    {
        /// <summary>Of a conditional offer, the part of the terms that is asked of the others ("if you …"); empty when it is not put as a condition.</summary>
        public Terms If
        {
            get => field ?? Offers.Terms.None;
            init;
        }

        /// <summary>The offer that it answers; 0 for none.</summary>
        public int Counters { get; init; }

        /// <summary>Until when it can be accepted; null for no such time.</summary>
        public DateTimeOffset? ValidUntil { get; init; }

        /// <summary>What is said with it; empty for nothing.</summary>
        public string Note
        {
            get => field ?? "";
            init;
        }
    }

    /// <summary>Accept an offer.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Terms">Its terms, repeated word for word, so that nobody accepts what they did not see.</param>
    public sealed record AcceptOffer(int Offer, Terms Terms) : RoomCommand;

    /// <summary>Turn an offer down.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record RejectOffer(int Offer, string Reason = "") : RoomCommand;

    /// <summary>Take one's own offer back.</summary>
    /// <param name="Offer">The offer.</param>
    public sealed record WithdrawOffer(int Offer) : RoomCommand;

    /// <summary>Leave without agreement: the talks are over for all.</summary>
    /// <param name="Reason">Why; empty for nothing stated.</param>
    public sealed record WalkAway(string Reason = "") : RoomCommand;

    /// <summary>Say something that binds nobody.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Issue">The issue that it is about; empty for none.</param>
    /// <param name="Offer">The offer that it is about; 0 for none.</param>
    public sealed record Send(MessageKind Kind, string Text, string Issue = "", int Offer = 0) : RoomCommand;

    /// <summary>Remind the table of whom it waits for. Everybody reads it in their own language.</summary>
    /// <param name="Awaited">The parties that are awaited; empty for nobody in particular.</param>
    public sealed record Nudge(ImmutableArray<int> Awaited) : RoomCommand;
}
