namespace Entente.Formats.Sessions;

/// <summary>The value of one issue as a log writes it.</summary>
/// <param name="Issue">The name or index of the issue; empty where the place says it.</param>
/// <param name="Text">The value.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct RawValue(string Issue, string Text, Place Place);
