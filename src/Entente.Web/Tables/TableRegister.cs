using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Keeping;

namespace Entente.Web.Tables;

/// <summary>The tables that were opened here.</summary>
/// <param name="documents">Where they are kept.</param>
public sealed class TableRegister(IDocumentStore documents)
{
    private const string Kind = "table";

    /// <summary>Remembers a table; one that is there stays as it is.</summary>
    public async ValueTask AddAsync(RoomId room, TableRecord table, CancellationToken cancel)
    {
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(table, TableJson.Default.TableRecord);
        await documents.PutAsync(Kind, room.ToString(), 0, table?.ClassId ?? "", content, cancel);
    }

    /// <summary>A table; null when none was opened under this id.</summary>
    public async ValueTask<TableRecord?> FindAsync(RoomId room, CancellationToken cancel) =>
        await documents.FindAsync(Kind, room.ToString(), cancel) is { } found
            ? JsonSerializer.Deserialize(found.Content.Span, TableJson.Default.TableRecord)
            : null;
}
