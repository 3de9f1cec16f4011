namespace Entente.Rooms.Statements;

/// <summary>A piece of two texts that are compared.</summary>
/// <param name="Kind">Which of the two it stands in.</param>
/// <param name="Text">The piece: whole words with the space around them.</param>
public sealed record DiffPiece(DiffKind Kind, string Text);
