namespace Entente.Formats.Tournaments;

/// <summary>A folder cannot take the results of a tournament. The message says why and what would help.</summary>
public sealed class TournamentFolderException : IOException
{
    /// <summary>A folder that cannot take results.</summary>
    public TournamentFolderException() { }

    /// <summary>A folder that cannot take results.</summary>
    /// <param name="message">Why, and what would help.</param>
    public TournamentFolderException(string message)
        : base(message) { }

    /// <summary>A folder that cannot take results.</summary>
    /// <param name="message">Why, and what would help.</param>
    /// <param name="innerException">What led to it.</param>
    public TournamentFolderException(string message, Exception innerException)
        : base(message, innerException) { }
}
