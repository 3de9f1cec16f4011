namespace Entente.Reporting.Terminal;

/// <summary>What a terminal can show.</summary>
/// <param name="Width">How many characters fit on a line; reports use at least 40 and at most 120 of them.</param>
/// <param name="HasColor">Whether colours and weights can be shown.</param>
/// <param name="HasUnicode">Whether it shows more than ASCII.</param>
public sealed record TerminalStyle(int Width, bool HasColor, bool HasUnicode)
{
    /// <summary>A text without colours, 80 characters wide.</summary>
    public static TerminalStyle Plain { get; } = new(80, HasColor: false, HasUnicode: true);

    internal int Columns => Math.Clamp(Width, 40, 120);
}
