using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Tables;

namespace Entente.Web.Classes;

/// <content>
/// Seating in rounds. A round is decided from how things stand and written under the version of the class's last one; of two processes that decide at once one has written, and the other looks again. Only then is it carried out, by as
/// many as like: tables have their ids from the round, and a place in the lobby takes nothing from a round that is not later than its last.
/// </content>
public sealed partial class Classroom
{
    private const string RoundKind = "class-seating";

    /// <summary>Carries out what was decided about seats and cut off before all of it was done: a store that went away does not leave a class half seated.</summary>
    /// <param name="id">The class.</param>
    /// <param name="by">Who teaches it.</param>
    /// <param name="cancel">Gives up.</param>
    public Task FinishSeatingAsync(RoomId id, Actor by, CancellationToken cancel) =>
        RoundAsync(id, _ => Task.FromResult<SeatingRound?>(null), by, cancel);

    // What a round comes to, after all before it were carried out; null when there is nothing to do.
    private async Task<SeatingRound?> RoundAsync(
        RoomId id,
        Func<long, Task<SeatingRound?>> plan,
        Actor by,
        CancellationToken cancel
    )
    {
        await seating.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            while (true)
            {
                StoredDocument? last = await documents
                    .FindAsync(RoundKind, id.ToString(), cancel)
                    .ConfigureAwait(false);
                SeatingRound? before = last is null ? null : Read(last);
                if (last is not null && before is { IsDone: false })
                {
                    await CarryOutAsync(id, before, last.Version, by, cancel).ConfigureAwait(false);
                    continue;
                }

                if (await plan((before?.Number ?? 0) + 1).ConfigureAwait(false) is not { } next)
                {
                    return null;
                }

                long version = last?.Version ?? 0;
                if (await WriteAsync(id, next, version, cancel).ConfigureAwait(false))
                {
                    await CarryOutAsync(id, next, version + 1, by, cancel).ConfigureAwait(false);
                    return next;
                }
            }
        }
        finally
        {
            seating.Release();
        }
    }

    // All of it can be done again, also by two at once and after either was cut off.
    private async Task CarryOutAsync(RoomId id, SeatingRound round, long version, Actor by, CancellationToken cancel)
    {
        HashSet<string> missing = await OpenAsync(id, round, by, cancel).ConfigureAwait(false);
        ImmutableArray<LobbyPlace> lobby = await lobbies.ListAsync(id.ToString(), cancel).ConfigureAwait(false);
        foreach (RoundSeat each in round.Seats.Where(each => each.Room is null || !missing.Contains(each.Room)))
        {
            LobbyPlace? place = lobby.FirstOrDefault(one => one.Id == each.Place);
            RoomId? room = RoomId.TryParse(each.Room, out RoomId given) ? given : null;
            if (place is null || place.Round >= round.Number)
            {
                continue;
            }

            bool isMoved = false;
            bool isOver = false;
            string key = string.Create(CultureInfo.InvariantCulture, $"{id}-{round.Number}-{place.Seat}");
            if (place is { Room: { } at, Seat: { } from } && (at != room || from != each.Seat))
            {
                // First: their page looks whether the seat is theirs when the table tells it that it is nobody's, and nothing else may be told there.
                isMoved = await FreeAsync(
                        at,
                        from,
                        key,
                        cancel,
                        () => lobbies.EndSeatAsync(id.ToString(), each.Place, round.Number, by, cancel)
                    )
                    .ConfigureAwait(false);
                RoomView? left = await rooms.ViewAsync(at, SeatDesks.Host, cancel).ConfigureAwait(false);
                isOver = left is { Phase: TalkPhase.Ended };
                await EndOffersAsync(left, from, key, by, cancel).ConfigureAwait(false);
            }

            if (room is { } to)
            {
                // What else would lead there, an offer to whoever sat at the table before too, ends with it.
                await invitations.EndOpenAsync(to, each.Seat!, by, cancel).ConfigureAwait(false);
            }

            await lobbies
                .SeatInRoundAsync(
                    id.ToString(),
                    each.Place,
                    round.Number,
                    room,
                    each.Seat,
                    by,
                    cancel,
                    keepsSeat: isOver
                )
                .ConfigureAwait(false);
            if (isMoved)
            {
                await SayMovedAsync(place.Room!.Value, place.Seat!, $"{key}-said", cancel).ConfigureAwait(false);
            }
        }

        // Whoever was faster has written the same.
        await WriteAsync(id, round with { IsDone = true }, version, cancel).ConfigureAwait(false);
    }

    // Whoever is given another seat has none at a table that follows on the one before, by what was offered there.
    private async Task EndOffersAsync(RoomView? left, string from, string key, Actor by, CancellationToken cancel)
    {
        if (left is { Next: var next } && next != default)
        {
            foreach (
                string taken in await invitations
                    .EndOffersAsync(next, left.Room, from, by, cancel)
                    .ConfigureAwait(false)
            )
            {
                _ = await FreeAsync(next, taken, $"{key}-{taken}", cancel).ConfigureAwait(false);
            }
        }
    }

    // Its tables; those that could not be opened, because the exercise was erased or the rules turn it away, are what it answers with.
    private async Task<HashSet<string>> OpenAsync(RoomId id, SeatingRound round, Actor by, CancellationToken cancel)
    {
        HashSet<string> missing = [.. round.Tables.Select(each => each.Room)];
        if (
            round.Tables.IsEmpty
            || await FindAsync(id, cancel).ConfigureAwait(false) is not { } record
            || await ScenarioAsync(id, record, cancel).ConfigureAwait(false) is not { } scenario
        )
        {
            return missing;
        }

        foreach (RoundTable each in round.Tables)
        {
            if (
                RoomId.TryParse(each.Room, out RoomId room)
                && await OpenTableAsync(id, record, scenario, each.Number, each.Leads, room, by, cancel)
                    .ConfigureAwait(false)
                    is not null
            )
            {
                missing.Remove(each.Room);
            }
        }

        return missing;
    }

    private ValueTask<bool> WriteAsync(RoomId id, SeatingRound round, long version, CancellationToken cancel) =>
        documents.PutAsync(
            RoundKind,
            id.ToString(),
            version,
            "",
            JsonSerializer.SerializeToUtf8Bytes(round, ClassJson.Default.SeatingRound),
            cancel
        );

    private static SeatingRound Read(StoredDocument document) =>
        JsonSerializer.Deserialize(document.Content.Span, ClassJson.Default.SeatingRound)
        ?? throw new InvalidDataException($"The seating of class {document.Key} is empty.");

    private RoomId NewRoom()
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        return RoomId.Of(bytes);
    }
}
