using System.Text;
using System.Text.Json;
using Entente.Formats.Native;
using Entente.Rooms;
using Entente.Rooms.Keeping;
using Entente.Scenarios;

namespace Entente.Web.Tables;

/// <summary>The tables that were opened here.</summary>
/// <param name="documents">Where they are kept.</param>
public sealed class TableRegister(IDocumentStore documents)
{
    private const string Kind = "table";
    private const string ScenarioKind = "table-scenario";

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

    /// <summary>Keeps a copy of a scenario that is on no shelf for the table where it is played: whatever becomes of the draft, the table keeps it as it was.</summary>
    /// <returns>Whether it was kept: false when the table has one.</returns>
    public async ValueTask<bool> KeepAsync(RoomId room, Scenario scenario, CancellationToken cancel) =>
        await documents.PutAsync(
            ScenarioKind,
            room.ToString(),
            0,
            "",
            Encoding.UTF8.GetBytes(NativeFormat.WriteYaml(scenario)),
            cancel
        );

    /// <summary>The copy of its scenario that a table keeps; null when it keeps none.</summary>
    public async ValueTask<Scenario?> ScenarioAsync(RoomId room, CancellationToken cancel) =>
        await documents.FindAsync(ScenarioKind, room.ToString(), cancel) is { } found
            ? NativeFormat.Read("scenario.yaml", found.Content.Span).Scenario
            : null;

    /// <summary>Forgets the copy of a table that was not opened.</summary>
    public async ValueTask DropAsync(RoomId room, CancellationToken cancel)
    {
        if (await documents.FindAsync(ScenarioKind, room.ToString(), cancel) is { } found)
        {
            await documents.RemoveAsync(ScenarioKind, room.ToString(), found.Version, cancel);
        }
    }
}
