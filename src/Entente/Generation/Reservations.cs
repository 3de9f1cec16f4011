using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Randomness;

namespace Entente.Generation;

/// <summary>Fallbacks as they were asked for, and how much they leave.</summary>
internal sealed class Reservations
{
    private readonly Draft draft;
    private readonly int parties;

    // By party, then by outcome: all of them, or a sample.
    private readonly long[][] worths;

    public Reservations(Draft draft, RandomSequence chance)
    {
        this.draft = draft;
        parties = draft.Units.Length;
        int[] sizes = [.. draft.Units[0].Select(values => values.Length)];
        BigInteger outcomes = sizes.Aggregate(BigInteger.One, (product, size) => product * size);
        bool isSampled = outcomes > ScenarioGenerator.Sample;
        int count = isSampled ? ScenarioGenerator.Sample : (int)outcomes;
        worths = [.. Enumerable.Range(0, parties).Select(_ => new long[count])];
        var values = new int[sizes.Length];
        for (int outcome = 0; outcome < count; outcome++)
        {
            int rest = outcome;
            for (int i = sizes.Length - 1; i >= 0; i--)
            {
                values[i] = isSampled ? (int)chance.Below((ulong)sizes[i]) : rest % sizes[i];
                rest /= sizes[i];
            }

            for (int party = 0; party < parties; party++)
            {
                long sum = 0;
                for (int i = 0; i < values.Length; i++)
                {
                    sum += draft.Units[party][i][values[i]];
                }

                worths[party][outcome] = sum;
            }
        }
    }

    /// <summary>By party: what no agreement is worth.</summary>
    public ImmutableArray<Rational> Of(ReservationWish? wish, RandomSequence chance) =>
        wish switch
        {
            null => [.. Enumerable.Repeat(Rational.Zero, parties)],
            ReservationWish.Values values => Given(values.ByParty),
            ReservationWish.Share share => Numbers(Lowest(Sorted(), Wanted(share.OfOutcomes))),
            ReservationWish.Zone zone => Numbers(Together(Wanted(zone.OfOutcomes))),
            ReservationWish.BelowNash below => Drawn(below, chance),
            _ => throw new ArgumentOutOfRangeException(nameof(wish), wish, "There is no such wish."),
        };

    /// <summary>The share of the outcomes that all accept.</summary>
    public double Zone(ImmutableArray<Rational> reservations)
    {
        // An outcome is acceptable from the first whole unit that is no less than the fallback.
        long[] least =
        [
            .. reservations.Select(each =>
                (long)BigInteger.Clamp((each * draft.Divisor).Ceiling(), long.MinValue, long.MaxValue)
            ),
        ];
        return Accepted(least) / (double)worths[0].Length;
    }

    private ImmutableArray<Rational> Given(ImmutableArray<Rational> values) =>
        values.Length == 1 ? [.. Enumerable.Repeat(values[0], parties)]
        : values.Length == parties ? values
        : throw new GenerationException(
            $"{parties} parties need one fallback for all or one each, not {values.Length}."
        );

    private int Wanted(double share) => Math.Clamp((int)Math.Round(share * worths[0].Length), 1, worths[0].Length);

    private long[][] Sorted()
    {
        long[][] sorted = [.. worths.Select(row => (long[])row.Clone())];
        foreach (long[] row in sorted)
        {
            Array.Sort(row, (one, other) => other.CompareTo(one));
        }

        return sorted;
    }

    // What the last of so many best outcomes is worth to each.
    private static long[] Lowest(long[][] sorted, int count) => [.. sorted.Select(row => row[count - 1])];

    // The more outcomes each accepts, the more all accept: the fewest that are enough, or one fewer when that comes nearer.
    private long[] Together(int wanted)
    {
        long[][] sorted = Sorted();
        int low = 1;
        int high = worths[0].Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = Accepted(Lowest(sorted, middle)) >= wanted ? (low, middle) : (middle + 1, high);
        }

        long[] enough = Lowest(sorted, low);
        long[] fewer = Lowest(sorted, Math.Max(1, low - 1));
        int under = Accepted(fewer);
        return under > 0 && wanted - under < Accepted(enough) - wanted ? fewer : enough;
    }

    private int Accepted(long[] least)
    {
        int count = 0;
        for (int outcome = 0; outcome < worths[0].Length; outcome++)
        {
            bool isAccepted = true;
            for (int party = 0; party < least.Length; party++)
            {
                isAccepted &= worths[party][outcome] >= least[party];
            }

            count += isAccepted ? 1 : 0;
        }

        return count;
    }

    private ImmutableArray<Rational> Numbers(long[] units) =>
        [.. units.Select(each => Rational.Of(each, draft.Divisor))];

    private ImmutableArray<Rational> Drawn(ReservationWish.BelowNash wish, RandomSequence chance)
    {
        const int Thousand = 1000;
        UtilityPoint nash = ScenarioAnalyzer
            .Analyze(
                draft.With([.. Enumerable.Repeat(Rational.Zero, parties)]),
                new AnalysisOptions { Threads = 1, IsBrief = true }
            )
            .Solutions.Nash.Points[0];
        var drawn = ImmutableArray.CreateBuilder<Rational>(parties);
        foreach (Rational? utility in nash.Utilities)
        {
            double high = Math.Min(wish.High, utility!.Value.ToDouble() - (1.0 / Thousand));
            double low = Math.Min(wish.Low, high);
            drawn.Add(Rational.Of((long)Math.Floor((low + ((high - low) * chance.Unit())) * Thousand), Thousand));
        }

        return drawn.MoveToImmutable();
    }
}
