namespace Entente.Strategies;

/// <summary>A text is no strategy. The message says where and what would be right.</summary>
public sealed class StrategyTextException : FormatException
{
    /// <summary>A text that is no strategy.</summary>
    public StrategyTextException() { }

    /// <summary>A text that is no strategy.</summary>
    /// <param name="message">Where, and what would be right.</param>
    public StrategyTextException(string message)
        : base(message) { }

    /// <summary>A text that is no strategy.</summary>
    /// <param name="message">Where, and what would be right.</param>
    /// <param name="innerException">What led to it.</param>
    public StrategyTextException(string message, Exception innerException)
        : base(message, innerException) { }
}
