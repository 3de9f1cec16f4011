using System.Collections.Immutable;
using Entente.Explaining.Demands;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining.Neighbours;

/// <summary>Finds what a few changes of an outcome can do.</summary>
internal sealed class NeighbourFinder(
    DemandModel model,
    ImmutableArray<Rational> scales,
    ExplanationOptions options,
    CancellationToken cancellation
)
{
    /// <summary>The deal that differs in the fewest issues; null when there is none among those that are looked at.</summary>
    public NearbyDeal? NearestDeal(Outcome from)
    {
        var walk = new NeighbourWalk(model, IndexesOf(from), options.MaxNeighbours);
        NearbyDeal? best = null;
        Rational most = Rational.Zero;
        for (int changes = 1; changes <= model.Issues && best is null; changes++)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isWalked = walk.All(
                changes,
                (values, changed, sums, notMet) =>
                {
                    if (notMet == 0 && LeastShare(sums, ReservationOf) is var share && (best is null || share > most))
                    {
                        (best, most) = (new NearbyDeal([.. changed], Outcome.At(values), WorthsOf(sums)), share);
                    }
                }
            );
            if (!isWalked)
            {
                return null;
            }
        }

        return best;
    }

    /// <summary>The changes by which everybody gains and that break no further limit, none of which can be left out; the largest least share of a scale first. Where there are more than are told, the last is the simplest: the best of those that change the fewest issues.</summary>
    public GainsFound JointGains(Outcome from)
    {
        int[] origin = IndexesOf(from);
        var before = new Int128[model.Parties];
        if (!model.TryRead(origin, before, out ulong broken))
        {
            return GainsFound.None;
        }

        var walk = new NeighbourWalk(model, origin, options.MaxNeighbours);
        var found = new List<(JointGain Gain, Rational Share)>();
        for (int changes = 1; changes <= Math.Min(options.MostChanges, model.Issues); changes++)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isWalked = walk.All(
                changes,
                (values, changed, sums, notMet) =>
                {
                    if ((notMet & ~broken & ~model.Fallbacks) != 0 || !IsBetter(sums, before))
                    {
                        return;
                    }

                    foreach ((JointGain smaller, _) in found)
                    {
                        if (IsPart(smaller, values, changed))
                        {
                            return;
                        }
                    }

                    found.Add(
                        (Gain(values, changed, sums, before, notMet), LeastShare(sums, party => Worth(before, party)))
                    );
                }
            );
            if (!isWalked)
            {
                break;
            }
        }

        JointGain[] best = [.. found.OrderByDescending(each => each.Share).Select(each => each.Gain)];
        return new GainsFound([.. best.Take(options.Examples - 1), .. Last(best)], best.Length);
    }

    // The one in the last place: of what is left the simplest, unless one as simple is told already.
    private IEnumerable<JointGain> Last(JointGain[] best)
    {
        JointGain[] left = [.. best.Skip(options.Examples - 1)];
        JointGain? simplest = left.MinBy(gain => gain.Issues.Length);
        return simplest is null ? []
            : best.Take(options.Examples - 1).Any(gain => gain.Issues.Length <= simplest.Issues.Length) ? [left[0]]
            : [simplest];
    }

    /// <summary>The numbers of an outcome's values.</summary>
    public static int[] IndexesOf(Outcome outcome) => [.. outcome.Values.Select(value => value.Index)];

    private JointGain Gain(
        ReadOnlySpan<int> values,
        ReadOnlySpan<int> changed,
        ReadOnlySpan<Int128> sums,
        Int128[] before,
        ulong notMet
    )
    {
        ImmutableArray<Rational> worths = WorthsOf(sums);
        return new JointGain(
            [.. changed],
            Outcome.At(values),
            worths,
            [.. worths.Select((worth, party) => worth - Worth(before, party))]
        )
        {
            IsDeal = notMet == 0,
        };
    }

    // The same issues at the same values; everything else is as in the outcome that both start from.
    private static bool IsPart(JointGain smaller, ReadOnlySpan<int> values, ReadOnlySpan<int> changed)
    {
        foreach (int issue in smaller.Issues)
        {
            if (!changed.Contains(issue) || smaller.Outcome.Values[issue].Index != values[issue])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBetter(ReadOnlySpan<Int128> sums, Int128[] before)
    {
        for (int party = 0; party < model.Parties; party++)
        {
            if (model.Worth(sums[party], party) <= model.Worth(before[party], party))
            {
                return false;
            }
        }

        return true;
    }

    private Rational LeastShare(ReadOnlySpan<Int128> sums, Func<int, Rational> from)
    {
        Rational? least = null;
        for (int party = 0; party < model.Parties; party++)
        {
            Rational gain = model.ToRational(model.Worth(sums[party], party), party) - from(party);
            Rational share = gain / (scales[party].Sign == 0 ? Rational.One : scales[party]);
            least = least is { } known ? Rational.Min(known, share) : share;
        }

        return least!.Value;
    }

    private Rational ReservationOf(int party) => model.ToRational(model.Reservation(party), party);

    private Rational Worth(Int128[] sums, int party) => model.ToRational(model.Worth(sums[party], party), party);

    private ImmutableArray<Rational> WorthsOf(ReadOnlySpan<Int128> sums)
    {
        ImmutableArray<Rational>.Builder worths = ImmutableArray.CreateBuilder<Rational>(model.Parties);
        for (int party = 0; party < model.Parties; party++)
        {
            worths.Add(model.ToRational(model.Worth(sums[party], party), party));
        }

        return worths.MoveToImmutable();
    }
}
