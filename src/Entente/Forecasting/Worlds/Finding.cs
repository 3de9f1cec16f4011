using System.Collections.Immutable;

namespace Entente.Forecasting.Worlds;

/// <summary>What it is worth to find out one uncertain number.</summary>
/// <remarks>
/// The true value is that of an infinite number of worlds: their tenths by the number, in each the package that is best there, less the package that is best in all. Whoever chooses in the worlds in which is counted is flattered, whoever
/// chooses in others is not quite at the best; so the low end starts from a choice in other worlds less the best in hindsight, and the high end from the best in hindsight less a choice in other worlds. Both
/// go out by their sampling error, to which the ends of the tenths, quantiles of the sample, add by the delta method: a world beside such an end is counted under the choice of the one side or the other.
/// </remarks>
internal sealed class Finding
{
    // Parts of a number that was found out: enough to tell high from low, few enough that each holds many worlds.
    private const int Tenths = 10;

    private const double Deviations = 1.959963984540054;

    private readonly WorldCounts counts;
    private readonly double effective;
    private readonly int[] order;
    private readonly double[] numbers;
    private readonly int[] tenth;

    // By tenth: the rank of its first world, and after the last the number of worlds.
    private readonly int[] starts = new int[Tenths + 1];

    /// <summary>What it is worth to find out one number.</summary>
    /// <param name="counts">What every world says.</param>
    /// <param name="order">The worlds, that with the lowest number first.</param>
    /// <param name="numbers">By world: the number.</param>
    /// <param name="effective">How many independent worlds they are worth.</param>
    public Finding(WorldCounts counts, int[] order, double[] numbers, double effective)
    {
        this.counts = counts;
        this.order = order;
        this.numbers = numbers;
        this.effective = effective;
        tenth = new int[order.Length];
        int next = 0;
        for (int first = 0; first < order.Length; first = next)
        {
            // Equal numbers are found out together: all are in the tenth in which their middle stands.
            while (next < order.Length && numbers[order[next]].Equals(numbers[order[first]]))
            {
                next++;
            }

            int part = (int)Math.Min(Tenths - 1, (long)(first + next) * Tenths / (2L * order.Length));
            for (int rank = first; rank < next; rank++)
            {
                tenth[order[rank]] = part;
                starts[part + 1] = rank + 1;
            }
        }

        for (int part = 1; part <= Tenths; part++)
        {
            starts[part] = Math.Max(starts[part], starts[part - 1]);
        }
    }

    public FindingValue Value()
    {
        if (counts.Packages == 0)
        {
            return new FindingValue(0, 0, 0, [.. Enumerable.Repeat(0.0, counts.Parties)])
            {
                GainIntervals = [.. Enumerable.Repeat(MeanGain.Of(0, 0, effective), counts.Parties)],
            };
        }

        (double rise, Bound low, Bound high) = Rise(-1);
        // A rise is a chance: where few worlds show it, its high end is at least that of a share.
        double most = Math.Max(
            high.Mean + (Deviations * Math.Sqrt(high.Variance / effective)),
            Chance.Of(Math.Clamp(high.Mean, 0, 1), effective).High
        );
        ImmutableArray<MeanGain> gains = [.. Enumerable.Range(0, counts.Parties).Select(GainOf)];
        return new FindingValue(
            Math.Max(0, rise),
            Math.Max(0, low.Mean - (Deviations * Math.Sqrt(low.Variance / effective))),
            Math.Min(1, most),
            [.. gains.Select(gain => gain.Mean)]
        )
        {
            GainIntervals = gains,
        };
    }

    private MeanGain GainOf(int party)
    {
        (double rise, Bound low, Bound high) = Rise(party);
        return MeanGain
            .Between(
                rise,
                MeanGain.Of(low.Mean, low.Variance, effective).Low,
                MeanGain.Of(high.Mean, high.Variance, effective).High
            )
            .AtLeastNothing;
    }

    // By how much what is reached rises, and from where the interval goes out. Worlds with even numbers choose for odd ones and the other way round: they have no copies in common (FamilyHalves).
    private (double Rise, Bound Low, Bound High) Rise(int party)
    {
        var sums = new double[2, Tenths, counts.Packages];
        for (int world = 0; world < counts.Worlds; world++)
        {
            for (int package = 0; package < counts.Packages; package++)
            {
                sums[world % 2, tenth[world], package] += counts.Payoff(world, package, party);
            }
        }

        int Best(Func<int, double> sum) => Enumerable.Range(0, counts.Packages).MaxBy(sum);
        double Both(int part, int package) => sums[0, part, package] + sums[1, part, package];
        int[] parts = [.. Enumerable.Range(0, Tenths)];
        int[][] chosen =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(half => parts.Select(part => Best(package => sums[1 - half, part, package])).ToArray()),
        ];
        int[] plain =
        [
            .. Enumerable.Range(0, 2).Select(half => Best(package => parts.Sum(part => sums[1 - half, part, package]))),
        ];
        int[] bestOfPart = [.. parts.Select(part => Best(package => Both(part, package)))];
        int best = Best(package => parts.Sum(part => Both(part, package)));
        double reached = 0;
        for (int world = 0; world < counts.Worlds; world++)
        {
            int half = world % 2;
            reached +=
                counts.Payoff(world, chosen[half][tenth[world]], party) - counts.Payoff(world, plain[half], party);
        }

        return (reached / counts.Worlds, Of(party, chosen, [best, best]), Of(party, [bestOfPart, bestOfPart], plain));
    }

    // Of what is reached by one choice for every tenth less by one for all: the mean, and the variance with what the ends of the tenths add.
    private Bound Of(int party, int[][] chosen, int[] plain)
    {
        double[] moves = Moves(party, chosen);
        double sum = 0;
        double influence = 0;
        double squares = 0;
        for (int world = 0; world < counts.Worlds; world++)
        {
            int half = world % 2;
            double rise =
                counts.Payoff(world, chosen[half][tenth[world]], party) - counts.Payoff(world, plain[half], party);
            sum += rise;
            influence += rise + moves[tenth[world]];
            squares += (rise + moves[tenth[world]]) * (rise + moves[tenth[world]]);
        }

        double mean = influence / counts.Worlds;
        return new Bound(sum / counts.Worlds, Math.Max(0, (squares / counts.Worlds) - (mean * mean)));
    }

    // By tenth: what one more world in it changes by moving the ends of the tenths above it. What is chosen on either side of an end is compared in the worlds among which the end moves by chance.
    private double[] Moves(int party, int[][] chosen)
    {
        var moves = new double[Tenths];
        for (int part = Tenths - 2; part >= 0; part--)
        {
            int end = starts[part + 1];
            int above = part + 1;
            while (above < Tenths - 1 && starts[above + 1] == end)
            {
                above++;
            }

            moves[part] =
                moves[part + 1]
                - (end > starts[part] && end < counts.Worlds ? Jump(party, chosen, part, above, end) : 0);
        }

        return moves;
    }

    private double Jump(int party, int[][] chosen, int part, int above, int end)
    {
        double share = (double)end / counts.Worlds;
        // As far as the end moves by chance: of fewer independent worlds further, each of them being several.
        int around = (int)Math.Ceiling(counts.Worlds * Math.Sqrt(share * (1 - share) / effective));
        int first = Math.Max(0, end - around);
        int last = Math.Min(counts.Worlds, end + around);
        // Beside a number that many worlds have the end stands still.
        if (
            chosen.All(half => half[part] == half[above])
            || numbers[order[first]].Equals(numbers[order[end - 1]])
            || numbers[order[last - 1]].Equals(numbers[order[end]])
        )
        {
            return 0;
        }

        double jump = 0;
        for (int rank = first; rank < last; rank++)
        {
            jump += chosen.Sum(half =>
                counts.Payoff(order[rank], half[part], party) - counts.Payoff(order[rank], half[above], party)
            );
        }

        return jump / ((last - first) * chosen.Length);
    }

    private readonly record struct Bound(double Mean, double Variance);
}
