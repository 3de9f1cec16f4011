namespace Entente.Formats;

/// <summary>Something to say about a place in a file: a fault, a warning or a repair.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">One sentence that says what is wrong and, where there is one, the remedy.</param>
public sealed record Remark(Place Place, string Message)
{
    /// <summary><c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
