using System.Numerics;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;

namespace Entente.Explaining.Changes;

/// <summary>Finds the two outcomes that an event should choose between so that two parties need to disagree least about its chance.</summary>
internal sealed class ContingentFinder(PointBook book)
{
    private const long MostPairs = 2_000_000;

    private readonly DemandModel model = book.Model;

    /// <summary>The deal; null for other numbers of parties, or when none of the outcomes that break no limit suits one of the two.</summary>
    public ContingentDeal? Find()
    {
        if (model.Parties != 2)
        {
            return null;
        }

        PointSet all = book.All;
        int[] allowed = [.. Enumerable.Range(0, all.Count).Where(point => all.Broken[point] == 0)];
        int[] first = [.. allowed.Where(point => Gain(point, 0) >= 0 && Gain(point, 1) < 0)];
        int[] second = [.. allowed.Where(point => Gain(point, 1) >= 0 && Gain(point, 0) < 0)];
        if ((long)first.Length * second.Length > MostPairs)
        {
            return null;
        }

        ContingentDeal? best = null;
        foreach (int one in first)
        {
            foreach (int other in second)
            {
                Rational atLeast = Share(-Gain(other, 0), Gain(one, 0) - Gain(other, 0));
                Rational atMost = Share(Gain(other, 1), Gain(other, 1) - Gain(one, 1));
                if (best is null || atLeast - atMost < best.Disagreement)
                {
                    best = new ContingentDeal(book.OutcomeAt(all, one), book.OutcomeAt(all, other), atLeast, atMost);
                }
            }
        }

        return best;
    }

    private Int128 Gain(int point, int party) =>
        model.Worth(book.All.Sums[(point * 2) + party], party) - model.Reservation(party);

    private static Rational Share(Int128 part, Int128 whole) => Rational.Of((BigInteger)part, (BigInteger)whole);
}
