namespace Entente.Rooms.Admission;

/// <content>Who comes to a seat as somebody new, and who only comes back.</content>
public sealed partial class Lobbies
{
    /// <summary>The seat that somebody in a lobby was given and comes to as somebody new: they have not taken it yet, or it was taken back from them since.</summary>
    /// <param name="secret">The secret of their place; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Their place; null when they only come back, or have no seat.</returns>
    internal async ValueTask<LobbyPlace?> FindNewAsync(string? secret, CancellationToken cancel) =>
        await GoodAsync(secret, cancel) is { Value.State: LobbyState.Seated } kept
        && RoomId.TryParse(kept.Value.Room, out RoomId room)
        && !(kept.Value.Session is { } had && await seats.IsLeftAsync(room, had, cancel))
            ? Shown(kept.Key, kept.Value)
            : null;

    /// <summary>Whether somebody in a lobby has had the seat that they were given, and it was taken back from them since.</summary>
    internal async ValueTask<bool> HasLostAsync(string? secret, CancellationToken cancel) =>
        await GoodAsync(secret, cancel) is { Value.Session: not null }
        && await FindNewAsync(secret, cancel) is not null;

    /// <summary>Has somebody whose table is done with wait for the teacher once more, at the place that they have. What opens their seat goes on opening it: they look back there, and take along or erase what they kept.</summary>
    /// <param name="secret">The secret of their place; anything, however long.</param>
    /// <param name="from">The room of that table.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Their place; null when there is none. Whoever has another seat by now, or none, is left as they are.</returns>
    public async ValueTask<LobbyPlace?> ReturnAsync(string? secret, RoomId from, CancellationToken cancel)
    {
        if (await GoodAsync(secret, cancel) is not { } kept)
        {
            return null;
        }

        bool isBack = false;
        LobbyPlaceDocument? after = await places.ChangeAsync(
            kept.Key,
            place =>
            {
                isBack = place.State == LobbyState.Seated && place.Room == from.ToString();
                return isBack
                    ? place.Unseated() with
                    {
                        State = LobbyState.Waiting,
                        Ends = clock.GetUtcNow() + rules.LobbyPlace,
                        IsBack = true,
                    }
                    : null;
            },
            cancel
        );
        if (isBack && after is not null)
        {
            await audit.AddAsync(
                AuditLog.OfClass(ClassOf(kept.Key)),
                Actor.Stranger,
                AuditAct.LobbyEntered,
                IdOf(kept.Key),
                cancel
            );
        }

        return after is null ? null : Shown(kept.Key, after);
    }
}
