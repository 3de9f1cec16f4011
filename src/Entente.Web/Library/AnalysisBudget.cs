using Entente.Analysis;

namespace Entente.Web.Library;

/// <summary>How much of this server one analysis for a page may take.</summary>
/// <param name="Time">How long it may run.</param>
/// <param name="AtOnce">How many may run at the same time; others wait, within their own time.</param>
public sealed record AnalysisBudget(TimeSpan Time, int AtOnce)
{
    /// <summary>Twenty seconds, two at once.</summary>
    public static AnalysisBudget Ordinary { get; } = new(TimeSpan.FromSeconds(20), 2);

    /// <summary>How much work the analysis itself may do: less than on a machine of one's own.</summary>
    public AnalysisOptions Options { get; init; } =
        AnalysisOptions.Default with
        {
            MaxPoints = 500_000,
            MaxOutcomes = 50_000_000,
            MaxNodes = 2_000_000,
            Threads = 1,
        };

    /// <summary>How often ranges are drawn from.</summary>
    public int Draws { get; init; } = 1_000;

    /// <summary>How many outcomes a picture shows.</summary>
    public int Cloud { get; init; } = 1_200;
}
