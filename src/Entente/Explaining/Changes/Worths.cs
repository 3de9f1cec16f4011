using System.Collections.Immutable;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;

namespace Entente.Explaining.Changes;

/// <summary>What points are worth.</summary>
internal static class Worths
{
    /// <summary>By party: the utility of a point of whole outcomes.</summary>
    public static ImmutableArray<Rational> At(DemandModel model, PointSet points, int point) =>
        [
            .. Enumerable
                .Range(0, model.Parties)
                .Select(party =>
                    model.ToRational(model.Worth(points.Sums[(point * model.Parties) + party], party), party)
                ),
        ];
}
