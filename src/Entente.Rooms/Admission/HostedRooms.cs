using System.Collections.Immutable;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Admission;

/// <summary>Which account hosts which rooms, so that a host finds them again from another browser.</summary>
/// <param name="documents">Where it is kept.</param>
/// <param name="audit">Where openings are noted.</param>
/// <param name="clock">The time.</param>
public sealed class HostedRooms(IDocumentStore documents, AuditLog audit, TimeProvider clock)
{
    private readonly Shelf<HostedRoomDocument> hosted = new(
        documents,
        "hosted-room",
        AdmissionJson.Default.HostedRoomDocument
    );

    /// <summary>Makes an account a host of a room; nothing changes when it is one.</summary>
    public async ValueTask AddAsync(string account, RoomId room, CancellationToken cancel)
    {
        var document = new HostedRoomDocument(clock.GetUtcNow());
        if (await hosted.PutAsync($"{account}/{room}", 0, room.ToString(), document, cancel))
        {
            await audit.AddAsync(AuditLog.Of(room), Actor.Account(account), AuditAct.RoomOpened, string.Empty, cancel);
        }
    }

    /// <summary>Whether an account hosts a room.</summary>
    public async ValueTask<bool> HostsAsync(string account, RoomId room, CancellationToken cancel) =>
        await hosted.FindAsync($"{account}/{room}", cancel) is not null;

    /// <summary>The rooms that an account hosts, by id.</summary>
    public async ValueTask<ImmutableArray<RoomId>> ListAsync(string account, CancellationToken cancel) =>
        [
            .. (await hosted.BelowAsync(account, int.MaxValue, cancel)).Select(kept =>
                RoomId.TryParse(kept.Key[(account.Length + 1)..], out RoomId room) ? room : default
            ),
        ];

    /// <summary>Ends that an account hosts any room: for an account that is deleted.</summary>
    public async ValueTask RemoveAllAsync(string account, CancellationToken cancel)
    {
        foreach (Kept<HostedRoomDocument> kept in await hosted.BelowAsync(account, int.MaxValue, cancel))
        {
            await hosted.RemoveAsync(kept.Key, kept.Version, cancel);
        }
    }
}
