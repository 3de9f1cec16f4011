using System.Collections.Immutable;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>Finds when time takes the last deal away.</summary>
/// <remarks>
/// Where a fallback loses its worth as agreements do, whatever was acceptable stays so. Where it keeps its worth, an outcome worth u against a fallback of r, both above 0, is
/// acceptable until u d^t = r.
/// </remarks>
internal sealed class ZoneClock(PointBook book, int? rounds)
{
    private readonly DemandModel model = book.Model;

    /// <summary>The share of the time; null for never, or when there is no deal.</summary>
    public double? ClosesAt()
    {
        double? latest = null;
        PointSet all = book.All;
        for (int point = 0; point < all.Count; point++)
        {
            if (book.NotMet(all, point) != 0)
            {
                continue;
            }

            double until = 2;
            for (int party = 0; party < model.Parties; party++)
            {
                until = Math.Min(until, Until(party, all.Sums[(point * model.Parties) + party]));
            }

            if (until > 1)
            {
                return null;
            }

            latest = latest is { } known ? Math.Max(known, until) : until;
        }

        return latest;
    }

    /// <summary>By party: what is left of the worth of an agreement at the end.</summary>
    public static ImmutableArray<double?> LeftAtEnd(Scenario scenario, int? rounds) =>
        [.. scenario.Parties.Select(party => party.Patience.FactorAt(1, rounds))];

    // 2 for longer than the talks last.
    private double Until(int party, Int128 sum)
    {
        Party about = model.Scenario.Parties[party];
        double worth = model.ToRational(model.Worth(sum, party), party).ToDouble();
        double fallback = model.ToRational(model.Reservation(party), party).ToDouble();
        double discount = about.Patience.Discount.ToDouble();
        if (!about.Fallback.IsConstant || fallback <= 0 || discount >= 1)
        {
            return 2;
        }

        // At once is 0, not minus 0.
        double periods = (StableMath.Log(fallback / worth) / StableMath.Log(discount)) + 0.0;
        return !about.Patience.IsPerRound ? periods
            : rounds is { } count ? (periods + 1) / (count + 1)
            : 2;
    }
}
