namespace Entente.Cli.Analyzing;

/// <summary>What the user asked of an analysis.</summary>
internal sealed record AnalyzeSettings
{
    public required bool IsJson { get; init; }

    /// <summary>The page to write; null for none, <c>-</c> for standard output.</summary>
    public required string? Html { get; init; }

    /// <summary>The picture to write; null for none, <c>-</c> for standard output.</summary>
    public required string? Svg { get; init; }

    public required int Points { get; init; }

    public required int MaxPoints { get; init; }

    public required int Threads { get; init; }

    /// <summary>How many draws from the ranges; 0 for none.</summary>
    public required int Draws { get; init; }

    public required int Seed { get; init; }

    public required bool HasColor { get; init; }
}
