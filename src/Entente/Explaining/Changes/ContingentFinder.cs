using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;

namespace Entente.Explaining.Changes;

/// <summary>Finds the two outcomes that an event should choose between so that two parties need to disagree least about its chance.</summary>
/// <param name="book">The points.</param>
/// <param name="cancellation">Ends the work early.</param>
/// <param name="mostPairs">How many pairs are compared one by one.</param>
internal sealed class ContingentFinder(
    PointBook book,
    CancellationToken cancellation,
    long mostPairs = ContingentFinder.MostPairs
)
{
    private const long MostPairs = 2_000_000;

    private readonly DemandModel model = book.Model;

    /// <summary>The deal; null for other numbers of parties, when none of the outcomes that break no limit suits one of the two, or when too many pairs ask for about as little disagreement.</summary>
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
        return
            ((long)first.Length * second.Length > mostPairs ? ByStretches(first, second) : ByPairs(first, second))
                is { } best
            ? Of(best.One, best.Other)
            : null;
    }

    private (int One, int Other)? ByPairs(int[] first, int[] second)
    {
        (int One, int Other)? best = null;
        Rational least = Rational.Zero;
        foreach (int one in first)
        {
            foreach (int other in second)
            {
                cancellation.ThrowIfCancellationRequested();
                (Rational atLeast, Rational atMost) = StretchSearch.Chances(Gains(one), Gains(other));
                if (best is null || atLeast - atMost < least)
                {
                    (best, least) = ((one, other), atLeast - atMost);
                }
            }
        }

        return best;
    }

    private (int One, int Other)? ByStretches(int[] first, int[] second) =>
        new StretchSearch(
            [
                [.. Enumerable.Range(0, book.All.Count).Select(point => Gain(point, 0))],
                [.. Enumerable.Range(0, book.All.Count).Select(point => Gain(point, 1))],
            ],
            cancellation
        ).Find(first, second);

    private ContingentDeal Of(int one, int other)
    {
        (Rational atLeast, Rational atMost) = StretchSearch.Chances(Gains(one), Gains(other));
        return new ContingentDeal(book.OutcomeAt(book.All, one), book.OutcomeAt(book.All, other), atLeast, atMost);
    }

    private (Int128 First, Int128 Second) Gains(int point) => (Gain(point, 0), Gain(point, 1));

    private Int128 Gain(int point, int party) =>
        model.Worth(book.All.Sums[(point * 2) + party], party) - model.Reservation(party);
}
