namespace Entente.Cli.Surroundings;

/// <summary>The program was called in a way it does not know; the message is a sentence that says what would be right.</summary>
internal sealed class UsageException(string message) : Exception(message);
