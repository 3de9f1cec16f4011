namespace Entente.Formats;

/// <summary>Where in a file something stands.</summary>
/// <param name="File">The file's path as it was given.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column in characters, from 1; 0 for the line as a whole.</param>
public readonly record struct Place(string File, int Line = 0, int Column = 0)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
