namespace Entente.Rooms.Live;

/// <summary>A log is not what was once written: an entry was changed, removed or added by somebody else than the room.</summary>
public sealed class BrokenLogException : Exception
{
    /// <summary>A log is not what was once written.</summary>
    public BrokenLogException()
        : this("The log is not what was once written.") { }

    /// <summary>A log is not what was once written.</summary>
    /// <param name="message">Where.</param>
    public BrokenLogException(string message)
        : base(message) { }

    /// <summary>A log is not what was once written.</summary>
    /// <param name="message">Where.</param>
    /// <param name="inner">What showed it.</param>
    public BrokenLogException(string message, Exception inner)
        : base(message, inner) { }
}
