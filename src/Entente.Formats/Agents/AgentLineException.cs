namespace Entente.Formats.Agents;

/// <summary>A line that a program sent to an agent cannot be understood. The message says what would be right.</summary>
public sealed class AgentLineException : FormatException
{
    /// <summary>A line that cannot be understood.</summary>
    public AgentLineException() { }

    /// <summary>A line that cannot be understood.</summary>
    /// <param name="message">What would be right.</param>
    public AgentLineException(string message)
        : base(message) { }

    /// <summary>A line that cannot be understood.</summary>
    /// <param name="message">What would be right.</param>
    /// <param name="innerException">What led to it.</param>
    public AgentLineException(string message, Exception innerException)
        : base(message, innerException) { }
}
