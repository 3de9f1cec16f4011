namespace Entente.Rooms.State;

/// <summary>What is known of a move by the key that it came with. The default is of no move.</summary>
/// <param name="Version">The entry of the log that it made.</param>
/// <param name="Fingerprint">What was asked for, see <see cref="Private.MoveFingerprint"/>; null where that was not kept.</param>
public readonly record struct MadeMove(long Version, string? Fingerprint);
