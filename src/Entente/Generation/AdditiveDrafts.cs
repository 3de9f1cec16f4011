using System.Collections.Immutable;
using Entente.Randomness;

namespace Entente.Generation;

/// <summary>Scenarios of several issues with additive preferences.</summary>
internal sealed class AdditiveDrafts
{
    private const int Thousand = 1000;

    private readonly Mixture[] stations;

    /// <summary>Draws what lies between full agreement and full opposition.</summary>
    /// <param name="sizes">By issue: how many values.</param>
    /// <param name="parties">How many parties.</param>
    /// <param name="chance">What to draw from.</param>
    public AdditiveDrafts(ImmutableArray<int> sizes, int parties, RandomSequence chance)
    {
        var drawn = new Mixture(
            [.. Enumerable.Range(0, parties).Select(_ => Drawing.Division(chance, sizes.Length))],
            [.. Enumerable.Range(0, parties).Select(_ => sizes.Select(size => Drawing.Scores(chance, size)).ToArray())]
        );
        int all = (int)chance.Below((ulong)sizes.Length);
        double[] alone = [.. sizes.Select((_, i) => i == all ? 1.0 : 0)];
        double[][][] opposed =
            parties == 2
                ? [drawn.Scores[0], [.. drawn.Scores[0].Select(row => row.Select(score => 1 - score).ToArray())]]
                : ByParty([.. sizes.Select(size => Drawing.Pies(chance, parties, size))]);
        stations =
        [
            new(Same(drawn.Weights[0], parties), Same(drawn.Scores[0], parties)),
            drawn,
            new(Same(drawn.Weights[0], parties), opposed),
            new(Same(alone, parties), [.. opposed.Select(issues => issues.Select(BestAlone).ToArray())]),
        ];
    }

    /// <summary>The farthest place there is.</summary>
    public const int Farthest = 3;

    /// <summary>The place where every party is drawn by itself.</summary>
    public const int Independent = 1;

    /// <summary>The scenario at a place: at 0 all want the same, at 1 each what was drawn for it, at 2 the opposite, at 3 nothing but its best value of one issue.</summary>
    /// <param name="place">From 0 to 3; in between, weights and scores are mixed in proportion.</param>
    public Draft At(double place)
    {
        int from = Math.Min((int)place, Farthest - 1);
        return stations[from].Towards(stations[from + 1], place - from).Rounded();
    }

    /// <summary>Scenarios whose utilities add up to 1 in every outcome.</summary>
    /// <exception cref="GenerationException">An issue has fewer values than there are parties.</exception>
    public static Draft ZeroSum(ImmutableArray<int> sizes, int parties, RandomSequence chance)
    {
        if (sizes.Min() < parties)
        {
            throw new GenerationException(
                $"With {parties} parties every issue needs at least {parties} values, so that each can win all of it; one has {sizes.Min()}."
            );
        }

        int[] weights = Mixture.Shares(Drawing.Division(chance, sizes.Length), Thousand);
        var scores = new int[parties][][];
        for (int party = 0; party < parties; party++)
        {
            scores[party] = new int[sizes.Length][];
        }

        for (int i = 0; i < sizes.Length; i++)
        {
            double[][] pies = Drawing.Pies(chance, parties, sizes[i]);
            for (int party = 0; party < parties; party++)
            {
                scores[party][i] = new int[sizes[i]];
            }

            for (int v = 0; v < sizes[i]; v++)
            {
                // The last party takes what rounding leaves.
                int left = Thousand;
                for (int party = 0; party < parties; party++)
                {
                    int share =
                        party == parties - 1 ? left : Math.Min(left, (int)Math.Round(pies[party][v] * Thousand));
                    scores[party][i][v] = share;
                    left -= share;
                }
            }
        }

        return Draft.Weighted([.. Enumerable.Repeat(weights, parties)], scores);
    }

    private static double[][][] ByParty(double[][][] byIssue) =>
        [.. Enumerable.Range(0, byIssue[0].Length).Select(party => byIssue.Select(issue => issue[party]).ToArray())];

    private static T[] Same<T>(T each, int parties) => [.. Enumerable.Repeat(each, parties)];

    private static double[] BestAlone(double[] row)
    {
        int best = Array.IndexOf(row, row.Max());
        return [.. row.Select((_, v) => v == best ? 1.0 : 0)];
    }
}
