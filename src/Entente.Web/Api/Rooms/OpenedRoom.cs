namespace Entente.Web.Api.Rooms;

/// <summary>A table that was opened.</summary>
/// <param name="Room">The room, as 32 hexadecimal digits.</param>
/// <param name="Version">How many entries its log has.</param>
/// <param name="Head">The hash of its log.</param>
/// <param name="Token">The token of the host's seat, which is shown once: for the header <c>Authorization: Bearer</c>.</param>
public sealed record OpenedRoom(string Room, long Version, string Head, string Token);
