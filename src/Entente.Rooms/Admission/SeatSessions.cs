using System.Collections.Immutable;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Admission;

/// <summary>Who holds which seat: a secret in a browser, of which only the hash is kept.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="audit">Where openings and revocations are noted.</param>
/// <param name="entropy">Where secrets come from.</param>
/// <param name="clock">The time.</param>
/// <param name="rules">How long a session lasts.</param>
public sealed class SeatSessions(
    IDocumentStore documents,
    AuditLog audit,
    IEntropy entropy,
    TimeProvider clock,
    AdmissionRules rules
)
{
    private readonly Shelf<SeatSessionDocument> sessions = new(
        documents,
        "seat-session",
        AdmissionJson.Default.SeatSessionDocument
    );
    private readonly Shelf<SeatHolderDocument> holders = new(
        documents,
        "seat-holder",
        AdmissionJson.Default.SeatHolderDocument
    );

    /// <summary>Gives a seat to a browser.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException"><paramref name="seat"/> is no <see cref="ShortText"/>.</exception>
    public async ValueTask<OpenedSeat> OpenAsync(RoomId room, string seat, Actor by, CancellationToken cancel)
    {
        if (!ShortText.TryRead(seat, out _))
        {
            throw new ArgumentException($"A seat has a name of 1 to {ShortText.Longest} characters.", nameof(seat));
        }

        DateTimeOffset now = clock.GetUtcNow();
        string secret = Secret.New(entropy, Secret.SessionBytes);
        string id = Secret.NewId(entropy);
        var document = new SeatSessionDocument(seat, now, now, now + rules.Seat);
        if (!await sessions.PutAsync(Key(room, id), 0, Secret.Hash(secret), document, cancel))
        {
            throw new InvalidOperationException($"There is a session {id} already: entropy repeats itself.");
        }

        await audit.AddAsync(AuditLog.Of(room), by, AuditAct.SeatOpened, id, cancel);
        return new OpenedSeat(Shown(room, id, document), secret);
    }

    /// <summary>The session of a secret; null when there is none, it has ended or it was revoked.</summary>
    /// <param name="secret">What a browser shows; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<SeatSession?> FindAsync(string? secret, CancellationToken cancel)
    {
        if (
            !Secret.TryHash(secret, Secret.SessionBytes, out string? hash)
            || await sessions.FindByIndexAsync(hash, cancel) is not { } kept
        )
        {
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (!kept.Value.IsGood(now, rules))
        {
            return null;
        }

        SeatSessionDocument document = kept.Value;
        if (now - document.Seen >= rules.Seen)
        {
            document = document with { Seen = now };
            try
            {
                // Whoever wrote in between has noted the same, or has revoked it, which the next use will find.
                await sessions.PutAsync(kept.Key, kept.Version, kept.Index, document, cancel);
            }
            catch (LedgerFullException)
            {
                // Reading goes on without space: it is noted another time.
            }
        }

        return Shown(RoomOf(kept.Key), IdOf(kept.Key), document);
    }

    /// <summary>Gives the seat a new secret; the one before opens nothing from then on.</summary>
    /// <returns>The session with its new secret; null when it is no longer good.</returns>
    internal async ValueTask<OpenedSeat?> RenewAsync(RoomId room, string id, CancellationToken cancel)
    {
        while (
            await sessions.FindAsync(Key(room, id), cancel) is { } kept && kept.Value.IsGood(clock.GetUtcNow(), rules)
        )
        {
            string secret = Secret.New(entropy, Secret.SessionBytes);
            if (await sessions.PutAsync(kept.Key, kept.Version, Secret.Hash(secret), kept.Value, cancel))
            {
                return new OpenedSeat(Shown(room, id, kept.Value), secret);
            }
        }

        return null;
    }

    /// <summary>Makes a session the one that has its seat; whoever had it before by a link or from a lobby loses it, so that one person sits there, never two.</summary>
    /// <remarks>Of several at once each takes the seat from the one before it, by the version of one document: the last has it, and only the last.</remarks>
    /// <param name="session">The session.</param>
    /// <param name="by">Who takes the seat.</param>
    /// <param name="isStill">Whether what opened the session is still good; asked after it was read who has the seat, so that a link that another has replaced takes it from nobody.</param>
    /// <param name="cancel">Gives up.</param>
    internal async ValueTask HoldAsync(
        SeatSession session,
        Actor by,
        Func<ValueTask<bool>> isStill,
        CancellationToken cancel
    )
    {
        string key = $"{session.Room}/{Secret.Hash(session.Seat)}";
        while (true)
        {
            Kept<SeatHolderDocument>? before = await holders.FindAsync(key, cancel);
            // Who has lost the seat meanwhile takes it from nobody.
            if (
                before?.Value.Session == session.Id
                || !await IsGoodAsync(session.Room, session.Id, cancel)
                || !await isStill()
            )
            {
                return;
            }

            if (
                !await holders.PutAsync(
                    key,
                    before?.Version ?? 0,
                    string.Empty,
                    new SeatHolderDocument(session.Id),
                    cancel
                )
            )
            {
                continue;
            }

            if (before is not null)
            {
                foreach (string each in before.Value.All)
                {
                    await RevokeAsync(session.Room, each, by, cancel);
                }
            }

            return;
        }
    }

    /// <summary>Makes a session one more of the person who has the seat by another: it ends when they lose it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="of">The session that is theirs: it joins nobody who has the seat by any other.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether they had the seat still, by the same write by which another would have taken it.</returns>
    internal async ValueTask<bool> JoinAsync(SeatSession session, string of, CancellationToken cancel)
    {
        string key = $"{session.Room}/{Secret.Hash(session.Seat)}";
        while (true)
        {
            Kept<SeatHolderDocument>? before = await holders.FindAsync(key, cancel);
            if (before?.Value.Has(session.Id) == true)
            {
                return await IsGoodAsync(session.Room, session.Id, cancel);
            }

            if (before?.Value.Has(of) == false)
            {
                return false;
            }

            SeatHolderDocument theirs = before?.Value ?? new SeatHolderDocument(of);
            if (
                await holders.PutAsync(
                    key,
                    before?.Version ?? 0,
                    string.Empty,
                    theirs with
                    {
                        Others = theirs.Others.Add(session.Id),
                    },
                    cancel
                )
            )
            {
                // Whoever takes the seat from them ends theirs first, and looks then who has joined meanwhile.
                return await IsGoodAsync(session.Room, of, cancel)
                    && await IsGoodAsync(session.Room, session.Id, cancel);
            }
        }
    }

    /// <summary>Takes a seat from whoever has it, in all browsers of theirs.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancel">Gives up.</param>
    internal async ValueTask EndAsync(RoomId room, string seat, Actor by, CancellationToken cancel)
    {
        var ended = new HashSet<string>(StringComparer.Ordinal);
        while (
            await holders.FindAsync($"{room}/{Secret.Hash(seat)}", cancel) is { } holder
            && holder.Value.All.Where(ended.Add).ToArray() is [_, ..] theirs
        )
        {
            foreach (string each in theirs)
            {
                await RevokeAsync(room, each, by, cancel);
            }
        }
    }

    /// <summary>Whether it is by this session that somebody has the seat, or had it last.</summary>
    internal async ValueTask<bool> IsHolderAsync(RoomId room, string seat, string id, CancellationToken cancel) =>
        (await holders.FindAsync($"{room}/{Secret.Hash(seat)}", cancel))?.Value.Session == id;

    /// <summary>Whether it is by this session, good still, that somebody has a seat or had it last, in whichever of their browsers.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat in it.</param>
    /// <param name="id">The id of the session.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<bool> HasAsync(RoomId room, string seat, string id, CancellationToken cancel) =>
        (await holders.FindAsync($"{room}/{Secret.Hash(seat)}", cancel))?.Value.Has(id) == true
        && await IsGoodAsync(room, id, cancel);

    /// <summary>Whether a session was never taken back: it is good, or has ended by itself.</summary>
    internal async ValueTask<bool> IsLeftAsync(RoomId room, string id, CancellationToken cancel) =>
        await sessions.FindAsync(Key(room, id), cancel) is { Value.Revoked: null };

    /// <summary>Removes a session that nobody was told of.</summary>
    internal async ValueTask ForgetAsync(SeatSession session, CancellationToken cancel)
    {
        if (await sessions.FindAsync(Key(session.Room, session.Id), cancel) is { } kept)
        {
            await sessions.RemoveAsync(kept.Key, kept.Version, cancel);
        }
    }

    /// <summary>Whether a session is still good: for what stays open long after it was shown.</summary>
    public async ValueTask<bool> IsGoodAsync(RoomId room, string id, CancellationToken cancel) =>
        await sessions.FindAsync(Key(room, id), cancel) is { } kept && kept.Value.IsGood(clock.GetUtcNow(), rules);

    /// <summary>The good sessions of a room, by id.</summary>
    public async ValueTask<ImmutableArray<SeatSession>> ListAsync(RoomId room, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return
        [
            .. (await sessions.BelowAsync(room.ToString(), int.MaxValue, cancel))
                .Where(kept => kept.Value.IsGood(now, rules))
                .Select(kept => Shown(room, IdOf(kept.Key), kept.Value)),
        ];
    }

    /// <summary>Takes the seat from a browser, for good.</summary>
    /// <returns>Whether there was such a session that was still good.</returns>
    public async ValueTask<bool> RevokeAsync(RoomId room, string id, Actor by, CancellationToken cancel)
    {
        bool revoked = false;
        DateTimeOffset now = clock.GetUtcNow();
        await sessions.ChangeAsync(
            Key(room, id),
            document =>
            {
                revoked = document.IsGood(now, rules);
                return revoked ? document with { Revoked = now } : null;
            },
            cancel
        );
        if (revoked)
        {
            await audit.AddAsync(AuditLog.Of(room), by, AuditAct.SeatRevoked, id, cancel);
        }

        return revoked;
    }

    private static string Key(RoomId room, string id) => Secret.Key(room.ToString(), id);

    private static string IdOf(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static RoomId RoomOf(string key) =>
        RoomId.TryParse(key[..key.IndexOf('/', StringComparison.Ordinal)], out RoomId room) ? room : default;

    private static SeatSession Shown(RoomId room, string id, SeatSessionDocument document) =>
        new(id, room, document.Seat, document.Opened, document.Seen, document.Ends);
}
