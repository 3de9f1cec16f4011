using System.Collections.Immutable;
using System.Globalization;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Admission;

/// <summary>Who did what when, for each room, each class and the server: only ever added to.</summary>
/// <remarks>Preferences, names, texts, addresses and secrets never stand in it: an entry has nowhere to put them.</remarks>
/// <param name="documents">Where it is kept.</param>
/// <param name="entropy">Tells apart what happened in the same millisecond.</param>
/// <param name="clock">The time.</param>
public sealed class AuditLog(IDocumentStore documents, IEntropy entropy, TimeProvider clock)
{
    /// <summary>The scope of what belongs to no room and no class: accounts.</summary>
    public const string Server = "server";

    private readonly Shelf<AuditLine> lines = new(documents, "audit", AdmissionJson.Default.AuditLine);

    /// <summary>The scope of a room.</summary>
    public static string Of(RoomId room) => $"room-{room}";

    /// <summary>The scope of a class.</summary>
    public static string OfClass(string classId) => $"class-{classId}";

    /// <summary>Adds a line; it is durable when the task ends.</summary>
    /// <param name="scope">What it belongs to: <see cref="Of"/>, <see cref="OfClass"/> or <see cref="Server"/>.</param>
    /// <param name="who">Who.</param>
    /// <param name="act">What.</param>
    /// <param name="id">To what; an id that opens nothing.</param>
    /// <param name="cancel">Gives up waiting; the line may still be written.</param>
    public async ValueTask AddAsync(string scope, Actor who, AuditAct act, string id, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        long milliseconds = now.ToUnixTimeMilliseconds();
        var line = new AuditLine(milliseconds, who.ToString(), act, id);
        string key;
        do
        {
            // In order of time; a line is only ever put where none is.
            key = string.Create(CultureInfo.InvariantCulture, $"{scope}/{milliseconds:d15}-{Secret.NewId(entropy)}");
        } while (!await lines.PutAsync(key, 0, string.Empty, line, cancel));
    }

    /// <summary>The lines of a scope, oldest first.</summary>
    /// <param name="scope">What they belong to.</param>
    /// <param name="most">At most so many; at least 1.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<ImmutableArray<AuditEntry>> ReadAsync(string scope, int most, CancellationToken cancel)
    {
        ImmutableArray<Kept<AuditLine>> found = await lines.BelowAsync(scope, most, cancel);
        return
        [
            .. found.Select(kept => new AuditEntry(
                DateTimeOffset.FromUnixTimeMilliseconds(kept.Value.At),
                Actor.Parse(kept.Value.Who),
                kept.Value.Act,
                kept.Value.Id
            )),
        ];
    }
}
