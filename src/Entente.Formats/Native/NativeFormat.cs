namespace Entente.Formats.Native;

/// <summary>Entente's own format: a scenario as YAML or JSON that a person can write and read.</summary>
/// <remarks>The format is described in <c>docs/reference/native-format.md</c>. All faults of a file are listed at once, each with its place.</remarks>
public static class NativeFormat
{
    /// <summary>The name of the format, for people.</summary>
    public const string Name = "Entente";

    /// <summary>Reads a scenario, or the shared part of one.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="content">The file: YAML or JSON, told apart by content; at most 64 MB.</param>
    /// <returns>The scenario, or every fault that keeps it from being read.</returns>
    public static FileReading Read(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new SplitReader().Read(path, content);
    }

    /// <summary>Reads a scenario that is split into a shared part and one private file a party.</summary>
    /// <param name="shared">The shared part.</param>
    /// <param name="parts">The private files that there are; a party without one is as the shared part says, or unknown.</param>
    /// <returns>The scenario, or every fault in any of the files.</returns>
    public static FileReading ReadSplit(NativeFile shared, IReadOnlyList<NativeFile> parts)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(parts);
        return new SplitReader().Read(shared, parts);
    }
}
