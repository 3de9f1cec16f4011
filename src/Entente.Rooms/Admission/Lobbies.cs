using System.Collections.Immutable;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Admission;

/// <summary>Class codes and the lobbies they open: whoever has the code waits there until the teacher lets them in and gives them a seat.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="seats">Who holds which seat.</param>
/// <param name="audit">Where what happens is noted.</param>
/// <param name="entropy">Where codes and secrets come from.</param>
/// <param name="clock">The time.</param>
/// <param name="rules">How long a code is good, how many stand in a lobby, how many wrong codes are taken.</param>
public sealed partial class Lobbies(
    IDocumentStore documents,
    SeatSessions seats,
    AuditLog audit,
    IEntropy entropy,
    TimeProvider clock,
    AdmissionRules rules
)
{
    private readonly Shelf<ClassCodeDocument> codes = new(
        documents,
        "class-code",
        AdmissionJson.Default.ClassCodeDocument
    );
    private readonly Shelf<LobbyPlaceDocument> places = new(
        documents,
        "lobby-place",
        AdmissionJson.Default.LobbyPlaceDocument
    );
    private readonly AttemptLimit wrong = new(rules.WrongCodes, rules.WrongCodesWithin, clock);
    private readonly AttemptLimit entered = new(rules.LobbyEntries, rules.LobbyEntriesWithin, clock);
    private readonly AttemptLimit returned = new(rules.LobbyReturns, rules.LobbyEntriesWithin, clock);

    // Those who were turned away and do not count, too.
    private int MostKept => 2 * rules.LobbyPlaces;

    /// <summary>Makes the code of a class; the one before opens nothing from then on.</summary>
    /// <param name="classId">The class: 1 to 64 letters, digits and hyphens.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The code, which the server keeps nowhere.</returns>
    /// <exception cref="ArgumentException"><paramref name="classId"/> is no id.</exception>
    public async ValueTask<string> IssueCodeAsync(string classId, Actor by, CancellationToken cancel)
    {
        if (!IsClassId(classId))
        {
            throw new ArgumentException("A class has an id of 1 to 64 letters, digits and hyphens.", nameof(classId));
        }

        while (true)
        {
            string code = ClassCode.New(entropy);
            ClassCode.TryRead(code, out string? letters);
            string hash = ClassCode.Hash(letters!);
            // Two classes must not have one code; with 2^32 codes this hardly ever asks twice.
            if (await codes.FindByIndexAsync(hash, cancel) is not null)
            {
                continue;
            }

            DateTimeOffset now = clock.GetUtcNow();
            long version = (await codes.FindAsync(classId, cancel))?.Version ?? 0;
            var document = new ClassCodeDocument(now, now + rules.ClassCode);
            if (await codes.PutAsync(classId, version, hash, document, cancel))
            {
                await audit.AddAsync(AuditLog.OfClass(classId), by, AuditAct.ClassCodeIssued, classId, cancel);
                return code;
            }
        }
    }

    /// <summary>Whether a code is the one of a class that opens its lobby now; it counts as no try.</summary>
    /// <param name="classId">The class.</param>
    /// <param name="code">The code; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<bool> IsCodeOfAsync(string classId, string? code, CancellationToken cancel) =>
        IsClassId(classId)
        && ClassCode.TryRead(code, out string? letters)
        && await codes.FindAsync(classId, cancel) is { Value.Revoked: null } kept
        && clock.GetUtcNow() < kept.Value.Ends
        && Secret.Same(kept.Index, ClassCode.Hash(letters));

    /// <summary>Takes the code of a class back; who stands in the lobby stays there.</summary>
    public async ValueTask RevokeCodeAsync(string classId, Actor by, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (
            IsClassId(classId)
            && await codes.ChangeAsync(
                classId,
                document => document.Revoked is null ? document with { Revoked = now } : null,
                cancel
            )
                is not null
        )
        {
            await audit.AddAsync(AuditLog.OfClass(classId), by, AuditAct.ClassCodeRevoked, classId, cancel);
        }
    }

    /// <summary>The place of a secret; null when there is none or its time is over.</summary>
    /// <param name="secret">What a browser shows; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<LobbyPlace?> FindAsync(string? secret, CancellationToken cancel) =>
        await GoodAsync(secret, cancel) is { } kept ? Shown(kept.Key, kept.Value) : null;

    /// <summary>Who stands in the lobby of a class, by id; those who are called alike are told apart.</summary>
    public async ValueTask<ImmutableArray<LobbyPlace>> ListAsync(string classId, CancellationToken cancel) =>
        IsClassId(classId)
            ? ToldApart([
                .. (await places.BelowAsync(classId, MostKept, cancel)).Select(kept => Shown(kept.Key, kept.Value)),
            ])
            : [];

    /// <summary>Lets somebody in who waits; nothing changes when they have a seat.</summary>
    /// <param name="classId">The class.</param>
    /// <param name="id">The place.</param>
    /// <param name="by">Who lets them in.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="isSecondThought">Whether somebody who was turned away is let in all the same.</param>
    /// <returns>Their place; null when there is none.</returns>
    public ValueTask<LobbyPlace?> ApproveAsync(
        string classId,
        string id,
        Actor by,
        CancellationToken cancel,
        bool isSecondThought = false
    ) =>
        ChangeAsync(
            classId,
            id,
            by,
            AuditAct.LobbyApproved,
            place =>
                place.State == LobbyState.Waiting || (place.State == LobbyState.Refused && isSecondThought)
                    ? place with
                    {
                        State = LobbyState.Approved,
                    }
                    : null,
            cancel
        );

    /// <summary>Turns somebody away, and takes the seat from them if they had one.</summary>
    /// <returns>Their place; null when there is none.</returns>
    public ValueTask<LobbyPlace?> RefuseAsync(string classId, string id, Actor by, CancellationToken cancel) =>
        ChangeAsync(
            classId,
            id,
            by,
            AuditAct.LobbyRefused,
            place => place.State == LobbyState.Refused ? null : place.Unseated() with { State = LobbyState.Refused },
            cancel
        );

    /// <summary>Turns away all who wait for the teacher; who was let in or has a seat stays.</summary>
    /// <param name="classId">The class.</param>
    /// <param name="by">Who turns them away.</param>
    /// <param name="cancel">Gives up; those who were turned away by then are.</param>
    /// <returns>How many there were.</returns>
    public async ValueTask<int> RefuseWaitingAsync(string classId, Actor by, CancellationToken cancel)
    {
        int turned = 0;
        foreach (LobbyPlace each in await ListAsync(classId, cancel))
        {
            if (each.State == LobbyState.Waiting)
            {
                bool isTurned = false;
                await ChangeAsync(
                    classId,
                    each.Id,
                    by,
                    AuditAct.LobbyRefused,
                    place =>
                    {
                        // The teacher may have let them in on another page meanwhile.
                        isTurned = place.State == LobbyState.Waiting;
                        return isTurned ? place with { State = LobbyState.Refused } : null;
                    },
                    cancel
                );
                turned += isTurned ? 1 : 0;
            }
        }

        return turned;
    }

    private async ValueTask<Kept<LobbyPlaceDocument>?> GoodAsync(string? secret, CancellationToken cancel) =>
        Secret.TryHash(secret, Secret.SessionBytes, out string? hash)
        && await places.FindByIndexAsync(hash, cancel) is { } kept
        && clock.GetUtcNow() < kept.Value.Ends
            ? kept
            : null;

    private async ValueTask<LobbyPlace?> ChangeAsync(
        string classId,
        string id,
        Actor by,
        AuditAct act,
        Func<LobbyPlaceDocument, LobbyPlaceDocument?> change,
        CancellationToken cancel,
        bool keepsSeat = false
    )
    {
        if (!IsClassId(classId))
        {
            return null;
        }

        LobbyPlaceDocument? before = null;
        LobbyPlaceDocument? after = await places.ChangeAsync(
            Secret.Key(classId, id),
            place =>
            {
                LobbyPlaceDocument? changed = change(place);
                before = changed is null || AreSame(changed, place) ? null : place;
                return changed;
            },
            cancel
        );
        if (before is not null)
        {
            await audit.AddAsync(AuditLog.OfClass(classId), by, act, id, cancel);
            if (
                !keepsSeat
                && before.Session is { } session
                && RoomId.TryParse(before.Room, out RoomId room)
                && after?.Session is null
            )
            {
                await seats.RevokeAsync(room, session, by, cancel);
            }
        }

        return after is null ? null : Shown($"{classId}/{id}", after);
    }

    private static ImmutableArray<LobbyPlace> ToldApart(ImmutableArray<LobbyPlace> all)
    {
        // Whoever calls themselves "Ann (2)" is told apart from the second Ann, too.
        var called = new HashSet<string>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LobbyPlace place in all.OrderBy(each => each.Entered).ThenBy(each => each.Id, StringComparer.Ordinal))
        {
            string looks = ShortText.Looks(place.Name);
            int number = last.GetValueOrDefault(looks);
            do
            {
                number++;
            } while (!called.Add(number == 1 ? looks : $"{looks} ({number})"));

            last[looks] = number;
            numbers[place.Id] = number == 1 ? 0 : number;
        }

        return [.. all.Select(place => place with { Namesake = numbers[place.Id] })];
    }

    // Whether nobody but a round of seating could tell one from the other.
    private static bool AreSame(LobbyPlaceDocument one, LobbyPlaceDocument other) =>
        one.State == other.State && one.Room == other.Room && one.Seat == other.Seat;

    private static bool IsClassId(string classId) =>
        classId.Length is > 0 and <= 64 && classId.All(each => char.IsAsciiLetterOrDigit(each) || each == '-');

    private static LobbyPlace Shown(string key, LobbyPlaceDocument place) =>
        new(
            IdOf(key),
            ClassOf(key),
            place.Name,
            place.State,
            place.Entered,
            RoomId.TryParse(place.Room, out RoomId room) ? room : null,
            place.Seat
        )
        {
            Round = place.Round,
            IsBack = place.IsBack,
            Beside = [.. place.Beside ?? []],
            Taken =
            [
                .. (place.Had ?? []).Append(place.Session is null ? "" : $"{place.Room}/{place.Seat}").SelectMany(Read),
            ],
        };

    private static IEnumerable<TakenSeat> Read(string taken) =>
        taken.Split('/', 2) is [var room, var seat] && RoomId.TryParse(room, out RoomId found)
            ? [new TakenSeat(found, seat)]
            : [];
}
