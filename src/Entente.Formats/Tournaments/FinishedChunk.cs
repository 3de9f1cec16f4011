namespace Entente.Formats.Tournaments;

/// <summary>A finished piece of work.</summary>
internal readonly record struct FinishedChunk(long Number, byte[] Content);
