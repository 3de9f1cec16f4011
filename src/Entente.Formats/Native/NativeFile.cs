namespace Entente.Formats.Native;

/// <summary>A native file that was read into memory.</summary>
/// <param name="Path">Its path, as messages name it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record NativeFile(string Path, ReadOnlyMemory<byte> Content);
