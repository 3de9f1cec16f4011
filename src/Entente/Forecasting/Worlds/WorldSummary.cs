using System.Collections.Immutable;

namespace Entente.Forecasting.Worlds;

/// <summary>Counts over worlds.</summary>
internal sealed class WorldSummary
{
    private const int Fifths = 5;

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
        double[] numbers =
        [
            .. Enumerable
                .Range(0, counts.Worlds)
                .Select(world => counts.Inputs[((long)world * counts.InputCount) + number]),
        ];
        int[] order = [.. Enumerable.Range(0, numbers.Length)];
        Array.Sort(order, (x, y) => numbers[x].CompareTo(numbers[y]) is var by && by != 0 ? by : x.CompareTo(y));
        bool[] deals = [.. order.Select(world => counts.HasDeal[world])];
        int fifth = (deals.Length + (Fifths / 2)) / Fifths;
        var low = Chance.OfLowest(deals, fifth, worth);
        Array.Reverse(deals);
        var high = Chance.OfLowest(deals, fifth, worth);
        int middle = Math.Max(0, fifth - 1) / 2;
        return new InputForecast(
            input,
            fifth == 0 ? 0 : numbers[order[middle]],
            fifth == 0 ? 0 : numbers[order[order.Length - fifth + middle]],
            low,
            high,
            new Finding(counts, order, numbers, EffectiveWorlds).Value()
        );
    }
}
