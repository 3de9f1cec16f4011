namespace Entente.Rooms.Admission;

/// <summary>That an account hosts a room, kept under account and room.</summary>
internal sealed record HostedRoomDocument(DateTimeOffset Since);
