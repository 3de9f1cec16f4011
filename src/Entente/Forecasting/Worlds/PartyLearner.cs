using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Randomness;

namespace Entente.Forecasting.Worlds;

/// <summary>What is thought of a party, statement by statement: many ways in which it may be, weighed by what it said and moved about where few would be left.</summary>
/// <remarks>
/// Resample-move (Gilks and Berzuini 2001) with steps so small that half as many particles as were asked for always speak (Del Moral, Doucet and Jasra 2006); at the beginning there are eight times as many. A particle is a point of the unit cube, uniform before anything was said; a move proposes another point,
/// symmetrically, and is accepted by the ratio of the likelihoods (Metropolis). Of more than <see cref="Independent"/> statements, all together count for so many: those that follow each other are not independent.
/// Particle and generation choose the random sequence of every step, so that the number of threads does not show.
/// </remarks>
internal sealed class PartyLearner
{
    /// <summary>So many statements speak in full.</summary>
    public const double Independent = 12;

    private const int Beginning = 8;
    private const double LeastSpeaking = 0.5;
    private const ulong Salted = 1UL << 31;
    private const int Halvings = 30;
    private const int MostStages = 100;
    private const double Firm = 1e-9;

    private static readonly double[] Reaches = [0.5, 0.15, 0.05, 0.015];

    private readonly WorldSource source;
    private readonly int party;
    private readonly ImmutableArray<Said> said;
    private readonly ParallelOptions parallel;
    private readonly ulong seed;
    private readonly int count;
    private double[] logs;
    private Particle[] particles;
    private int known;
    private ulong generation;
    private int[] firsts;

    /// <summary>What is thought before anything was said.</summary>
    /// <param name="source">Says what parties may want.</param>
    /// <param name="party">The number of the party.</param>
    /// <param name="said">What it said, in order.</param>
    /// <param name="count">How many particles there are once few of the first would speak.</param>
    /// <param name="seed">What chooses them.</param>
    /// <param name="parallel">On how many threads, and when to stop.</param>
    public PartyLearner(
        WorldSource source,
        int party,
        ImmutableArray<Said> said,
        int count,
        ulong seed,
        ParallelOptions parallel
    )
    {
        this.source = source;
        this.party = party;
        this.said = said;
        this.seed = seed;
        this.parallel = parallel;
        this.count = count;
        logs = new double[Beginning * count];
        particles = new Particle[logs.Length];
        firsts = [.. Enumerable.Range(0, logs.Length)];
        Each((i, random, world) => particles[i] = At([.. source.PointOf(party, random), .. Manners(random)], 0, world));
    }

    /// <summary>By particle.</summary>
    public IReadOnlyList<Particle> Particles => particles;

    /// <summary>By particle: its weight; the largest is 1.</summary>
    public double[] Weights
    {
        get
        {
            double most = logs.Max();
            return [.. logs.Select(log => StableMath.Exp(log - most))];
        }
    }

    /// <summary>How many independent particles they are worth.</summary>
    /// <remarks>
    /// By their weights, those that descend from the same of the first particles together (as Chan and Lai 2013 count families): moves forget little of where they began. Where only the same points were counted together,
    /// intervals of 95 % held the chance of a deal 79 times of 100 after three offers, and less often after eight.
    /// </remarks>
    public double Speaking
    {
        get
        {
            double[] weights = Weights;
            var families = new double[Beginning * count];
            for (int i = 0; i < weights.Length; i++)
            {
                families[firsts[i]] += weights[i];
            }

            double total = weights.Sum();
            return total * total / families.Sum(weight => weight * weight);
        }
    }

    /// <summary>Takes the next statement into account.</summary>
    public void Learn()
    {
        int next = ++known;
        Each((i, _, world) => particles[i] = At(particles[i].Point, next, world));
        double from = 0;
        for (int stage = 0; from < 1; stage++)
        {
            double[] rises = [.. particles.Select(each => each.Target(1) - each.Target(from))];
            if (IsSpread(rises, 1) || stage == MostStages)
            {
                Raise(rises, 1);
                from = 1;
                break;
            }

            // The largest part of the rest of the way after which enough of the particles speak.
            double low = 0;
            double high = 1;
            for (int i = 0; i < Halvings && high - low > Firm; i++)
            {
                double middle = (low + high) / 2;
                (low, high) = IsSpread(rises, middle) ? (middle, high) : (low, middle);
            }

            Raise(rises, high);
            from += (1 - from) * high;
            Resample();
            Move(next, from);
        }
    }

    /// <summary>Points of particles, as many of each as its weight asks for, in random order; those at even places descend from other of the first particles than those at odd places, as far as these can be halved.</summary>
    /// <param name="count">How many.</param>
    /// <param name="salt">Chooses which; different at every call.</param>
    public double[][] Points(int count, ulong salt)
    {
        var random = new RandomSequence(seed, Number(Salted | salt, 0));
        int[] chosen = Systematic(count, random);
        int[] families = [.. chosen.Select(each => firsts[each])];
        return [.. FamilyHalves.Order(families, random).Select(place => particles[chosen[place]].Point)];
    }

    private static double[] Manners(RandomSequence random)
    {
        var point = new double[Manner.Dimensions];
        for (int i = 0; i < point.Length; i++)
        {
            point[i] = random.Unit();
        }

        return point;
    }

    private Particle At(double[] point, int next, World world)
    {
        var shares = new double[source.Scenario.Space.Issues.Length];
        source.Fill(party, point, world, new double[source.InputsOf(party)], shares);
        var scale = new OfferScale(world, party, OfferLikelihood.Cells);
        if (next == 0)
        {
            return new Particle(point, scale.Fallback, shares, 0, 0);
        }

        var likelihood = new OfferLikelihood(scale, Manner.At(point.AsSpan(point.Length - Manner.Dimensions)));
        double before = likelihood.LogOf(said.AsSpan(0, next - 1));
        double now = before + StableMath.Log(likelihood.Of(said[next - 1]));
        return new Particle(point, scale.Fallback, shares, before * Tempering(next - 1), now * Tempering(next));
    }

    private static double Tempering(int count) => count <= Independent ? 1 : Independent / count;

    private bool IsSpread(double[] rises, double share)
    {
        double most = double.NegativeInfinity;
        for (int i = 0; i < rises.Length; i++)
        {
            most = Math.Max(most, logs[i] + (share * rises[i]));
        }

        double sum = 0;
        double squares = 0;
        for (int i = 0; i < rises.Length; i++)
        {
            double weight = StableMath.Exp(logs[i] + (share * rises[i]) - most);
            sum += weight;
            squares += weight * weight;
        }

        return sum * sum / squares >= LeastSpeaking * count;
    }

    private void Raise(double[] rises, double share)
    {
        for (int i = 0; i < rises.Length; i++)
        {
            logs[i] += share * rises[i];
        }
    }

    private void Resample()
    {
        int[] chosen = Systematic(count, new RandomSequence(seed, Number(++generation, 0)));
        particles = [.. chosen.Select(each => particles[each])];
        firsts = [.. chosen.Select(each => firsts[each])];
        logs = new double[count];
    }

    // One uniform number decides: particle i is taken as often as its weight reaches over evenly spaced marks.
    private int[] Systematic(int count, RandomSequence random)
    {
        double[] weights = Weights;
        double step = weights.Sum() / count;
        double mark = random.Unit() * step;
        var chosen = new int[count];
        double before = 0;
        int at = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            before += weights[i];
            while (at < count && mark < before)
            {
                chosen[at++] = i;
                mark += step;
            }
        }

        // Rounding may leave the last marks just beyond the end.
        Array.Fill(chosen, weights.Length - 1, at, count - at);
        return chosen;
    }

    private void Move(int next, double share)
    {
        int moves = Math.Clamp(2 * (source.DimensionsOf(party) + Manner.Dimensions), 20, 60);
        Each(
            (i, random, world) =>
            {
                Particle at = particles[i];
                double target = at.Target(share);
                for (int move = 0; move < moves; move++)
                {
                    Particle proposed = At(Moved(at.Point, random), next, world);
                    double reached = proposed.Target(share);
                    if (reached >= target || random.Unit() < StableMath.Exp(reached - target))
                    {
                        (at, target) = (proposed, reached);
                    }
                }

                particles[i] = at;
            }
        );
    }

    // One coordinate, all, or those of the manner with the last one before them (of an unknown party, its fallback, which the manner may stand in for): anew or a step away.
    private static double[] Moved(double[] point, RandomSequence random)
    {
        double[] moved = [.. point];
        int kind = (int)random.Below(6);
        int one = (int)random.Below((ulong)moved.Length);
        double reach = Reaches[(int)random.Below((ulong)Reaches.Length)];
        (int first, int last) =
            kind is 0 or 2 or 3 ? (one, one)
            : kind is 1 or 4 ? (Math.Max(0, moved.Length - 1 - Manner.Dimensions), moved.Length - 1)
            : (0, moved.Length - 1);
        for (int i = first; i <= last; i++)
        {
            moved[i] = kind < 2 ? random.Unit() : Stepped(moved[i], kind == 5 ? reach / 4 : reach, random);
        }

        return moved;
    }

    private static double Stepped(double from, double reach, RandomSequence random)
    {
        double to = from + (reach * ((2 * random.Unit()) - 1));
        to = Math.Abs(to);
        return to < 1 ? to : Math.Min(2 - to, Math.BitDecrement(1.0));
    }

    private void Each(Action<int, RandomSequence, World> work)
    {
        ulong now = ++generation;
        Parallel.For(
            0,
            particles.Length,
            parallel,
            () => new World(source.Layout),
            (i, _, world) =>
            {
                work(i, new RandomSequence(seed, Number(now, i)), world);
                return world;
            },
            _ => { }
        );
    }

    // Far from the numbers of the worlds, and different for every party, generation and particle.
    private ulong Number(ulong now, int particle) => ((ulong)(party + 1) << 52) | (now << 20) | (uint)particle;
}
