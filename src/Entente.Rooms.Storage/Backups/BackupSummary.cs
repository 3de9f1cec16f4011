namespace Entente.Rooms.Storage.Backups;

/// <summary>What a backup holds, counted when it was read back.</summary>
/// <param name="Rooms">Rooms.</param>
/// <param name="Entries">Entries of their shared logs, every one of which follows from the one before it.</param>
/// <param name="Records">Private records, still encrypted.</param>
/// <param name="Documents">Documents.</param>
public sealed record BackupSummary(long Rooms, long Entries, long Records, long Documents);
