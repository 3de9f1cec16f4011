namespace Entente.Formats.Sessions;

/// <summary>The value of one issue as a log writes it.</summary>
/// <param name="Issue">The name or index of the issue; empty where the place says it.</param>
/// <param name="Text">The value.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct RawValue(string Issue, string Text, Place Place)
{
    /// <summary>Whether what stands there is no value, which is a fault already.</summary>
    public bool IsTold { get; init; }

    /// <summary>Where the issue is named once for many values: the head of a column; null where it is named with each.</summary>
    public Place? Head { get; init; }
}
