namespace Entente.Web.Workbench;

/// <summary>Whether what is on the page is kept.</summary>
public enum SavingState
{
    /// <summary>It is kept.</summary>
    Saved,

    /// <summary>It will be kept in a moment.</summary>
    Waiting,

    /// <summary>Another page saved something else since; the person has to choose.</summary>
    Changed,

    /// <summary>The store is full or cannot be reached; it is tried again.</summary>
    Failing,

    /// <summary>The text is longer than what is kept.</summary>
    TooLong,
}
