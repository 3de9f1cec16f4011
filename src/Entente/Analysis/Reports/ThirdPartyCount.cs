using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Analysis.Reports;

/// <summary>Looks at all outcomes one by one for what they do to those who are not at the table.</summary>
internal sealed class ThirdPartyCount(ThirdPartyAppraiser appraiser, Scenario scenario, int thirds)
{
    // Beyond this, looking at each takes longer than the rest of an analysis.
    private const int MostOutcomes = 100_000;

    private readonly List<Spared> spared = [];
    private int deals;
    private int unblocked;
    private int sparingDeals;

    public static bool CanCount(OutcomeSpace space) => space.Combinations is { } count && count <= MostOutcomes;

    public ThirdPartyFindings Count(
        ImmutableArray<ThirdPartyReport> reports,
        (string Occasion, Outcome Outcome)[] occasions
    )
    {
        var ranges = new ThirdPartyRange?[thirds];
        foreach (Outcome outcome in AllowedOutcomes())
        {
            Look(outcome, ranges);
        }

        return new ThirdPartyFindings([.. reports.Select((report, third) => report with { InDeals = ranges[third] })])
        {
            Counts = new ThirdPartyCounts(deals, sparingDeals, unblocked),
            Changes =
            [
                .. occasions
                    .Where(each =>
                        each.Occasion != "statusQuo"
                        && Enumerable.Range(0, thirds).Any(third => appraiser.Change(third, each.Outcome)?.Sign < 0)
                    )
                    .Select(each => Nearest(each.Occasion, each.Outcome))
                    .OfType<SparingChange>(),
            ],
        };
    }

    private IEnumerable<Outcome> AllowedOutcomes()
    {
        int[] sizes = [.. scenario.Space.Issues.Select(issue => (int)issue.Size!.Value)];
        if (sizes.Contains(0))
        {
            yield break;
        }

        var values = new int[sizes.Length];
        bool isMore = true;
        while (isMore)
        {
            Outcome outcome = Outcome.At(values);
            if (scenario.Space.Allows(outcome))
            {
                yield return outcome;
            }

            isMore = false;
            for (int issue = sizes.Length - 1; issue >= 0 && !isMore; issue--)
            {
                values[issue] = (values[issue] + 1) % sizes[issue];
                isMore = values[issue] > 0;
            }
        }
    }

    private void Look(Outcome outcome, ThirdPartyRange?[] ranges)
    {
        ImmutableArray<Rational> worths = appraiser.Worths(outcome);
        bool isDeal = appraiser.IsDeal(outcome, worths);
        bool isSparing = true;
        bool isBlocked = false;
        for (int third = 0; third < thirds; third++)
        {
            if (appraiser.Change(third, outcome) is not { } change)
            {
                continue;
            }

            isSparing &= change.Sign >= 0;
            if (isDeal)
            {
                bool canBlock = appraiser.Has(third, ThirdPartyRight.Block, outcome);
                ThirdPartyRange before = ranges[third] ?? new ThirdPartyRange(change, change, 0, 0, 0);
                ranges[third] = new ThirdPartyRange(
                    Rational.Min(before.Worst, change),
                    Rational.Max(before.Best, change),
                    before.WorseOff + (change.Sign < 0 ? 1 : 0),
                    before.CanBlock + (canBlock ? 1 : 0),
                    before.WouldBlock + (canBlock && change.Sign < 0 ? 1 : 0)
                );
                isBlocked |= canBlock && change.Sign < 0;
            }
        }

        deals += isDeal ? 1 : 0;
        unblocked += isDeal && !isBlocked ? 1 : 0;
        sparingDeals += isDeal && isSparing ? 1 : 0;
        if (isSparing)
        {
            spared.Add(new Spared(outcome, worths, isDeal, appraiser.LeastShare(worths)));
        }
    }

    // Deals before others, then the fewest changes, then what the worst-off party at the table gains most by, then the first.
    private SparingChange? Nearest(string occasion, Outcome from)
    {
        Spared? best = null;
        int fewest = int.MaxValue;
        foreach (Spared each in spared)
        {
            int changes = Enumerable
                .Range(0, from.Values.Length)
                .Count(issue => from.Values[issue] != each.Outcome.Values[issue]);
            bool isBetter =
                best is null
                || (each.IsDeal && !best.IsDeal)
                || (
                    each.IsDeal == best.IsDeal
                    && (changes < fewest || (changes == fewest && each.LeastShare > best.LeastShare))
                );
            if (isBetter)
            {
                (best, fewest) = (each, changes);
            }
        }

        return best is null
            ? null
            : new SparingChange(
                occasion,
                from,
                best.Outcome,
                [
                    .. Enumerable
                        .Range(0, from.Values.Length)
                        .Where(issue => from.Values[issue] != best.Outcome.Values[issue]),
                ],
                best.IsDeal
            )
            {
                Utilities = appraiser.ByParty(best.Worths),
                Changes = [.. Enumerable.Range(0, thirds).Select(third => appraiser.Change(third, best.Outcome))],
            };
    }

    private sealed record Spared(Outcome Outcome, ImmutableArray<Rational> Worths, bool IsDeal, Rational LeastShare);
}
