using System.Text;
using Entente.Formats.Native;
using Entente.Rooms;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Scenarios;

namespace Entente.Web.Tables.Opening;

/// <summary>Copies of scenarios that are on no shelf, kept by the tables where they are played: whatever becomes of the draft, the table keeps it as it was, to look back with.</summary>
/// <remarks>
/// A copy says what every side wants. It is encrypted like what a side keeps to itself, under a key of its own (the owner <see cref="Owner"/> of the room in the key ring, outside the database), and
/// erased when its host erases what it keeps: the key is destroyed, and no copy is ever kept for that room again. A class keeps one in the same way, under its own id, which its teacher erases
/// (<see cref="Classes.ClassKeeping"/>).
/// </remarks>
/// <param name="documents">Where they are kept.</param>
/// <param name="services">Where their keys are kept, and how they are encrypted.</param>
public sealed class KeptExercises(IDocumentStore documents, RoomServices services)
{
    /// <summary>The name under which the key ring has the key of a copy.</summary>
    public const string Owner = "exercise";

    private const string Kind = "table-scenario";
    private const int Version = 1;

    /// <summary>Keeps a copy for a table.</summary>
    /// <returns>Whether it was kept: false when the table has one, or had one that was erased.</returns>
    public async ValueTask<bool> KeepAsync(RoomId room, Scenario scenario, CancellationToken cancel)
    {
        byte[] content = Encoding.UTF8.GetBytes(NativeFormat.WriteYaml(scenario));
        return await SealAsync(room, content, cancel) is { } hidden
            && await documents.PutAsync(Kind, room.ToString(), 0, "", hidden, cancel);
    }

    /// <summary>The copy that a table keeps; null when it keeps none.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The copy was changed, or belongs to another room.</exception>
    public async ValueTask<Scenario?> FindAsync(RoomId room, CancellationToken cancel)
    {
        if (await documents.FindAsync(Kind, room.ToString(), cancel) is not { } found)
        {
            return null;
        }

        if (Sealing.MethodOf(found.Content.Span) is null)
        {
            return await HideAsync(room, found, cancel);
        }

        return await services.Keys.FindAsync(room, Owner, cancel) is { } key
            ? Read(Sealing.Unseal(key.Span, room, new SealedRecord(Owner, Version, found.Content)))
            : null;
    }

    /// <summary>Erases the copy of a table for good; nothing where it keeps none.</summary>
    public async ValueTask EraseAsync(RoomId room, CancellationToken cancel)
    {
        if (await documents.FindAsync(Kind, room.ToString(), cancel) is { } found)
        {
            await services.Keys.DestroyAsync(room, Owner, cancel);
            await documents.RemoveAsync(Kind, room.ToString(), found.Version, cancel);
        }
    }

    // One from before copies were encrypted is encrypted when it is next looked at.
    private async ValueTask<Scenario?> HideAsync(RoomId room, StoredDocument clear, CancellationToken cancel)
    {
        if (await SealAsync(room, clear.Content, cancel) is { } hidden)
        {
            await documents.PutAsync(Kind, room.ToString(), clear.Version, "", hidden, cancel);
        }

        return Read(clear.Content);
    }

    private async ValueTask<byte[]?> SealAsync(RoomId room, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        byte[] made = new byte[Sealing.KeySize];
        services.Entropy.Fill(made);
        return await services.Keys.KeepAsync(room, Owner, made, cancel) is { } key
            ? Sealing.Seal(services.Sealing, key.Span, room, Owner, Version, content.Span, services.Entropy)
            : null;
    }

    private static Scenario? Read(ReadOnlyMemory<byte> content) =>
        NativeFormat.Read("scenario.yaml", content.Span).Scenario;
}
