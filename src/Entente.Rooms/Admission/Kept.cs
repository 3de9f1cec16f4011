namespace Entente.Rooms.Admission;

/// <summary>A value with what it is kept under.</summary>
internal sealed record Kept<T>(string Key, long Version, string Index, T Value);
