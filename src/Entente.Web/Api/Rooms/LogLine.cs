using System.Text;
using Entente.Rooms.Ledger;

namespace Entente.Web.Api.Rooms;

/// <summary>One entry of a room's log, as it is kept.</summary>
/// <param name="Version">Its place in the log, from 1.</param>
/// <param name="Content">Its content: a text of JSON whose UTF-8 bytes are what was hashed.</param>
/// <param name="Hash">SHA-256 over the 32 bytes of the hash before it and the bytes of the content, as 64 hexadecimal digits. The first follows on the SHA-256 of the 16 bytes of the room's id.</param>
public sealed record LogLine(long Version, string Content, string Hash)
{
    internal static LogLine Of(LogEntry entry) =>
        new(entry.Version, Encoding.UTF8.GetString(entry.Content.Span), entry.Hash.ToString());
}
