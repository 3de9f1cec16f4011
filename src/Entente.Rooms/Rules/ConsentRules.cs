using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Rules;

/// <summary>What a party entrusts to a mediator: what it lets them see, and what it tells them in confidence. Both name a seat and whoever sits there, so that nobody who comes later gets any of it.</summary>
internal static class ConsentRules
{
    /// <summary>What a mediator may see of a party now.</summary>
    /// <param name="own">What the party keeps; null for nothing.</param>
    /// <param name="mediator">The seat of the mediator.</param>
    /// <param name="kept">All that is kept, by owner: nothing is entrusted to whoever erased what they keep.</param>
    /// <returns>What was said of this seat while the same sat there.</returns>
    public static MediatorConsent Of(
        PrivateState? own,
        Seat mediator,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) =>
        mediator.Role != Role.Mediator
            ? MediatorConsent.Nothing
            : own?.MediatorsMaySee.FirstOrDefault(each => Holds(each, mediator, kept)) ?? MediatorConsent.Nothing;

    /// <summary>Whether a party lets the table itself use what it wants, for what the policy about lines that stay down asks: a proposal where nobody mediates, or an agent that sits in for the party.</summary>
    /// <param name="own">What the party keeps; null for nothing.</param>
    public static bool IsForTable(PrivateState? own) =>
        own?.MediatorsMaySee.Any(each => each.Preferences && each.Mediator == MediatorConsent.Table) == true;

    /// <summary>What a party has said, each with whether it holds no more.</summary>
    /// <param name="state">All that is shared.</param>
    /// <param name="own">What the party keeps.</param>
    /// <param name="kept">All that is kept, by owner.</param>
    public static ImmutableArray<MediatorConsent> Shown(
        RoomState state,
        PrivateState own,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) =>
        [
            .. own.MediatorsMaySee.Select(each =>
                each with
                {
                    IsLapsed = each.Mediator switch
                    {
                        null => true,
                        MediatorConsent.Table => false,
                        { } seat => state.SeatOf(seat) is not { } mediator || !Holds(each, mediator, kept),
                    },
                }
            ),
        ];

    public static RoomDecision Allow(Asked asked, RoomCommand.AllowMediator allow)
    {
        // The table itself agrees to nothing, so that a mandate is nothing to it.
        bool isMandate = allow.Mandate && allow.Mediator != MediatorConsent.Table;
        if (!allow.Preferences && !isMandate)
        {
            return TakeBack(asked, allow.Mediator);
        }

        return Fault(asked, allow) is { } fault
            ? RoomDecision.No(fault)
            : RoomDecision.Keep(
                asked.Seat!.Owner,
                new PrivateEvent.MediatorAllowed(asked.Seat.Number, allow.Preferences, isMandate)
                {
                    Mediator = allow.Mediator,
                    Occupation = allow.Mediator is >= 0 and { } seat ? asked.State.Seats[seat].Occupation : 0,
                }
            );
    }

    public static RoomDecision Speak(Asked asked, RoomCommand.Caucus caucus)
    {
        RoomState state = asked.State;
        Seat seat = asked.Seat!;
        int party = seat.IsOfParty ? seat.Party : caucus.Party;
        RoomRefusal? fault =
            !Phases.IsFit(caucus.Text, Bounds.Message, mayBeEmpty: false) ? new(RefusalKind.BadText, "text")
            : party < 0 || party >= state.Parties ? new(RefusalKind.NothingThere, "party")
            : caucus.OneText < 0 || caucus.OneText > state.OneTexts.Length ? new(RefusalKind.NothingThere, "one text")
            : asked.Own.Caucus.Length >= Bounds.Messages ? new(RefusalKind.TooMany, "messages")
            : null;
        Seat? mediator = null;
        fault ??= seat.IsOfParty ? Addressed(state, caucus, out mediator) : null;
        if (fault is not null)
        {
            return RoomDecision.No(fault);
        }

        mediator ??= seat;
        string other = seat.IsOfParty ? mediator.Owner : Owners.OfParty(party);
        if (asked.Kept.GetValueOrDefault(other) is { IsErased: true })
        {
            return RoomDecision.No(RefusalKind.OtherErased);
        }

        var said = new PrivateEvent.CaucusSaid(party, seat.Number, caucus.Text, caucus.OneText)
        {
            Mediator = mediator.Number,
        };
        return RoomDecision.Keep(Owners.OfParty(party), said).And(mediator.Owner, said);
    }

    // Taking back is never refused. Each is taken back by name, so that of other mediators nobody is told anything.
    private static RoomDecision TakeBack(Asked asked, int? mediator)
    {
        int number = asked.Seat!.Number;
        int?[] named =
            mediator is null && asked.Own.MediatorsMaySee.Length > 0
                ? [.. asked.Own.MediatorsMaySee.Select(each => each.Mediator)]
                : [mediator];
        return named
            .Skip(1)
            .Aggregate(
                RoomDecision.Keep(asked.Seat.Owner, Nothing(number, named[0])),
                (decision, each) => decision.And(asked.Seat.Owner, Nothing(number, each))
            );
    }

    private static PrivateEvent.MediatorAllowed Nothing(int seat, int? mediator) =>
        new(seat, Preferences: false, Mandate: false) { Mediator = mediator };

    private static RoomRefusal? Fault(Asked asked, RoomCommand.AllowMediator allow) =>
        allow.Mediator switch
        {
            null => new(RefusalKind.MediatorNotNamed),
            MediatorConsent.Table => asked.State.Setup!.IsTableToAsk ? null : new(RefusalKind.NoMediator),
            { } named when asked.State.SeatOf(named) is { Role: Role.Mediator } mediator => allow.Occupation is null
                ? new(RefusalKind.MediatorNotNamed)
                : Fault(asked.State, mediator, allow.Occupation)
                    ?? (HasErased(mediator, asked.Kept) ? new(RefusalKind.OtherErased) : null),
            _ => new(RefusalKind.NothingThere, "mediator"),
        };

    // Why nothing can be entrusted to whoever sits at a seat.
    private static RoomRefusal? Fault(RoomState state, Seat mediator, int? occupation) =>
        mediator.State != SeatState.Taken ? new(RefusalKind.NobodyMediates)
        : occupation is { } seen && seen != mediator.Occupation ? new(RefusalKind.SeatPassedOn)
        : state.Setup!.Kind == TableKind.Real && mediator.Programs.Any(each => each.IsByHost)
            ? new(RefusalKind.HostReads)
        : null;

    private static RoomRefusal? Addressed(RoomState state, RoomCommand.Caucus caucus, out Seat? mediator)
    {
        mediator = null;
        Seat[] there = [.. state.Seats.Where(each => each is { Role: Role.Mediator, State: not SeatState.Closed })];
        Seat[] seated = [.. there.Where(each => each.State == SeatState.Taken)];
        if (caucus.Mediator is { } named)
        {
            mediator = state.SeatOf(named) is { Role: Role.Mediator } found ? found : null;
            return mediator is null
                ? new(RefusalKind.NothingThere, "mediator")
                : Fault(state, mediator, caucus.Occupation);
        }

        switch (seated)
        {
            case [var only]:
                mediator = only;
                return Fault(state, only, caucus.Occupation);
            case []:
                return new(there.Length == 0 ? RefusalKind.NoMediator : RefusalKind.NobodyMediates);
            default:
                return new(RefusalKind.MediatorNotNamed);
        }
    }

    private static bool Holds(
        MediatorConsent consent,
        Seat mediator,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) =>
        consent.Mediator == mediator.Number
        && consent.Occupation == mediator.Occupation
        && mediator.State == SeatState.Taken
        && !HasErased(mediator, kept);

    private static bool HasErased(Seat mediator, ImmutableSortedDictionary<string, PrivateState> kept) =>
        kept.GetValueOrDefault(mediator.Owner) is { IsErased: true };
}
