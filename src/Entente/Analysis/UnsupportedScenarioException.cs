namespace Entente.Analysis;

/// <summary>A scenario is without fault, and yet too large to be analysed in the way that its preferences ask for. The message says which part.</summary>
public sealed class UnsupportedScenarioException : NotSupportedException
{
    /// <summary>Something that is too large.</summary>
    /// <param name="message">What, and what would help.</param>
    public UnsupportedScenarioException(string message)
        : base(message) { }

    /// <summary>Something that is too large.</summary>
    public UnsupportedScenarioException() { }

    /// <summary>Something that is too large.</summary>
    /// <param name="message">What, and what would help.</param>
    /// <param name="innerException">What led to it.</param>
    public UnsupportedScenarioException(string message, Exception innerException)
        : base(message, innerException) { }
}
