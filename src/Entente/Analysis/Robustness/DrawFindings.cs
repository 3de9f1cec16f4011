using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Analysis.Robustness;

/// <summary>What one draw comes to.</summary>
/// <param name="ZoneExists">Whether some outcome is acceptable to all.</param>
/// <param name="Offers">By offer: the status quo and the packages.</param>
/// <param name="Solutions">By concept, see <see cref="DrawTally.Concepts"/>: the first of the ties; null without a solution.</param>
internal sealed record DrawFindings(
    bool ZoneExists,
    ImmutableArray<DrawnOffer> Offers,
    ImmutableArray<Outcome?> Solutions
);
