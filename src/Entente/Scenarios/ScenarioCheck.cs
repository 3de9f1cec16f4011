using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>Says what is wrong with a scenario, and what looks wrong.</summary>
public static class ScenarioCheck
{
    /// <summary>The longest name of an issue, option, party or anything else, in characters.</summary>
    public const int LongestName = 500;

    /// <summary>The most remarks that are listed of one scenario.</summary>
    public const int MostRemarks = 1_000;

    /// <summary>What makes an issue unusable; empty for nothing.</summary>
    public static ImmutableArray<ScenarioRemark> Faults(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var faults = new PartRemarks();
        IssueCheck.Check(issue, faults);
        return faults.All;
    }
}
