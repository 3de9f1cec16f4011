namespace Entente.Server.Tests.Killing;

/// <summary>What a client was told of a move that it made.</summary>
internal sealed record Acknowledgement(string Room, int Seat, int Number, long Version, string Head);
