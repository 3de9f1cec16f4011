using Entente.Analysis;
using Entente.Annotations;
using Entente.Reporting.Json;

namespace Entente.Web.Library;

/// <summary>What came of the wish for an analysis.</summary>
public abstract record AnalysisAnswer
{
    private AnalysisAnswer() { }

    /// <summary>The analysis.</summary>
    /// <param name="Analysis">The analysis.</param>
    /// <param name="Context">What stands around it in a report, but for the language.</param>
    public sealed record Done(ScenarioAnalysis Analysis, AnalysisContext Context) : AnalysisAnswer;

    /// <summary>No party's preferences are known, so there is nothing to analyse.</summary>
    public sealed record Unknown : AnalysisAnswer;

    /// <summary>It took longer than a page may take.</summary>
    /// <param name="Time">How long that was.</param>
    public sealed record TooLong(TimeSpan Time) : AnalysisAnswer;

    /// <summary>The scenario is too large for the kind of preferences that it has.</summary>
    /// <param name="Reason">What is too large, in both languages.</param>
    public sealed record TooLarge(Sentence Reason) : AnalysisAnswer;
}
