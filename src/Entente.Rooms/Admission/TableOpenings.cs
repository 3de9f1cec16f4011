using System.Security.Cryptography;
using System.Text;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Admission;

/// <summary>Which table a caller's key opened, so that a table asked for twice with one key is one table.</summary>
/// <param name="documents">Where it is kept.</param>
/// <param name="entropy">Where the ids of rooms come from.</param>
/// <param name="clock">The time.</param>
public sealed class TableOpenings(IDocumentStore documents, IEntropy entropy, TimeProvider clock)
{
    /// <summary>For how long a key means the table that it opened; after that it opens another.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly Shelf<TableOpeningDocument> openings = new(
        documents,
        "table-opening",
        AdmissionJson.Default.TableOpeningDocument
    );

    /// <summary>The room of a key: a new one the first time, the same one after that, also when the server was killed in between.</summary>
    /// <param name="by">Whose key it is: a key of one caller is no key of another.</param>
    /// <param name="key">The key.</param>
    /// <param name="asked">What is asked for, as bytes.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The room; null when the key was used for something else.</returns>
    public async ValueTask<RoomId?> RoomAsync(
        string by,
        string key,
        ReadOnlyMemory<byte> asked,
        CancellationToken cancel
    )
    {
        string name = Secret.Hash($"{by}\n{key}");
        DateTimeOffset now = clock.GetUtcNow();
        var wanted = new TableOpeningDocument(
            NewId().ToString(),
            Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), asked.Span)),
            now
        );
        while (true)
        {
            Kept<TableOpeningDocument>? kept = await openings.FindAsync(name, cancel);
            if (kept is not null && now < kept.Value.At + Remembered)
            {
                return kept.Value.Asked == wanted.Asked && RoomId.TryParse(kept.Value.Room, out RoomId room)
                    ? room
                    : null;
            }

            // Of two that ask at once one is first, and the other reads what it wrote.
            if (await openings.PutAsync(name, kept?.Version ?? 0, string.Empty, wanted, cancel))
            {
                return RoomId.TryParse(wanted.Room, out RoomId made) ? made : null;
            }
        }
    }

    private RoomId NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        return RoomId.Of(bytes);
    }
}
