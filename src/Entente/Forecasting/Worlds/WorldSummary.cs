using System.Collections.Immutable;

namespace Entente.Forecasting.Worlds;

/// <summary>Counts over worlds.</summary>
internal sealed class WorldSummary
{
    private const int Fifths = 5;

    // Bins of a number that was found out: enough to tell high from low, few enough that each holds many worlds.
    private const int Bins = 10;

    private readonly WorldCounts counts;
    private readonly double worth;

    /// <summary>Counts over worlds.</summary>
    /// <param name="counts">What every world says.</param>
    /// <param name="effective">How many independent worlds they are worth: as many as there are, or fewer.</param>
    public WorldSummary(WorldCounts counts, double effective)
    {
        this.counts = counts;
        EffectiveWorlds = effective;
        worth = effective / counts.Worlds;
    }

    /// <summary>How many independent worlds the worlds are worth.</summary>
    public double EffectiveWorlds { get; }

    /// <summary>The chance of what is true of some worlds.</summary>
    public Chance ChanceOf(Func<int, bool> isTrue) => ChanceOf(isTrue, _ => true);

    /// <summary>The chance among some of the worlds.</summary>
    public Chance ChanceOf(Func<int, bool> isTrue, Func<int, bool> isCounted)
    {
        int sum = 0;
        int all = 0;
        for (int world = 0; world < counts.Worlds; world++)
        {
            if (isCounted(world))
            {
                all++;
                sum += isTrue(world) ? 1 : 0;
            }
        }

        return all == 0 ? Chance.Of(0, 0) : Chance.Of((double)sum / all, all * worth);
    }

    /// <summary>The mean over all worlds.</summary>
    public double MeanOf(Func<int, double> number)
    {
        double sum = 0;
        for (int world = 0; world < counts.Worlds; world++)
        {
            sum += number(world);
        }

        return sum / counts.Worlds;
    }

    /// <summary>The mean over all worlds of a gain.</summary>
    public MeanGain MeanGainOf(Func<int, double> gain)
    {
        double mean = MeanOf(gain);
        return MeanGain.Of(mean, MeanOf(world => (gain(world) - mean) * (gain(world) - mean)), EffectiveWorlds);
    }

    /// <summary>By party, by issue: the mean share over some worlds; empty when there are none.</summary>
    public ImmutableArray<ImmutableArray<Average>> MeanShares(Func<int, bool> isCounted)
    {
        int width = counts.Parties * counts.Issues;
        int[] counted = [.. Enumerable.Range(0, counts.Worlds).Where(isCounted)];
        var means = new double[width];
        var variances = new double[width];
        foreach (int world in counted)
        {
            for (int i = 0; i < width; i++)
            {
                means[i] += counts.Shares[((long)world * width) + i];
            }
        }

        for (int i = 0; i < width; i++)
        {
            means[i] /= Math.Max(1, counted.Length);
        }

        foreach (int world in counted)
        {
            for (int i = 0; i < width; i++)
            {
                double off = counts.Shares[((long)world * width) + i] - means[i];
                variances[i] += off * off / counted.Length;
            }
        }

        // Rounding may leave a mean of ones just above 1.
        Average At(int i) => Average.Of(Math.Min(1, means[i]), variances[i], counted.Length * worth);
        return counted.Length == 0
            ? []
            :
            [
                .. Enumerable
                    .Range(0, counts.Parties)
                    .Select(party =>
                        Enumerable
                            .Range(0, counts.Issues)
                            .Select(issue => At((party * counts.Issues) + issue))
                            .ToImmutableArray()
                    ),
            ];
    }

    /// <summary>How much an uncertain number matters.</summary>
    public InputForecast Input(UncertainInput input, int number)
    {
        int[] order = Sorted(number);
        int[] fifth = Split(order, Fifths);
        Chance low = ChanceOf(world => counts.HasDeal[world], world => fifth[world] == 0);
        Chance high = ChanceOf(world => counts.HasDeal[world], world => fifth[world] == Fifths - 1);
        return new InputForecast(
            input,
            Middle(order, number, fifth, 0),
            Middle(order, number, fifth, Fifths - 1),
            low,
            high,
            Finding(Split(order, Bins))
        );
    }

    private FindingValue Finding(int[] bin)
    {
        if (counts.Packages == 0)
        {
            return new FindingValue(0, 0, 0, [.. Enumerable.Repeat(0.0, counts.Parties)])
            {
                GainIntervals = [.. Enumerable.Repeat(MeanGain.Of(0, 0, EffectiveWorlds), counts.Parties)],
            };
        }

        (double mean, double variance) = Rise(bin, -1);
        double half = 1.959963984540054 * Math.Sqrt(variance / EffectiveWorlds);
        ImmutableArray<MeanGain> gains =
        [
            .. Enumerable
                .Range(0, counts.Parties)
                .Select(party => Rise(bin, party))
                .Select(rise => MeanGain.Of(rise.Mean, rise.Variance, EffectiveWorlds).AtLeastNothing),
        ];
        return new FindingValue(
            Math.Max(0, mean),
            Math.Max(0, mean - half),
            Math.Max(0, mean + half),
            [.. gains.Select(gain => gain.Mean)]
        )
        {
            GainIntervals = gains,
        };
    }

    // By how much what is reached rises when the package is chosen bin by bin, and the variance of that over worlds. Worlds with even numbers choose for odd ones and the other way round.
    private (double Mean, double Variance) Rise(int[] bin, int party)
    {
        var chosen = new int[2, Bins];
        int[] plain = new int[2];
        for (int half = 0; half < 2; half++)
        {
            double[,] sums = new double[Bins, counts.Packages];
            double[] all = new double[counts.Packages];
            for (int world = half; world < counts.Worlds; world += 2)
            {
                for (int package = 0; package < counts.Packages; package++)
                {
                    double payoff = counts.Payoff(world, package, party);
                    sums[bin[world], package] += payoff;
                    all[package] += payoff;
                }
            }

            plain[half] = Largest(all);
            for (int i = 0; i < Bins; i++)
            {
                chosen[half, i] = Largest([
                    .. Enumerable.Range(0, counts.Packages).Select(package => sums[i, package]),
                ]);
            }
        }

        double Difference(int world)
        {
            int other = 1 - (world % 2);
            return counts.Payoff(world, chosen[other, bin[world]], party) - counts.Payoff(world, plain[other], party);
        }

        double mean = MeanOf(Difference);
        return (mean, MeanOf(world => (Difference(world) - mean) * (Difference(world) - mean)));
    }

    private int Best(int party, int half, Func<int, bool> isCounted)
    {
        var all = new double[counts.Packages];
        for (int world = half; world < counts.Worlds; world += 2)
        {
            for (int package = 0; package < all.Length && isCounted(world); package++)
            {
                all[package] += counts.Payoff(world, package, party);
            }
        }

        return Largest(all);
    }

    private static int Largest(double[] numbers)
    {
        int best = 0;
        for (int i = 1; i < numbers.Length; i++)
        {
            best = numbers[i] > numbers[best] ? i : best;
        }

        return best;
    }

    private int[] Sorted(int number)
    {
        var keys = new double[counts.Worlds];
        for (int world = 0; world < keys.Length; world++)
        {
            keys[world] = counts.Inputs[((long)world * counts.InputCount) + number];
        }

        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(order, (x, y) => keys[x].CompareTo(keys[y]) is var by && by != 0 ? by : x.CompareTo(y));
        return order;
    }

    // By world: in which of some parts of equal size it stands; equal numbers by the number of the world.
    private int[] Split(int[] order, int parts)
    {
        var part = new int[order.Length];
        double before = 0;
        foreach (int world in order)
        {
            part[world] = Math.Min(parts - 1, (int)((before + 0.5) / counts.Worlds * parts));
            before++;
        }

        return part;
    }

    private double Middle(int[] order, int number, int[] part, int which)
    {
        double inside = order.Where(world => part[world] == which).Count();
        double before = 0;
        foreach (int world in order.Where(world => part[world] == which))
        {
            before++;
            if (before >= inside / 2)
            {
                return counts.Inputs[((long)world * counts.InputCount) + number];
            }
        }

        return 0;
    }
}
