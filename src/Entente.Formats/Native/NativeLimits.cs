namespace Entente.Formats.Native;

/// <summary>What a native file may hold at most, beside the bounds on its text.</summary>
internal static class NativeLimits
{
    public const int Issues = 10_000;

    /// <summary>The longest name in characters.</summary>
    public const int Name = 500;

    /// <summary>The most scores that <c>otherwise</c> fills in, over the whole file.</summary>
    public const int FilledScores = 4_000_000;

    /// <summary>The most digits of a score, a weight or the worth of a fallback, over and under the line of a fraction each.</summary>
    public const int ScoreDigits = 100;
}
