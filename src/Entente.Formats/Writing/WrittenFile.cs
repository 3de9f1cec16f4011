namespace Entente.Formats.Writing;

/// <summary>A file that is to be written.</summary>
/// <param name="Name">Its name in the folder that was asked for; a plain file name.</param>
/// <param name="Text">What it holds, with line feeds as line ends.</param>
public sealed record WrittenFile(string Name, string Text)
{
    /// <summary>What it holds when that is no text (a workbook); null for <see cref="Text"/>.</summary>
    public ReadOnlyMemory<byte>? Binary { get; init; }
}
