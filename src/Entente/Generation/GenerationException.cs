namespace Entente.Generation;

/// <summary>No scenario is as asked for. The message says what was asked, and what comes nearest.</summary>
public sealed class GenerationException : Exception
{
    /// <summary>No scenario is as asked for.</summary>
    public GenerationException() { }

    /// <summary>No scenario is as asked for.</summary>
    /// <param name="message">What was asked, and what comes nearest.</param>
    public GenerationException(string message)
        : base(message) { }

    /// <summary>No scenario is as asked for.</summary>
    /// <param name="message">What was asked, and what comes nearest.</param>
    /// <param name="innerException">What led to it.</param>
    public GenerationException(string message, Exception innerException)
        : base(message, innerException) { }
}
