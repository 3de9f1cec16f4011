using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Statements;

namespace Entente.Rooms.Views;

/// <summary>Makes views: the one place where it is decided what anybody sees.</summary>
public static class RoomViews
{
    private static readonly ImmutableSortedDictionary<int, AdditionScore> Unsaid = ImmutableSortedDictionary<
        int,
        AdditionScore
    >.Empty;

    private static readonly ImmutableSortedDictionary<string, MandateRange> NoRanges = ImmutableSortedDictionary.Create<
        string,
        MandateRange
    >(StringComparer.Ordinal);

    /// <summary>What somebody at a seat sees.</summary>
    /// <param name="state">All that is shared.</param>
    /// <param name="kept">All that is kept, by owner; of others than the viewer's own side, the names of those at the table are shown and nothing else.</param>
    /// <param name="viewer">The seat.</param>
    /// <param name="down">The seats whose line is down.</param>
    /// <exception cref="ArgumentException">The room was never opened.</exception>
    public static RoomView For(
        RoomState state,
        ImmutableSortedDictionary<string, PrivateState> kept,
        Seat viewer,
        ImmutableSortedSet<int> down
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(down);
        RoomSetup setup = state.Setup ?? throw new ArgumentException("The room was never opened.", nameof(state));
        ImmutableArray<SeatView> seats = Namesakes.Told([.. state.Seats.Select(seat => Of(seat, state, kept, down))]);
        return new RoomView(state.Id, state.Version, state.Head, seats[viewer.Number])
        {
            Kind = setup.Kind,
            Title = setup.Title,
            About = setup.About,
            Scenario = state.IsReleased || viewer.Role == Role.Host ? setup.Scenario : "",
            Parties = setup.Parties,
            ThirdParties = setup.ThirdParties,
            Seats = seats,
            Phase = state.Phase,
            IsPausedForMissing = state.IsPausedForMissing,
            Vacant =
            [
                .. Enumerable
                    .Range(0, state.Parties)
                    .Where(state.IsVacant)
                    .Select(party => new VacantParty(party, state.Without.Contains(party), state.IsTalkWithout(party))),
            ],
            End = state.End,
            EndedBy = state.EndedBy,
            Meeting = state.Meeting,
            ResumesAt = state.ResumesAt,
            Clock = state.Clock,
            Time = state.Time,
            IsReleased = state.IsReleased,
            AdjournmentAskedBy = state.AdjournmentAskedBy,
            Turns = setup.Turns,
            OnDrop = setup.OnDrop,
            Grace = setup.Grace,
            Turn = Turn(state, viewer),
            Space = state.Space,
            Parked = state.Parked,
            Settled = state.Settled,
            StatusQuo = state.StatusQuo,
            Offers = [.. state.Offers.Select(offer => Of(offer, state, viewer, kept))],
            Proposals = state.Proposals,
            Positions = state.Positions,
            Decisions = state.Decisions,
            Statements = state.Statements,
            Unstated = [.. StatementText.Unstated(state).Select(clause => clause.Issue)],
            Communiques = state.Communiques,
            IsPublic = setup.IsPublic,
            Previous = setup.Previous,
            PreviousHead = setup.PreviousHead,
            Before = setup.Before,
            AgreedBefore = state.AgreedBefore,
            Next = state.Next.LastOrDefault(),
            OneTexts = state.OneTexts,
            BlindSuggestions = state.BlindSuggestions,
            BlindSuggestionsLeft = state.BlindSuggestionsLeft,
            Improvements = state.Improvements,
            LookAt = state.LookAt,
            IsImprovementWished = state.IsImprovementWished,
            Pledges = state.Pledges,
            Debrief = [.. state.Debriefed.Select(party => Debrief(party, OfParty(kept, party)))],
            Allowed = Allowed(state, kept, viewer),
            Messages = state.Messages,
            Timeline = state.Timeline,
            Own = kept.GetValueOrDefault(viewer.Owner) is { } own ? Own(own, state, viewer, kept) : null,
        };
    }

    /// <summary>What whoever is at no table sees: that there are talks, and what was published.</summary>
    /// <param name="state">All that is shared.</param>
    /// <returns>The view; null when the table is not one that the public may follow.</returns>
    public static PublicView? ForPublic(RoomState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Setup is not { IsPublic: true } setup
            ? null
            : new PublicView(
                state.Id,
                setup.Title,
                setup.Parties,
                state.Phase,
                state.Meeting,
                [
                    .. state
                        .Communiques.Where(each => each.State == CommuniqueState.Published)
                        .Select(each => new PublishedText(each.PublishedAt!.Value, each.Text)),
                ]
            )
            {
                Before = [.. setup.Before.Select(each => each.Room)],
            };
    }

    /// <summary>Those who see something else than before because somebody keeps something else: of a note whoever keeps it alone, of what looks as it did nobody.</summary>
    /// <param name="state">All that is shared.</param>
    /// <param name="before">All that was kept, by owner.</param>
    /// <param name="after">All that is kept, by owner.</param>
    internal static SeenChange Touched(
        RoomState state,
        ImmutableSortedDictionary<string, PrivateState> before,
        ImmutableSortedDictionary<string, PrivateState> after
    )
    {
        PrivateState[] changed =
        [
            .. after.Values.Where(each =>
                before.TryGetValue(each.Owner, out PrivateState? then) ? then.Head != each.Head : each.Version > 0
            ),
        ];
        return new SeenChange(
            [
                .. changed
                    .Where(each => !each.LooksAs(before.GetValueOrDefault(each.Owner)))
                    .Select(each => each.Owner),
                .. state
                    .Seats.Where(seat =>
                        seat.Role == Role.Mediator
                        && Enumerable
                            .Range(0, state.Parties)
                            .Where(party => changed.Any(each => each.Owner == Owners.OfParty(party)))
                            .Any(party => !Allowed(before, party, seat).Shows(Allowed(after, party, seat)))
                    )
                    .Select(seat => seat.Owner),
            ],
            [.. changed.SelectMany(each => each.NotesOtherThan(before.GetValueOrDefault(each.Owner)))]
        );
    }

    /// <summary>Whether anybody sees that the line of a seat is down. One that somebody had is nobody's once the seat was taken back, also when an agent plays there.</summary>
    internal static bool IsLineShown(Seat seat) =>
        seat.State == SeatState.Taken && (seat.Agent is null || seat.IsOwned);

    private static ImmutableArray<AllowedView> Allowed(
        RoomState state,
        ImmutableSortedDictionary<string, PrivateState> kept,
        Seat viewer
    ) =>
        viewer.Role == Role.Mediator
            ? [.. Enumerable.Range(0, state.Parties).Select(party => Allowed(kept, party, viewer))]
            : [];

    private static AllowedView Allowed(ImmutableSortedDictionary<string, PrivateState> kept, int party, Seat mediator)
    {
        PrivateState? own = OfParty(kept, party);
        MediatorConsent consent = ConsentRules.Of(own, mediator, kept);
        return new AllowedView(
            party,
            consent.Preferences ? own?.Preferences : null,
            consent.Mandate ? own?.Mandate : null
        )
        {
            AdditionScores = consent.Preferences && own is not null ? own.AdditionScores : Unsaid,
            MandateRanges = consent.Mandate && own is not null ? own.MandateRanges : NoRanges,
        };
    }

    private static DebriefView Debrief(int party, PrivateState? own) =>
        new(party, own?.Preferences) { AdditionScores = own?.AdditionScores ?? Unsaid };

    private static PrivateState? OfParty(ImmutableSortedDictionary<string, PrivateState> kept, int party) =>
        kept.GetValueOrDefault(Owners.OfParty(party));

    private static SeatView Of(
        Seat seat,
        RoomState state,
        ImmutableSortedDictionary<string, PrivateState> kept,
        ImmutableSortedSet<int> down
    ) =>
        new(
            seat.Number,
            seat.Role,
            seat.Party,
            seat.State,
            IsLineShown(seat) && down.Contains(seat.Number) ? LineState.Down : LineState.Up,
            seat.IsOwned ? kept.GetValueOrDefault(seat.Owner)?.Names.GetValueOrDefault(seat.Number) ?? "" : "",
            seat.Agent
        )
        {
            Pace = seat.Pace,
            Occupation = seat.Occupation,
            IsOwned = seat.IsOwned,
            IsOutside = state.IsOutside(seat),
            IsRefused = seat.IsRefused,
            IsMissed = state.Away.Contains(seat.Number),
            IsForsaken = state.IsForsaken(seat),
            Programs = seat.Programs,
        };

    private static OfferView Of(
        Offer offer,
        RoomState state,
        Seat viewer,
        ImmutableSortedDictionary<string, PrivateState> kept
    )
    {
        bool isOpen =
            offer.State == OfferState.Standing
            && state.Phase == TalkPhase.Talking
            && TermsCheck.Fault(state.Space!, state.Parked, state.Settled, offer.Terms) is null;
        bool isTurn = state.Turn is not { } turn || turn.Awaited(state.Parties) == viewer.Party;
        bool isTheirs =
            viewer.Role == Role.Lead
            && viewer.Party != offer.Party
            && !(
                state.IsShownOwn(viewer)
                && kept.TryGetValue(viewer.Owner, out PrivateState? own)
                && MandateRules.IsErased(state, own)
            );
        return new OfferView(
            offer,
            isOpen,
            isOpen && isTheirs && isTurn && !offer.AcceptedBy.Contains(viewer.Party),
            TalkRules.IsWhole(state, offer.Terms)
        );
    }

    private static TurnView? Turn(RoomState state, Seat viewer)
    {
        if (state is not { Phase: TalkPhase.Talking, Turn: { } turn })
        {
            return null;
        }

        int awaited = turn.Awaited(state.Parties);
        return new TurnView(
            awaited,
            viewer.IsOfParty && viewer.Party == awaited,
            turn.Table.Round + 1,
            state.Setup!.Rounds,
            turn.Since,
            TurnRules.Ends(state)
        );
    }

    // Whoever is not let in sees what an exercise assigns to the side, and nothing that the side kept itself.
    private static OwnView? Own(
        PrivateState own,
        RoomState state,
        Seat viewer,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) =>
        state.IsShownOwn(viewer) ? Of(own, state, viewer, kept)
        : state.Setup!.Kind == TableKind.Exercise
            ? new OwnView(own.Owner, own.Preferences, null, [], [], "", own.IsErased)
            {
                IsKeyMissing = own.IsKeyMissing,
            }
        : null;

    private static OwnView Of(
        PrivateState own,
        RoomState state,
        Seat viewer,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) =>
        new(
            own.Owner,
            own.Preferences,
            own.Mandate,
            own.Approvals,
            own.Talk,
            own.Notes.GetValueOrDefault(viewer.Number) ?? "",
            own.IsErased
        )
        {
            IsKeyMissing = own.IsKeyMissing,
            AdditionScores = own.AdditionScores,
            MandateRanges = own.MandateRanges,
            MediatorsMaySee = ConsentRules.Shown(state, own, kept),
            Caucus = own.Caucus,
            BlindAnswers = own.BlindAnswers,
            IsImprovementWished = own.IsImprovementWished,
            Prepared = own.Prepared,
            Gains = own.Gains,
            ImprovementAnswers = own.ImprovementAnswers,
            IsDebriefAllowed = own.IsDebriefAllowed,
            IsMandateErased = viewer.IsOfParty && !own.IsKeyMissing && MandateRules.IsErased(state, own),
        };
}
