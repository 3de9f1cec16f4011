using System.Collections.Immutable;

namespace Entente.Analysis.Reports;

/// <summary>All that is found about those who are not at the table.</summary>
internal sealed record ThirdPartyFindings(ImmutableArray<ThirdPartyReport> Reports)
{
    public ThirdPartyCounts? Counts { get; init; }

    public ImmutableArray<SparingChange> Changes { get; init; } = [];
}
