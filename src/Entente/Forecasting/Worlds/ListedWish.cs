using System.Numerics;
using Entente.Analysis.Ordinal;
using Entente.Analysis.Robustness;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Forecasting.Worlds;

/// <summary>A party with a score for every outcome by itself, or a ranking, of which only the order counts.</summary>
internal sealed class ListedWish : Wish
{
    private readonly WholeDraws draws;
    private readonly int[] ranges;
    private readonly int[] scoreOf;
    private readonly int fallback;
    private readonly double unit;

    private ListedWish(WholeDraws draws, int[] ranges, int[] scoreOf, int fallback, double unit)
    {
        this.draws = draws;
        this.ranges = ranges;
        this.scoreOf = scoreOf;
        this.fallback = fallback;
        this.unit = unit;
    }

    /// <summary>The party; null when its numbers are too long.</summary>
    public static ListedWish? Of(Scenario scenario, int number, WorldLayout layout)
    {
        Party party = scenario.Parties[number];
        party = party.Preferences is PreferenceModel.Ranking ? RankedParty.Numbered(party) : party;
        var listed = (PreferenceModel.Listed)party.Preferences!;
        List<Estimate> estimates = [party.Fallback.Worth ?? 0, listed.Otherwise ?? 0];
        var places = new Dictionary<Outcome, int>();
        foreach (ScoredOutcome each in listed.Outcomes)
        {
            places[each.Outcome] = estimates.Count;
            estimates.Add(each.Score);
        }

        BigInteger unit = WholeDraws.UnitOf(estimates);
        if (WholeDraws.Of(estimates, [.. estimates.Select(_ => unit)]) is not { } draws)
        {
            return null;
        }

        WorldPart part = layout.Parts[0];
        var values = new int[scenario.Space.Issues.Length];
        var scoreOf = new int[part.Count];
        for (int row = 0; row < part.Count; row++)
        {
            for (int i = 0; i < part.Issues.Length; i++)
            {
                values[part.Issues[i]] = part.Values[row][i];
            }

            scoreOf[row] = places.GetValueOrDefault(Outcome.At(values), 1);
        }

        int[] ranges = [.. Enumerable.Range(0, estimates.Count).Where(i => estimates[i].IsRange)];
        int fallback = party.Fallback is { Worth: null, Outcome: { } outcome }
            ? places.GetValueOrDefault(outcome, 1)
            : 0;
        return new ListedWish(draws, ranges, scoreOf, fallback, (double)unit)
        {
            Inputs =
            [
                .. ranges.Select(
                    (range, i) =>
                        new UncertainInput(range == 0 ? UncertainKind.Fallback : UncertainKind.Other, number, -1, -1, i)
                ),
            ],
            Dimensions = draws.Ranges,
            Unit = (double)unit,
        };
    }

    /// <inheritdoc/>
    public override void Fill(
        ReadOnlySpan<double> point,
        World world,
        int party,
        Span<double> inputs,
        Span<double> shares
    )
    {
        var numbers = new long[draws.Count];
        draws.Fill(numbers, point);
        long[] table = world.Tables[0];
        for (int row = 0; row < scoreOf.Length; row++)
        {
            table[(row * world.Layout.Parties) + party] = numbers[scoreOf[row]];
        }

        world.Constants[party] = 0;
        world.Reservations[party] = numbers[fallback];
        for (int i = 0; i < ranges.Length; i++)
        {
            inputs[i] = numbers[ranges[i]] / unit;
        }

        shares.Clear();
    }
}
