using System.Collections.Immutable;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining.Changes;

/// <summary>Finds the values that are in no deal, and what keeps them out.</summary>
internal sealed class KeptOutFinder(
    PointBook book,
    ImmutableArray<Rational> scales,
    ImmutableArray<TabledOffer> tabled,
    int mostWays,
    IProgress<double>? progress = null
)
{
    /// <summary>Issues with more values than this are scales on which no single value matters.</summary>
    private const int MostValues = 64;

    private readonly DemandModel model = book.Model;

    /// <summary>All of them: those on the table most often first, then those that fewest demands keep out, then in the order of issues and values.</summary>
    public ImmutableArray<KeptOut> All()
    {
        var found = new List<KeptOut>();
        double all = model.Scenario.Space.Issues.Where(IsCounted).Sum(issue => (double)issue.Size!.Value);
        int done = 0;
        for (int issue = 0; issue < model.Issues; issue++)
        {
            if (!IsCounted(model.Scenario.Space.Issues[issue]))
            {
                continue;
            }

            int size = (int)model.Scenario.Space.Issues[issue].Size!.Value;
            for (int value = 0; value < size; value++)
            {
                progress?.Report(done++ / all);
                PointSet points = book.With(issue, value);
                ImmutableArray<Way> ways = Ways.Of(book, points, scales);
                if (ways.IsEmpty || ways[0].Demands == 0)
                {
                    continue;
                }

                found.Add(
                    new KeptOut(
                        issue,
                        value,
                        tabled.Where(offer => offer.Outcome.Values[issue].Index == value).Sum(offer => offer.Times),
                        [.. ways.Take(mostWays).Select(way => WayOutOf(book, points, way))]
                    )
                );
            }
        }

        return [.. found.OrderByDescending(each => each.Tabled).ThenBy(each => each.Ways[0].Demands.Length)];
    }

    private static bool IsCounted(Issue issue) => issue.Size <= MostValues;

    /// <summary>A way out, with its outcome.</summary>
    public static WayOut WayOutOf(PointBook book, PointSet points, Way way) =>
        new(Bits.Of(way.Demands), book.OutcomeAt(points, way.Point), Worths.At(book.Model, points, way.Point));
}
