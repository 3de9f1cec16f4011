namespace Entente.Rooms.Admission;

/// <content>Seats for who waits in a lobby: given by the teacher or by a round of seating, and taken by whoever stands at the place.</content>
public sealed partial class Lobbies
{
    /// <summary>Gives somebody a seat, or another one; the seat they had is taken from them.</summary>
    /// <param name="classId">The class.</param>
    /// <param name="id">Their place.</param>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Their place; null when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="seat"/> is no <see cref="ShortText"/>.</exception>
    public ValueTask<LobbyPlace?> SeatAsync(
        string classId,
        string id,
        RoomId room,
        string seat,
        Actor by,
        CancellationToken cancel
    )
    {
        if (!ShortText.TryRead(seat, out _))
        {
            throw new ArgumentException($"A seat has a name of 1 to {ShortText.Longest} characters.", nameof(seat));
        }

        return ChangeAsync(
            classId,
            id,
            by,
            AuditAct.LobbySeated,
            place =>
                place.State == LobbyState.Seated && place.Room == room.ToString() && place.Seat == seat
                    ? null
                    : place.Unseated() with
                    {
                        State = LobbyState.Seated,
                        Room = room.ToString(),
                        Seat = seat,
                    },
            cancel
        );
    }

    /// <summary>Does what a round of seating decided for somebody, unless that round or a later one has counted for them already: however late it comes, and however often, it undoes nothing of a later one.</summary>
    /// <param name="classId">The class.</param>
    /// <param name="id">Their place.</param>
    /// <param name="round">The number of the round in its class, from 1.</param>
    /// <param name="room">The room; null when they are to be without a seat.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="by">Who gives or takes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="keepsSeat">Whether what opens the seat that they had goes on opening it: at a table whose talks have ended they look back, and take along or erase what they kept.</param>
    /// <returns>Their place; null when there is none.</returns>
    /// <remarks>Whoever was turned away meanwhile stays so.</remarks>
    /// <exception cref="ArgumentException"><paramref name="seat"/> is no <see cref="ShortText"/>.</exception>
    public ValueTask<LobbyPlace?> SeatInRoundAsync(
        string classId,
        string id,
        long round,
        RoomId? room,
        string? seat,
        Actor by,
        CancellationToken cancel,
        bool keepsSeat = false
    )
    {
        if (room is not null && !ShortText.TryRead(seat, out _))
        {
            throw new ArgumentException($"A seat has a name of 1 to {ShortText.Longest} characters.", nameof(seat));
        }

        return ChangeAsync(
            classId,
            id,
            by,
            room is null ? AuditAct.LobbyApproved : AuditAct.LobbySeated,
            place => place.Round >= round ? null : InRound(place with { Round = round }, room?.ToString(), seat),
            cancel,
            keepsSeat
        );
    }

    /// <summary>Ends what opens the seat that somebody has, before a round of seating takes that seat from them: whoever is told by the table that it is nobody's finds then that it is not theirs.</summary>
    /// <param name="classId">The class.</param>
    /// <param name="id">Their place, which stays as it is.</param>
    /// <param name="round">The number of the round; where that one or a later one has counted for them already nothing is ended.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask EndSeatAsync(string classId, string id, long round, Actor by, CancellationToken cancel)
    {
        if (
            IsClassId(classId)
            && await places.FindAsync(Secret.Key(classId, id), cancel) is { Value: { Session: { } session } place }
            && place.Round < round
            && RoomId.TryParse(place.Room, out RoomId room)
        )
        {
            await seats.RevokeAsync(room, session, by, cancel);
        }
    }

    private static LobbyPlaceDocument InRound(LobbyPlaceDocument place, string? room, string? seat) =>
        place.State == LobbyState.Refused || (place.Room == room && place.Seat == seat) ? place
        : room is null ? place.Unseated() with { State = LobbyState.Approved }
        : place.Unseated() with { State = LobbyState.Seated, Room = room, Seat = seat };

    /// <summary>Erases the names of those who have some of the seats of a room from their places, which stay.</summary>
    /// <param name="classId">The class.</param>
    /// <param name="room">The room.</param>
    /// <param name="seats">The seats in it.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask EraseNamesAsync(
        string classId,
        RoomId room,
        IReadOnlyCollection<string> seats,
        CancellationToken cancel
    )
    {
        bool isTheirs(LobbyPlaceDocument place) => place.Room == room.ToString() && seats.Contains(place.Seat);
        if (!IsClassId(classId))
        {
            return;
        }

        foreach (Kept<LobbyPlaceDocument> kept in await places.BelowAsync(classId, MostKept, cancel))
        {
            if (isTheirs(kept.Value))
            {
                await places.ChangeAsync(
                    kept.Key,
                    place => isTheirs(place) && place.Name.Length > 0 ? place with { Name = "" } : null,
                    cancel
                );
            }
        }
    }

    /// <summary>Takes the seat that somebody in a lobby was given; asked again, it is given again, and what was given before opens nothing from then on.</summary>
    /// <param name="secret">The secret of their place; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The seat with its secret; null when there is no such place or it has no seat yet.</returns>
    public async ValueTask<OpenedSeat?> TakeSeatAsync(string? secret, CancellationToken cancel)
    {
        while (await GoodAsync(secret, cancel) is { Value: { State: LobbyState.Seated, Seat: { } seat } } kept)
        {
            if (!RoomId.TryParse(kept.Value.Room, out RoomId room))
            {
                return null;
            }

            if (kept.Value.Session is { } had && await seats.RenewAsync(room, had, cancel) is { } renewed)
            {
                await HoldAsync(kept.Key, renewed.Session, cancel);
                return renewed;
            }

            OpenedSeat opened = await seats.OpenAsync(room, seat, Actor.Stranger, cancel);
            LobbyPlaceDocument taken = kept.Value with { Session = opened.Session.Id };
            if (await places.PutAsync(kept.Key, kept.Version, kept.Index, taken, cancel))
            {
                await HoldAsync(kept.Key, opened.Session, cancel);
                return opened;
            }

            await seats.ForgetAsync(opened.Session, cancel);
        }

        return null;
    }

    private ValueTask HoldAsync(string place, SeatSession session, CancellationToken cancel) =>
        seats.HoldAsync(
            session,
            Actor.Seat(session.Claim),
            async () => (await places.FindAsync(place, cancel))?.Value.Session == session.Id,
            cancel
        );
}
