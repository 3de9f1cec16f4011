using System.Numerics;
using Entente.Bargaining;
using Entente.Coalitions;
using Entente.Division;
using Entente.Numbers;
using Entente.Randomness;

namespace Entente.Benchmarks;

/// <summary>Questions of fair division and bargaining theory, up to the sizes that are answered.</summary>
internal static class Divisions
{
    /// <summary>How long each takes.</summary>
    public static void Show()
    {
        Stopwatches.Time(
            "divide: Adjusted Winner, 1,000 goods",
            () => AdjustedWinner.Divide(Points(1_000, 1), Points(1_000, 2)),
            division => $"{division.Transfers.Length} transfers"
        );
        foreach ((int parties, int goods) in new[] { (2, 20), (3, 16), (4, 16), (6, 14) })
        {
            Stopwatches.Time(
                $"divide: largest product, {goods} whole goods, {parties} parties",
                () => NashWelfare.OfWholeGoods(Values(parties, goods)),
                Says
            );
            Stopwatches.Time(
                $"divide: largest product, shares of {goods} goods, {parties} parties",
                () => NashWelfare.OfShares(Values(parties, goods)),
                Says
            );
        }

        Stopwatches.Time(
            "divide: nucleolus of 8 players",
            () => Nucleolus.Of(Game(8)),
            division => division is null ? "none" : "found"
        );
        Stopwatches.Time(
            "divide: Shapley value of 16 players",
            () => Game(16).Shapley(),
            shares => $"{shares.Length} shares"
        );
        Stopwatches.Time(
            "divide: voting power of 28 states",
            () =>
                new WeightedVote(
                    255,
                    [.. Enumerable.Range(1, 28).Select(i => (Rational)(3 + (i % 27)))]
                ).ShapleyShubik(),
            power => $"{power.Length} shares"
        );
        Stopwatches.Time(
            "divide: Nash, Kalai-Smorodinsky, egalitarian and Raiffa on a polygon of 100 corners",
            () =>
            {
                var problem = new PolygonProblem(
                    [
                        .. Enumerable
                            .Range(0, 101)
                            .Select(i => new BargainingPoint(i * (200 - i), (100 - i) * (100 + i))),
                    ],
                    default
                );
                return (problem.Nash(), problem.KalaiSmorodinsky(), problem.Egalitarian(), problem.Raiffa());
            },
            _ => "four solutions"
        );
        Stopwatches.Time(
            "divide: 1,000 offers in turn",
            () => new OfferGame(Rational.Parse("0.9"), Rational.Parse("0.8")).Within(1_000),
            share => $"{share.ToDouble():0.000000}"
        );
    }

    private static string Says(WelfareResult result) =>
        result.IsExact ? "exact" : $"within a factor of {result.Factor:0.000000}";

    private static Rational[] Points(int goods, ulong seed)
    {
        var random = new RandomSequence(seed);
        long[] drawn = [.. Enumerable.Range(0, goods).Select(_ => 1 + (long)random.Below(100))];
        return [.. drawn.Select(each => Rational.Of(each * 100, drawn.Sum()))];
    }

    private static GoodsValues Values(int parties, int goods)
    {
        var random = new RandomSequence(7);
        return new GoodsValues([
            .. Enumerable
                .Range(0, parties)
                .Select(_ => Enumerable.Range(0, goods).Select(_ => (Rational)(1 + (long)random.Below(100))).ToArray()),
        ]);
    }

    private static CoalitionGame Game(int players)
    {
        var random = new RandomSequence(11);
        return new CoalitionGame(
            players,
            [
                .. Enumerable
                    .Range(0, 1 << players)
                    .Select(coalition =>
                    {
                        long members = BitOperations.PopCount((uint)coalition);
                        return (Rational)(members == 0 ? 0 : (members * members * 10) + (long)random.Below(5));
                    }),
            ]
        );
    }
}
