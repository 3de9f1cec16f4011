namespace Entente.Formats.Gambit;

/// <summary>The text cannot be followed any further; why is in the findings.</summary>
internal sealed class GambitException : Exception;
