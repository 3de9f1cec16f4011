using System.Collections.Immutable;
using Entente.Bargaining;
using Entente.Numbers;

namespace Entente.Division;

/// <summary>Goods that two parties share with the largest product of worths, exactly: goods in the order of relative worth, one of them perhaps split.</summary>
internal static class SharedGoods
{
    public static WelfareResult OfTwo(GoodsValues values)
    {
        // From what only the first wants to what only the second does; what nobody wants goes to the first.
        ImmutableArray<int> order =
        [
            .. Enumerable
                .Range(0, values.Goods)
                .OrderBy(good => values[0, good].Sign == 0 && values[1, good].Sign > 0 ? 1 : 0)
                .ThenBy(good => values[0, good].Sign == 0 ? Rational.Zero : values[1, good] / values[0, good]),
        ];
        var point = new BargainingPoint(Rational.Zero, values.Total(1));
        var corners = new List<BargainingPoint> { point };
        foreach (int good in order)
        {
            point = new BargainingPoint(point.First + values[0, good], point.Second - values[1, good]);
            corners.Add(point);
        }

        Rational left = new PolygonProblem(corners, default).Nash().First;
        var first = new Rational[values.Goods];
        foreach (int good in order)
        {
            Rational worth = values[0, good];
            bool isTaken = worth.Sign > 0 ? left.Sign > 0 : values[1, good].Sign == 0;
            first[good] =
                !isTaken ? Rational.Zero
                : worth.Sign == 0 ? Rational.One
                : Rational.Min(Rational.One, left / worth);
            left -= first[good] * worth;
        }

        Rational[] second = [.. first.Select(share => Rational.One - share)];
        return new WelfareResult(new GoodsDivision(values, [first, second])) { Served = 2 };
    }
}
