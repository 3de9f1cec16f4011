using System.Collections.Immutable;

namespace Entente.Forecasting.Worlds;

/// <summary>Learns from what was said in a session, statement by statement.</summary>
internal sealed class SessionLearner
{
    private const int LeastParticles = 1000;
    private const int MostParticles = 2000;
    private const int LeastWorlds = 200;

    private readonly WorldSource source;
    private readonly ForecastOptions options;
    private readonly ImmutableArray<Said> said;
    private readonly ParallelOptions parallel;
    private readonly PartyLearner?[] learners;

    public SessionLearner(
        WorldSource source,
        ImmutableArray<Said> said,
        ForecastOptions options,
        CancellationToken cancellation
    )
    {
        this.source = source;
        this.options = options;
        this.said = said;
        parallel = options.ParallelIn(cancellation);
        int count = Math.Clamp(options.Worlds, LeastParticles, MostParticles);
        learners =
        [
            .. source.Scenario.Parties.Select(
                (_, party) =>
                {
                    ImmutableArray<Said> own = [.. said.Where(each => each.Party == party)];

                    // Of a party of which everything is known only the manner is left to learn, and nothing is told of that.
                    int particles = source.DimensionsOf(party) == 0 ? 1 : count;
                    return own.IsEmpty ? null : new PartyLearner(source, party, own, particles, options.Seed, parallel);
                }
            ),
        ];
    }

    /// <summary>How many independent worlds the worlds of <see cref="Worlds"/> are worth.</summary>
    public double Speaking =>
        learners
            .Where((each, party) => each is not null && source.DimensionsOf(party) > 0)
            .Select(each => each!.Speaking)
            .Append(options.Worlds)
            .Min();

    /// <summary>Takes everything into account, one after the other.</summary>
    /// <returns>What is thought after each.</returns>
    public ImmutableArray<LearningStep> Learn()
    {
        ImmutableArray<LearningStep>.Builder steps = ImmutableArray.CreateBuilder<LearningStep>(said.Length);
        int worlds = Math.Min(options.Worlds, Math.Max(LeastWorlds, options.Worlds / Math.Max(1, said.Length)));
        foreach (Said each in said)
        {
            PartyLearner learner = learners[each.Party]!;
            learner.Learn();
            double[] weights = learner.Weights;
            Particle[] particles = [.. learner.Particles];
            double speaking = Speaking;
            steps.Add(
                new LearningStep(each.Event, each.Party, each.Outcome, each.Time)
                {
                    IsAcceptance = each.IsAcceptance,
                    IsAgreement = each.IsAgreement,
                    Deal = Chance.Of(DealIn(worlds, (ulong)steps.Count), Math.Min(worlds, speaking)),
                    EffectiveWorlds = speaking,
                    Fallback = Quantiles.Of(weights, [.. particles.Select(particle => particle.Fallback)]),
                    Weights = Means(weights, particles),
                    WeightRanges =
                    [
                        .. Enumerable
                            .Range(0, source.Scenario.Space.Issues.Length)
                            .Select(issue =>
                                Quantiles.Of(weights, [.. particles.Select(particle => particle.Shares[issue])])
                            ),
                    ],
                }
            );
        }

        return steps.ToImmutable();
    }

    /// <summary>The worlds as they are thought to be now.</summary>
    /// <param name="count">How many differ.</param>
    /// <param name="salt">Chooses which; different at every call.</param>
    public WorldSource Worlds(int count, ulong salt) =>
        source.With([.. learners.Select(each => each?.Points(count, salt))]);

    private static ImmutableArray<double> Means(double[] weights, Particle[] particles)
    {
        double total = weights.Sum();
        var means = new double[particles[0].Shares.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            for (int issue = 0; issue < means.Length; issue++)
            {
                means[issue] += weights[i] * particles[i].Shares[issue] / total;
            }
        }

        return [.. means];
    }

    private double DealIn(int count, ulong salt)
    {
        WorldSource worlds = Worlds(count, salt);
        var hasDeal = new bool[count];
        Parallel.For(
            0,
            count,
            parallel,
            () => new World(source.Layout),
            (number, _, world) =>
            {
                worlds.Draw(
                    number,
                    world,
                    new double[source.InputCount],
                    new double[source.Layout.Parties * source.Scenario.Space.Issues.Length]
                );
                hasDeal[number] = WorldFrontier.Of(world)?.Reaches(world.Reservations, isMore: false) == true;
                return world;
            },
            _ => { }
        );
        return hasDeal.Count(each => each) / (double)count;
    }
}
